using System.Net.Mail;

internal static class MailDefaults
{
    public const int Port = 465; // risky
    public const int Port = 587; // safe
}

public class Mailer
{
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", {|SMTP1005:MailDefaults.Port|}) { EnableSsl = true };
        client.Send(message);
    }
}
