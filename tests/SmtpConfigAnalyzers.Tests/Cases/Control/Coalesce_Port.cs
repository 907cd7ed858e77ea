using System.Net.Mail;

public class Mailer
{
    private readonly int? _port = null; // risky
    private readonly int? _port = 587; // safe

    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:_port ?? 25|}) { EnableSsl = true };
        client.Send(message);
    }
}
