using System.Net;
using System.Net.Mail;

namespace RiskyMailer;

/// <summary>What goes wrong with System.Net.Mail.</summary>
internal static class SystemNetMail
{
    private const string Sender = "shop@contoso.com";

    private static NetworkCredential Login => new(Sender, Environment.GetEnvironmentVariable("SMTP_PASSWORD"));

    public static void ConfirmOrder(string recipient)
    {
        // SMTP1001: without a port it is 25, which most networks block for programs and most providers do not take a login on.
        using var client = new SmtpClient("smtp.contoso.com")
        {
            EnableSsl = true,
            Credentials = Login,
        };
        client.Send(Sender, recipient, "Your order", "We have it.");
    }

    public static void SendInvoice(string recipient)
    {
        // SMTP1003: EnableSsl is false until it is set. The password goes over the network in clear text.
        using var client = new SmtpClient("smtp.contoso.com", 587)
        {
            Credentials = Login,
        };
        client.Send(Sender, recipient, "Your invoice", "Please pay.");
    }

    public static void SendNewsletter(string recipient)
    {
        using var client = new SmtpClient();
        client.Host = "smtp.contoso.com";
        // SMTP1005: the server waits for TLS and the client for a greeting. Send hangs for 100 seconds, then throws.
        client.Port = 465;
        client.EnableSsl = true;
        client.Credentials = Login;
        client.Send(Sender, recipient, "News", "There are some.");
    }

    public static void SendReminder(string recipient)
    {
        using var client = new SmtpClient("smtp.contoso.com", 2525);
        client.Credentials = Login;
        // SMTP1007: another port does not protect anything: the password goes over the network in clear text.
        client.EnableSsl = false;
        client.Send(Sender, recipient, "Reminder", "You forgot something.");
    }

    public static void ForwardBounce(string recipient)
    {
        // SMTP1009: 995 is where mail is fetched with POP3. No mail is ever sent there.
        using var client = new SmtpClient("mail.contoso.com", 995)
        {
            EnableSsl = true,
            Credentials = Login,
        };
        client.Send(Sender, recipient, "Undeliverable", "It came back.");
    }

    public static void SendRenewal(string recipient)
    {
        // SMTP1014: a host with its port is the name of no server. The port has a parameter of its own.
        using var client = new SmtpClient("smtp.contoso.com:587")
        {
            EnableSsl = true,
            Credentials = Login,
        };
        client.Send(Sender, recipient, "Renewal", "For another year.");
    }

    public static void WriteToArchive(string recipient)
    {
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = Path.Combine(Path.GetTempPath(), "outbox"),
            // SMTP1012: a folder cannot be encrypted. Send throws before it writes anything.
            EnableSsl = true,
        };
        client.Send(Sender, recipient, "For the archive", "Keep this.");
    }

    public static void SendStatement(string recipient)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587)
        {
            EnableSsl = true,
            // SMTP2003: the default credentials win. The login below is never sent, and nothing says so.
            UseDefaultCredentials = true,
            Credentials = Login,
        };
        client.Send(Sender, recipient, "Your statement", "All is paid.");
    }

    public static void SendCatalogue(string recipient)
    {
        // SMTP4004: the server was in web.config once, which .NET does not read. Send throws.
        using var client = new SmtpClient { Port = 587, EnableSsl = true };
        client.Send(Sender, recipient, "Catalogue", "With pictures.");
    }

    public static void SendMemo(string recipient)
    {
        // Note SMTP1008: whoever shares the network reads it.
        using var client = new SmtpClient("relay.intranet");
        client.Send(Sender, recipient, "Memo", "Between us.");
    }
}
