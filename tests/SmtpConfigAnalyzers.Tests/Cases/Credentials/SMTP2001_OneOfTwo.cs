using MailKit.Net.Smtp;
using MailKit.Security;

public class Mailer
{
    private static string PasswordFor(bool isTest) => isTest ? {|SMTP2001:"Tr0ub4dor&3"|} : {|SMTP2001:"Tr0ub4dor&4"|}; // risky
    private static string PasswordFor(bool isTest) => isTest ? "" : "changeme"; // safe

    public void Open(SmtpClient client, bool isTest)
    {
        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
        client.Authenticate("robot", PasswordFor(isTest));
    }
}
