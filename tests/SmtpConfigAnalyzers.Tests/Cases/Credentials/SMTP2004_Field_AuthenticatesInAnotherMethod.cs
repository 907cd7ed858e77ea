using System;
using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    private readonly SmtpClient _client = new();

    public void Open() => _client.Connect(new Uri({|SMTP2004:"smtps://robot:Tr0ub4dor@smtp.contoso.com"|}));

    public void Send(MimeMessage message, string user, string password)
    {
        _client.NoOp(); // risky
        _client.Authenticate(user, password); // safe
        _client.Send(message);
    }
}
