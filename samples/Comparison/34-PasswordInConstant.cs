// A password in a constant that a method hands on.
using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pairs.PasswordInConstant;

public static class Mailer
{
    // risky
    private const string Password = "Tr0ub4dor&3";

    public static void Risky(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect);
        SignIn(client, Password);
        client.Send(message);
        client.Disconnect(true);
    }

    // safe
    public static void Safe(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect);
        SignIn(client, Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
        client.Send(message);
        client.Disconnect(true);
    }

    private static void SignIn(SmtpClient client, string password) => client.Authenticate("mailer", password);
}
