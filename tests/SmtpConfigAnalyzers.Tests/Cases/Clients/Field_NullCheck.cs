using System;
using System.Net.Mail;

public class Mailer
{
    private readonly SmtpClient? _client;

    public Mailer(bool sends)
    {
        if (sends)
        {
            _client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
        }
    }

    public void Send(MailMessage message, Action<SmtpClient?> prepare)
    {
        if (_client is not null) // risky
        prepare(_client); // safe
            _client!.Send(message);
    }
}
