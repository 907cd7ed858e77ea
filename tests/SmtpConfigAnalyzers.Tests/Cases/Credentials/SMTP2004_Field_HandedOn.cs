using System;
using MailKit.Net.Smtp;

public class Mailer
{
    private readonly SmtpClient _client = new();

    public void Open(Action<SmtpClient> logIn)
    {
        _client.Connect(new Uri({|SMTP2004:"smtps://robot:Tr0ub4dor@smtp.contoso.com"|}));
        _client.NoOp(); // risky
        logIn(_client); // safe
    }
}
