using System.Net.Mail;

internal class Mailer
{
    internal SmtpClient Client { get; } = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
}

internal static class Program
{
    internal static void Run(MailMessage message)
    {
        var mailer = new Mailer();
        mailer.Client.Timeout = 5000; // risky
        mailer.Client.EnableSsl = true; // safe
        mailer.Client.Send(message);
    }
}
