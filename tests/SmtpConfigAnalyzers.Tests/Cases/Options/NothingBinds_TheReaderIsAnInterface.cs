using MailKit.Security;

public interface ITransport
{
    void Connect(string host, int port, SecureSocketOptions options);
}

public class SmtpAppender
{
    public string SmtpHost { get; set; } = "";

    public int Port { get; set; } = {|SMTP1001:25|}; // risky
    public int Port { get; set; } = 587; // safe

    public bool EnableSsl { get; set; }

    public string Password { get; set; } = "";

    public void Send(ITransport transport) => transport.Connect(SmtpHost, Port, EnableSsl ? SecureSocketOptions.StartTls : SecureSocketOptions.None);
}
// file: Other.cs
using System.Net.Mail;

public static class Other
{
    public static int TimeoutOf(SmtpClient client) => client.Timeout;
}
