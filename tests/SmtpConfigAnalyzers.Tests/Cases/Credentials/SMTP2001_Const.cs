using System.Net;
using System.Net.Mail;

public class Mailer
{
    private const string Secret = {|SMTP2001:"Tr0ub4dor&3"|}; // risky
    private const string Secret = "<password>"; // safe

    public void Send(MailMessage message, string user)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Credentials = new NetworkCredential(user, Secret);
        client.Send(message);
    }
}
