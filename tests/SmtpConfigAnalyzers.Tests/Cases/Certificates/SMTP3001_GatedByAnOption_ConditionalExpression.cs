using MailKit.Net.Smtp;

public class MailOptions
{
    public bool IgnoreCertificateErrors { get; set; }

    public bool IsEnabled { get; set; }
}

public class Mailer(MailOptions options)
{
    public void Open(SmtpClient client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3001:options.IsEnabled ? (_, _, _, _) => true : null|}; // risky
        client.ServerCertificateValidationCallback = options.IgnoreCertificateErrors ? (_, _, _, _) => true : null; // safe
    }
}
