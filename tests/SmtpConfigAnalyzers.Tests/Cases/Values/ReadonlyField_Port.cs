using System.Net;
using System.Net.Mail;

public class Mailer
{
    private readonly int _port = 25; // risky
    private readonly int _port = 587; // safe

    public void Send(MailMessage message, string user, string password)
    {
        using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:_port|});
        client.EnableSsl = true;
        client.Credentials = new NetworkCredential(user, password);
        client.Send(message);
    }
}
