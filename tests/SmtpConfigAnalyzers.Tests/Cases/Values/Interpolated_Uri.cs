using System;
using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    private const string Scheme = "smtps"; // risky
    private const string Scheme = "smtp"; // safe

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect(new Uri({|SMTP1004:$"{Scheme}://smtp.contoso.com:587/?starttls=always"|}));
        client.Send(message);
    }
}
