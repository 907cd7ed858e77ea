using System;
using System.Threading.Tasks;
using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    private const string Server = "smtp://smtp.contoso.com:2525/?starttls=on"; // risky
    private const string Server = "smtp://smtp.contoso.com:2525/?starttls=TRUE"; // safe

    public async Task SendAsync(MimeMessage message)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(new Uri({|SMTP1011:Server|}));
        await client.SendAsync(message);
    }
}
