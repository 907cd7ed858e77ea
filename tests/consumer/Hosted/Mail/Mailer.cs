using System.Net.Mail;
using Microsoft.Extensions.Configuration;

namespace Shop.Mail;

/// <summary>A library, whose settings are those of the program that runs it.</summary>
public sealed class Mailer(IConfiguration settings)
{
    /// <summary>Sends.</summary>
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient(settings["Smtp:Host"], settings.GetValue<int>("Smtp:Port")) { EnableSsl = true }; // expect SMTP1005
        client.Send(message);
    }
}
