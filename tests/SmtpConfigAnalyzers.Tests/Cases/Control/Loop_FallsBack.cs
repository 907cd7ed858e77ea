using System;
using System.IO;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(MimeMessage message)
    {
        var mode = SecureSocketOptions.None; // risky
        var mode = SecureSocketOptions.StartTls; // safe
        using var client = new SmtpClient();
        for (var attempt = 0; attempt < 3 && !client.IsConnected; attempt++)
        {
            try
            {
                client.Connect("smtp.contoso.com", 587, {|SMTP1006:mode|});
            }
            catch (IOException)
            {
                mode = SecureSocketOptions.StartTlsWhenAvailable;
            }
        }

        client.Send(message);
    }
}
