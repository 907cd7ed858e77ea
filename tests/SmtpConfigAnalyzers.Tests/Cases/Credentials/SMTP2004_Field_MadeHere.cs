using System;
using System.Threading.Tasks;
using MailKit.Net.Smtp;

public class Mailer
{
    private SmtpClient? _client;

    public async Task OpenAsync()
    {
        var client = new SmtpClient();
        await client.ConnectAsync(new Uri({|SMTP2004:"smtps://robot:Tr0ub4dor@smtp.contoso.com"|}));
        _client = client;
    }

    public async Task LogInAsync(string user, string password)
    {
        if (_client is null) return;
        await _client!.NoOpAsync(); // risky
        await _client!.AuthenticateAsync(user, password); // safe
    }
}
