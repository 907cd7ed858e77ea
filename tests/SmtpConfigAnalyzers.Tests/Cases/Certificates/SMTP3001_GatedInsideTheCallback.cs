using System.Net.Security;
using MailKit.Net.Smtp;

public class MailOptions
{
    public bool AcceptAnyCertificate { get; set; }
}

public class Mailer(MailOptions options)
{
    public bool AcceptsAny => options.AcceptAnyCertificate;

    public void Open(SmtpClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, errors) => true|}; // risky
        client.ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None || options.AcceptAnyCertificate; // safe
    }
}
