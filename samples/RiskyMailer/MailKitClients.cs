using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace RiskyMailer;

/// <summary>What goes wrong with MailKit.</summary>
internal static class MailKitClients
{
    private const string Sender = "shop@contoso.com";

    private static string Password => Environment.GetEnvironmentVariable("SMTP_PASSWORD") ?? "";

    public static void SendWelcome(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1001: port 25 is where servers hand mail to servers; most networks block it for programs.
        client.Connect("smtp.contoso.com", 25, SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Welcome"));
    }

    public static void SendAlert(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1002: the server waits for TLS and the client for a greeting. Connect hangs for two minutes, then throws.
        client.Connect("smtp.contoso.com", 465, SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Alert"));
    }

    public static void SendReport(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1003: the password goes over the network in clear text, or the server refuses it.
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.None);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Report"));
    }

    public static void SendPasswordReset(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1004: the client starts with TLS, the server with a greeting. The handshake fails and Connect throws.
        client.Connect("smtp.contoso.com", 587, useSsl: true);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Your password"));
    }

    public static void SendDigest(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1006: Auto encrypts if the server offers it. Somebody on the way who removes the offer reads the password.
        client.Connect("smtp.contoso.com", 587);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Digest"));
    }

    public static void SendReceipt(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1006: useSsl: false does not turn TLS off and does not require it either.
        client.Connect("smtp.contoso.com", 2525, false);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Receipt"));
    }

    public static void SendSurvey(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1007: another port does not protect anything: the password goes over the network in clear text.
        client.Connect("smtp.contoso.com", 2525, SecureSocketOptions.None);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Survey"));
    }

    public static void AnswerTicket(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1009: 993 is where mail is read with IMAP. No mail is ever sent there.
        client.Connect("mail.contoso.com", 993, SecureSocketOptions.SslOnConnect);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Your ticket"));
    }

    public static void SendWarranty(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1011: MailKit knows always, not required. It takes the word for nothing, and TLS stays optional.
        client.Connect(new Uri("smtp://smtp.contoso.com:587/?starttls=required"));
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Your warranty"));
    }

    public static void SendRota(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP1013: the property is about the servers after this one. This connection may still be clear text.
        client.RequireTLS = true;
        client.Connect("relay.intranet", 25, SecureSocketOptions.StartTlsWhenAvailable);
        client.Send(Message(recipient, "Rota"));
    }

    public static void SendPoll(string recipient)
    {
        using var client = new SmtpClient();
        // Note SMTP1015: mail is read from this server. It is sent to another.
        client.Connect("imap.gmail.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Poll"));
    }

    public static void SendReturnLabel(string recipient)
    {
        var port = int.Parse(Environment.GetEnvironmentVariable("SMTP_PORT") ?? "465");
        using var client = new SmtpClient();
        // Note SMTP1010: with 465 this is TLS, with any other port TLS is optional.
        client.Connect("smtp.contoso.com", port);
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Return label"));
    }

    public static void SendNotice(string recipient)
    {
        using var client = new SmtpClient();
        // SMTP4001: implicit TLS is right for port 465, but Microsoft 365 does not have it. No connection is made.
        client.Connect("smtp.office365.com", 465, SecureSocketOptions.SslOnConnect);
        client.Send(Message(recipient, "Notice"));
    }

    public static void SendFromOutlook(string recipient)
    {
        using var client = new SmtpClient();
        client.Connect("smtp-mail.outlook.com", 587, SecureSocketOptions.StartTls);
        // SMTP4005: Outlook.com takes no passwords; only OAuth 2.0 is left.
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Notice"));
    }

    public static void SendBySendGrid(string recipient)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.sendgrid.net", 587, SecureSocketOptions.StartTls);
        // SMTP4006: the user name is the word "apikey", whoever sends.
        client.Authenticate("mailer@contoso.com", Password);
        client.Send(Message(recipient, "Notice"));
    }

    public static void SendFromMicrosoft365(string recipient)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls);
        // Note SMTP4007: this works until passwords are switched off.
        client.Authenticate(Sender, Password);
        client.Send(Message(recipient, "Notice"));
    }

    private static MimeMessage Message(string recipient, string subject) => new(
        from: [MailboxAddress.Parse(Sender)],
        to: [MailboxAddress.Parse(recipient)],
        subject,
        body: new TextPart("plain") { Text = subject });
}
