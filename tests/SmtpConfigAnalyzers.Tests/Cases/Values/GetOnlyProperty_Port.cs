using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private static int Port => 25; // risky
    private static int Port => 587; // safe

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", {|SMTP1001:Port|}, SecureSocketOptions.StartTls);
        client.Send(message);
    }
}
