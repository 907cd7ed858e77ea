// TLS only on the port where this client cannot connect.
using System;
using System.Net;
using System.Net.Mail;

namespace Pairs.TlsOnlyOn465;

public static class Mailer
{
    // risky
    public static void Risky(MailMessage message, int port)
    {
        using var client = new SmtpClient("smtp.contoso.com", port);
        client.EnableSsl = port == 465;
        client.Credentials = new NetworkCredential("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
        client.Send(message);
    }

    // safe
    public static void Safe(MailMessage message, int port)
    {
        using var client = new SmtpClient("smtp.contoso.com", port);
        client.EnableSsl = true;
        client.Credentials = new NetworkCredential("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
        client.Send(message);
    }
}
