using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, string user, string password)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1006:false|});
        if (client is { IsConnected: true }) // risky
        if (client is { IsSecure: true }) // safe
        {
            client.Authenticate(user, password);
            client.Send(message);
        }
    }
}
