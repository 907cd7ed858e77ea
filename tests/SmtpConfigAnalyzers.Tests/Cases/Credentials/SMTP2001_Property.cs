using MailKit.Net.Smtp;
using MailKit.Security;

public class Mailer
{
    private static string Password => {|SMTP2001:"Tr0ub4dor&3"|}; // risky
    private static string Password => ""; // safe

    public void Open(SmtpClient client)
    {
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("robot", Password);
    }
}
