using System;
using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message, string user, string password)
    {
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1006:false|});
        if (!client.Capabilities.HasFlag(SmtpCapabilities.EightBitMime)) // risky
        if (!client.Capabilities.HasFlag(SmtpCapabilities.StartTLS)) // safe
        {
            throw new NotSupportedException();
        }

        client.Authenticate(user, password);
        client.Send(message);
    }
}
