using MailKit.Net.Smtp;

public class MailOptions
{
    public bool Disabled { get; set; }

    public bool VerifySsl { get; set; }
}

public class Mailer(MailOptions options)
{
    public void Open(SmtpClient client)
    {
        if (options.Disabled) return; // risky
        if (options.VerifySsl) return; // safe
        client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|};
    }
}
