using System;
using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, string user, string password)
    {
        using var client = new SmtpClient();
        client.Connect(new Uri({|SMTP2004:"smtp://robot:Tr0ub4dor@smtp.contoso.com:587/?starttls=always"|}));
        client.NoOp(); // risky
        client.Authenticate(user, password); // safe
        client.Send(message);
    }
}
