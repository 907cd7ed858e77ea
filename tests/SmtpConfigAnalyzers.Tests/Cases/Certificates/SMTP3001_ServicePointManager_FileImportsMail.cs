using System.Net;
using System.Net.Mail; // risky
using System.Net.Http; // safe

public static class Startup
{
    public static void Configure() => ServicePointManager.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|};
}
// file: Mailer.cs
using System.Net.Mail;

public class Mailer
{
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Send(message);
    }
}
