// UseDefaultCredentials set after Credentials: they are forgotten.
using System;
using System.Net;
using System.Net.Mail;

namespace Pairs.DefaultCredentialsAfterwards;

public static class Mailer
{
    // risky
    public static void Risky(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587);
        client.EnableSsl = true;
        client.Credentials = new NetworkCredential("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
        client.UseDefaultCredentials = true;
        client.Send(message);
    }

    // safe
    public static void Safe(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587);
        client.EnableSsl = true;
        client.UseDefaultCredentials = false;
        client.Credentials = new NetworkCredential("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
        client.Send(message);
    }
}
