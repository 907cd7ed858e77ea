using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, string host, bool ssl)
    {
        var port = ssl ? 465 : 25;
        using var client = new SmtpClient();
        client.Connect(host, port, {|SMTP1004:!ssl|}); // risky
        client.Connect(host, port, ssl); // safe
        client.Send(message);
    }
}
