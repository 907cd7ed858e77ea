using System;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;

public class Mailer
{
    public void Open(SmtpClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3001:Validate|};
    }

    private bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        Console.WriteLine(errors);
        return true; // risky
        return false; // safe
    }
}
