// System.Net.Mail on port 587 without EnableSsl.
using System;
using System.Net;
using System.Net.Mail;

namespace Pairs.SystemNetMailNoTls;

public static class Mailer
{
    // risky
    public static void Risky(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587);
        client.Credentials = new NetworkCredential("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
        client.Send(message);
    }

    // safe
    public static void Safe(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587);
        client.EnableSsl = true;
        client.Credentials = new NetworkCredential("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
        client.Send(message);
    }
}
