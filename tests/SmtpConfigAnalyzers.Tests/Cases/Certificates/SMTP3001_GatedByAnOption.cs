using MailKit.Net.Smtp;
using MailKit.Security;

public class MailOptions
{
    public bool AcceptAnyCertificate { get; set; }
}

public class Mailer(MailOptions options)
{
    public bool AcceptsAny => options.AcceptAnyCertificate;

    public void Open()
    {
        using var client = new SmtpClient();
        if (client.Timeout > 0) // risky
        if (options.AcceptAnyCertificate) // safe
        {
            client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|};
        }

        client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
    }
}
