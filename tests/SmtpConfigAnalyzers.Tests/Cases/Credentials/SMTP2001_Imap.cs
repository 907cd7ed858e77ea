using MailKit.Net.Imap;
using MailKit.Security;

public class Reader
{
    public int Count(string user)
    {
        using var client = new ImapClient();
        client.Connect("imap.contoso.com", 993, SecureSocketOptions.SslOnConnect);
        client.Authenticate(user, {|SMTP2001:"Tr0ub4dor&3"|}); // risky
        client.Authenticate(user, "your-password"); // safe
        return client.Inbox!.Count;
    }
}
