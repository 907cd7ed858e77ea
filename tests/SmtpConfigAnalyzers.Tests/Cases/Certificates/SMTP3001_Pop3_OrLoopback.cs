using MailKit.Net.Pop3;

public class Reader
{
    public void Read(Pop3Client client)
    {
        client.ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|};
        client.Connect("pop.contoso.com", 995, true); // risky
        client.Connect("127.0.0.1", 995, true); // safe
    }
}
