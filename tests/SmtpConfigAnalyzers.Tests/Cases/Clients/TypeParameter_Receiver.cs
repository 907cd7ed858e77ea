using MailKit.Net.Smtp;
using MailKit.Security;

public static class Connecting
{
    public static void Open<T>(T client, string host)
        where T : SmtpClient
    {
        client.Connect(host, 465, {|SMTP1002:SecureSocketOptions.StartTls|}); // risky
        client.Connect(host, 465, SecureSocketOptions.SslOnConnect); // safe
    }
}
