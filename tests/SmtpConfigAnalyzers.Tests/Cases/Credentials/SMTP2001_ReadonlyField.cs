using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private readonly string _secret = {|SMTP2001:"Tr0ub4dor&3"|}; // risky
    private readonly string _secret = ""; // safe

    public void Send(MimeMessage message, string user)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate(user, _secret);
        client.Send(message);
    }
}
