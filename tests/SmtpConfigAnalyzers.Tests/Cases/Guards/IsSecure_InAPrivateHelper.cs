using System;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private static void Ensure(SmtpClient client)
    {
        if (!client.IsConnected) // risky
        if (!client.IsSecure) // safe
        {
            throw new InvalidOperationException();
        }
    }

    public void Send(MimeMessage message, string user, string password)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1006:SecureSocketOptions.StartTlsWhenAvailable|});
        Ensure(client);
        client.Authenticate(user, password);
        client.Send(message);
    }
}
