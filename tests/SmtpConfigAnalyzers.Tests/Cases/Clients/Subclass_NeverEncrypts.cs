using System.Net.Mail;

internal sealed class ContosoClient : SmtpClient
{
    public ContosoClient()
        {|SMTP1003:: base("smtp.contoso.com", 587)|}
    {
        Timeout = 5000; // risky
        EnableSsl = true; // safe
    }
}

internal static class Program
{
    internal static void Run(MailMessage message)
    {
        using var client = new ContosoClient();
        client.Send(message);
    }
}
