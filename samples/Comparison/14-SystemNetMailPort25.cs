// System.Net.Mail on port 25 with a password in clear text.
using System;
using System.Net;
using System.Net.Mail;

namespace Pairs.SystemNetMailPort25;

public static class Mailer
{
    // risky
    public static void Risky(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com");
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
