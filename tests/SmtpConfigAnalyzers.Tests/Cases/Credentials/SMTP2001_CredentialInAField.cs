using System.Net;
using System.Net.Mail;

public class Mailer
{
    private static readonly NetworkCredential Login = new("robot", {|SMTP2001:"Tr0ub4dor&3"|}); // risky
    private static readonly NetworkCredential Login = new("robot", "********"); // safe

    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true, Credentials = Login };
        client.Send(message);
    }
}
