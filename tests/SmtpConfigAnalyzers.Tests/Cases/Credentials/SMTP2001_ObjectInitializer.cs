using System.Net;
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message, string user)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587)
        {
            EnableSsl = true,
            Credentials = new NetworkCredential
            {
                UserName = user,
                Password = {|SMTP2001:"Tr0ub4dor&3"|}, // risky
                Password = "${SMTP_PASSWORD}", // safe
            },
        };
        client.Send(message);
    }
}
