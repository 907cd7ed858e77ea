using System.Net.Mail;

public class Mailer
{
    private static readonly string Host = "10.0.0.25"; // risky
    private static readonly string Host = "127.0.0.1"; // safe

    public void Send(MailMessage message)
    {
        using var client = {|SMTP1008:new SmtpClient(Host)|};
        client.Send(message);
    }
}
