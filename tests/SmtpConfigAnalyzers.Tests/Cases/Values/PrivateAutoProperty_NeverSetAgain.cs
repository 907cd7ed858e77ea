using System.Net.Mail;

public class Mailer
{
    private int Port { get; set; } = 143; // risky
    private int Port { get; set; } = 587; // safe

    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("mail.contoso.com", {|SMTP1009:Port|}) { EnableSsl = true };
        client.Send(message);
    }
}
