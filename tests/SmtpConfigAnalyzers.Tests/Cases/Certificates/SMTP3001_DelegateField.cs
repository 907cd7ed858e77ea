using System.Net.Security;
using MailKit.Net.Smtp;

public class Mailer
{
    private static readonly RemoteCertificateValidationCallback Validation = (_, _, _, _) => true; // risky
    private static readonly RemoteCertificateValidationCallback Validation = (_, _, _, errors) => errors == SslPolicyErrors.None; // safe

    public void Open(SmtpClient client) => client.ServerCertificateValidationCallback = {|SMTP3001:Validation|};
}
