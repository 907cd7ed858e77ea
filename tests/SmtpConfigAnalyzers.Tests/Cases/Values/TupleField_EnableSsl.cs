using System.Net.Mail;

public class Mailer
{
    private readonly (string Host, int Port, bool Tls) _server = ("smtp.contoso.com", 587, false); // risky
    private readonly (string Host, int Port, bool Tls) _server = ("smtp.contoso.com", 587, true); // safe

    public void Send(MailMessage message)
    {
        using var client = new SmtpClient(_server.Host, _server.Port) { EnableSsl = {|SMTP1003:_server.Tls|} };
        client.Send(message);
    }
}
