using System;
using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect(new Uri({|SMTP1011:"smtp://smtp.contoso.com:587/?starttls=required"|})); // risky
        client.Connect(new Uri("smtp://smtp.contoso.com:587/?starttls=always")); // safe
        client.Send(message);
    }
}
