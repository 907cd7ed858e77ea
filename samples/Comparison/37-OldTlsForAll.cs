// ServicePointManager allows TLS 1.0.
using System;
using System.Net;
using System.Net.Mail;

namespace Pairs.OldTlsForAll;

public static class Mailer
{
    // risky
    public static void Risky(MailMessage message)
    {
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
        client.Send(message);
    }

    // safe
    public static void Safe(MailMessage message)
    {
        ServicePointManager.SecurityProtocol = SecurityProtocolType.SystemDefault;
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
        client.Send(message);
    }
}
