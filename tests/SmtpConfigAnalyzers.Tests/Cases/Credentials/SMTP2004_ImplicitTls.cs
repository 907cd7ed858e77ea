using System;
using System.Threading.Tasks;
using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    public async Task SendAsync(MimeMessage message)
    {
        using var client = new SmtpClient();
        var server = new Uri({|SMTP2004:"smtps://robot:Tr0ub4dor@smtp.contoso.com"|}); // risky
        var server = new Uri("smtps://smtp.contoso.com"); // safe
        await client.ConnectAsync(server);
        await client.SendAsync(message);
    }
}
