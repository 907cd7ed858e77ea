using MailKit.Security;

public class MailSettings
{
    public MailSettings()
    {
        SocketOptions = {|SMTP1007:SecureSocketOptions.None|}; // risky
        SocketOptions = SecureSocketOptions.StartTls; // safe
    }

    public MailSettings(SecureSocketOptions options) => SocketOptions = options;

    public string Server { get; set; } = "";

    public int Port { get; set; }

    public string Password { get; set; } = "";

    public SecureSocketOptions SocketOptions { get; set; }
}
// file: Other.cs
using System.Net.Mail;

public static class Other
{
    public static int TimeoutOf(SmtpClient client) => client.Timeout;
}
