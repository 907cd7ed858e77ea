using MailKit.Security;

public class SmtpOptions
{
    public string Host { get; set; } = "smtp.contoso.com";

    public int Port { get; set; } = 465;

    public SecureSocketOptions Security { get; set; } = {|SMTP1002:SecureSocketOptions.StartTls|}; // risky
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.SslOnConnect; // safe
}
// file: Other.cs
using MailKit.Net.Smtp;

public static class Other
{
    public static bool IsUp(SmtpClient client) => client.IsConnected;
}
