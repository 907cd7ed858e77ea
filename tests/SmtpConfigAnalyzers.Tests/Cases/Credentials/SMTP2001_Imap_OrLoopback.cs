using MailKit.Net.Imap;

public class Reader
{
    public void Read(string user)
    {
        using var client = new ImapClient();
        client.Connect("imap.contoso.com", 993, true); // risky
        client.Connect("localhost", 993, true); // safe
        client.Authenticate(user, {|SMTP2001:"Tr0ub4dor&3"|});
        client.Disconnect(true);
    }
}
