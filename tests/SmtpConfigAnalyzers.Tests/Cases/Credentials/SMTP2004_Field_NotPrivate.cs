using System;
using MailKit.Net.Smtp;

public class Mailer
{
    private SmtpClient Client { get; } = new(); // risky
    protected SmtpClient Client { get; } = new(); // safe

    public void Open() => Client.Connect(new Uri({|SMTP2004:"smtps://robot:Tr0ub4dor@smtp.contoso.com"|}));
}
