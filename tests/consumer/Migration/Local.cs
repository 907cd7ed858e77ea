using System.Net;
using System.Net.Mail;

namespace Shop;

/// <summary>Clients that a member makes.</summary>
public static class Local
{
    public static void One(MailMessage message, string password)
    {
        // The provider's port.
        using var client = new SmtpClient("smtp.contoso.com", 465)
        {
            EnableSsl = true,
            Timeout = 30_000, // half a minute
            Credentials = new NetworkCredential("mailer", password),
        };
        client.Send(message);
    }

    public static bool Caught(MailMessage message)
    {
        try
        {
            using (var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true })
            {
                client.Send(message);
            }

            return true;
        }
        catch (SmtpException error)
        {
            Console.WriteLine(error.Message);
            return false;
        }
    }

    public static async Task Several(IEnumerable<MailMessage> messages, CancellationToken token)
    {
        var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        foreach (var message in messages)
        {
            await client.SendMailAsync(message, token).ConfigureAwait(false);
        }
    }

    public static Task Returned(MailMessage message)
    {
        var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        return client.SendMailAsync(message);
    }

    public static Task InBackground(MailMessage message) => Task.Run(() =>
    {
        var client = new System.Net.Mail.SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Send(message);
    });

    public static void Default(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }; // stays
        client.UseDefaultCredentials = true;
        client.Send(message);
    }

    public static int Read(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }; // stays
        client.Send(message);
        return client.Port;
    }
}
