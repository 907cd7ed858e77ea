using System;
using System.Threading.Tasks;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public async Task SendAsync(MimeMessage message, Func<Func<Task>, Task> retry)
    {
        var mode = SecureSocketOptions.StartTlsWhenAvailable; // risky
        var mode = SecureSocketOptions.StartTls; // safe
        await retry(async () =>
        {
            using var client = new SmtpClient();
            await client.ConnectAsync("smtp.contoso.com", 587, {|SMTP1006:mode|});
            await client.SendAsync(message);
        });
    }
}
