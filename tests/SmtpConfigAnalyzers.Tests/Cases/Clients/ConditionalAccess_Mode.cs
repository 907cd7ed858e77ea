using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    private SmtpClient? _client;
    private readonly SecureSocketOptions _security = SecureSocketOptions.Auto; // risky
    private readonly SecureSocketOptions _security = SecureSocketOptions.StartTls; // safe

    public void Send(MimeMessage message)
    {
        _client ??= new SmtpClient();
        _client?.Connect("smtp.contoso.com", 587, {|SMTP1006:_security|});
        _client?.Send(message);
    }
}
