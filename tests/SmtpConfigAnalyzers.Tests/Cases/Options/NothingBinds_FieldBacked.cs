using System;
using MailKit.Security;

public class RelayOptions
{
    private int _port = 587; // risky
    private int _port = 465; // safe

    public string Host { get; set; } = "smtp.contoso.com";

    public int Port
    {
        get => _port;
        set
        {
            if (value < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }

            _port = value;
        }
    }

    public SecureSocketOptions Security { get; set; } = {|SMTP1004:SecureSocketOptions.SslOnConnect|};
}
// file: Other.cs
using System.Net.Mail;

public static class Other
{
    public static int TimeoutOf(SmtpClient client) => client.Timeout;
}
