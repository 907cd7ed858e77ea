using System;
using System.Net;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message, string user)
    {
        var secret = {|SMTP2001:"Tr0ub4dor&3"|}; // risky
        var secret = Environment.GetEnvironmentVariable("SMTP_PASSWORD"); // safe
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential(user, secret);
        client.Send(message);
    }
}
