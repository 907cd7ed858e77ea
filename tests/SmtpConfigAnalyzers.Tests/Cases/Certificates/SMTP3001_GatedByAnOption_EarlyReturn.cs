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
        if (!options.IsEnabled) return; // risky
        if (!options.IgnoreCertificateErrors) return; // safe
        client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|};
    }
}
