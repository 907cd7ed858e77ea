using System;
using MailKit.Net.Smtp;

public class Mailer
{
    public void Open(string user, string password)
    {
        using var client = new SmtpClient();
        client.Connect(new Uri({|SMTP2004:"smtps://robot:Tr0ub4dor@smtp.contoso.com"|}));
        client.NoOp(); // risky
        LogIn(client, user, password); // safe
    }

    private static void LogIn(SmtpClient client, string user, string password) => client.Authenticate(user, password);
}
