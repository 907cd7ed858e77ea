using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

public class Mailer
{
    public void Send(string host, string user, string password, string to, string copy, string hidden, string reply, string text, bool tls)
    {
        var message = new MimeMessage();
        if (!string.IsNullOrEmpty(to))
        {
            message.To.Add(new MailboxAddress(to, to));
        }

        if (!string.IsNullOrEmpty(copy))
        {
            message.Cc.Add(new MailboxAddress(copy, copy));
        }

        if (!string.IsNullOrEmpty(hidden))
        {
            message.Bcc.Add(new MailboxAddress(hidden, hidden));
        }

        if (!string.IsNullOrEmpty(reply))
        {
            message.ReplyTo.Add(new MailboxAddress(reply, reply));
        }

        foreach (var address in to.Split(';'))
        {
            message.To.Add(new MailboxAddress(address, address));
        }

        foreach (var address in copy.Split(';'))
        {
            message.Cc.Add(new MailboxAddress(address, address));
        }

        var body = new BodyBuilder();
        if (!string.IsNullOrEmpty(text))
        {
            body.TextBody = text;
            body.Attachments.Add(text);
        }

        message.Body = body.ToMessageBody();
        using var client = new SmtpClient();
        if (tls)
        {
            client.Connect(host, 587, SecureSocketOptions.StartTls);
        }
        else
        {
            client.Connect(host, 26, {|SMTP1007:SecureSocketOptions.None|}); // risky
            client.Connect(host, 26, SecureSocketOptions.StartTls); // safe
        }

        if (!string.IsNullOrEmpty(user))
        {
            client.Authenticate(user, password);
        }

        client.Send(message);
    }
}
