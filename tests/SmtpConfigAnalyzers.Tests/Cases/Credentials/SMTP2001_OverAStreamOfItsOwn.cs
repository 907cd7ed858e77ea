using System.IO;
using MailKit.Net.Imap;
using MailKit.Security;

public class ReplayedServer : MemoryStream
{
}

public class Reader
{
    public void Read(Stream stream, string user)
    {
        using var client = new ImapClient();
        client.Connect(stream, "imap.contoso.com", 143, SecureSocketOptions.None); // risky
        client.Connect(new ReplayedServer(), "imap.contoso.com", 143, SecureSocketOptions.None); // safe
        client.Authenticate(user, {|SMTP2001:"Tr0ub4dor&3"|});
        client.Disconnect(true);
    }
}
