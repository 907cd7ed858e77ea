using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, bool european)
    {
        var host = european ? "email-smtp.eu-west-1.amazonaws.com" : "email-smtp.us-east-1.amazonaws.com"; // risky
        var host = european ? "email-smtp.eu-west-1.amazonaws.com" : "smtp.contoso.com"; // safe
        using var client = new SmtpClient();
        client.Connect(host, 2465, {|SMTP4001:SecureSocketOptions.StartTls|});
        client.Send(message);
    }
}
