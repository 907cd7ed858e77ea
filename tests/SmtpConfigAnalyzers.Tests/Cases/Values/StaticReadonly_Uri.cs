using System;
using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    private static readonly Uri Server = new("smtp://smtp.contoso.com:465"); // risky
    private static readonly Uri Server = new("smtps://smtp.contoso.com:465"); // safe

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect({|SMTP1002:Server|});
        client.Send(message);
    }
}
