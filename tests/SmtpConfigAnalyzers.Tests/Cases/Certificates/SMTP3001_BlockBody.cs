using System;
using System.Net.Security;
using MailKit.Net.Smtp;

public class Mailer
{
    public void Open(SmtpClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3001:(sender, certificate, chain, errors) =>
        {
            Console.WriteLine(certificate?.Subject);
            return true; // risky
            return errors == SslPolicyErrors.None; // safe
        }|};
    }
}
