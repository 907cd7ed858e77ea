using System;
using MailKit.Net.Smtp;

public class Mailer
{
    public void Open(SmtpClient other)
    {
        var client = new SmtpClient(); // risky
        var client = other; // safe
        client.Connect(new Uri({|SMTP2004:"smtps://robot:Tr0ub4dor@smtp.contoso.com"|}));
    }
}
