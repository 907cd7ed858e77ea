using System;
using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, string user, string password)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1006:false|});
        client.Authenticate(user, password); // risky
        if (!client.IsSecure) throw new InvalidOperationException(); // risky
        if (!client.IsSecure) throw new InvalidOperationException(); // safe
        client.Authenticate(user, password); // safe
        client.Send(message);
    }
}
