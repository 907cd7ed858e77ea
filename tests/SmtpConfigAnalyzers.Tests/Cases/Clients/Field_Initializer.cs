using System.Net.Mail;

public class Mailer
{
    private readonly SmtpClient _client = {|SMTP1001:new("smtp.contoso.com")|}; // risky
    private readonly SmtpClient _client = new("smtp.contoso.com", 587) { EnableSsl = true }; // safe

    public void Send(MailMessage message) => _client.Send(message);
}
