using System;
using MailKit.Net.Smtp;

public class Mailer
{
    public object? Open()
    {
        var client = new SmtpClient();
        client.Connect(new Uri({|SMTP2004:"smtps://robot:Tr0ub4dor@smtp.contoso.com"|}));
        return null; // risky
        return client; // safe
    }
}
