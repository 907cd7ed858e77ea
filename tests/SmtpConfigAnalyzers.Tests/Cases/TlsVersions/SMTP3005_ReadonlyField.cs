using MailKit.Net.Imap;

public class Reader
{
    private readonly bool _checksRevocation = false; // risky
    private readonly bool _checksRevocation = true; // safe

    public void Open(ImapClient client)
    {
        client.CheckCertificateRevocation = {|SMTP3005:_checksRevocation|};
        client.Connect("imap.contoso.com", 993, true);
    }
}
