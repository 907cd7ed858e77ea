using System.Net.Mail;

internal static class Features
{
    internal static readonly bool UseTls = false; // risky
    internal static readonly bool UseTls = true; // safe
}

public class Mailer
{
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587);
        client.EnableSsl = {|SMTP1003:Features.UseTls|};
        client.Send(message);
    }
}
