using MailKit.Net.Imap;

public class Reader
{
    public void Open(ImapClient client, string user)
    {
        client.Connect("imap.contoso.com", 993, true);
        client.Authenticate(user, {|SMTP2001:Secrets.Mail|});
    }
}

public class AnotherReader
{
    public void Open(ImapClient client, string user)
    {
        client.Connect("imap.contoso.com", 993, true);
        client.Authenticate(user, Secrets.Mail);
    }
}
// file: Later.cs
using MailKit.Net.Imap;

public class LaterReader
{
    public void Open(ImapClient client, string user)
    {
        client.Connect("imap.contoso.com", 993, true);
        client.Authenticate(user, Secrets.Mail);
    }
}
// file: Secrets.cs
internal static class Secrets
{
    public const string Mail = Default;

    private const string Default = "Tr0ub4dor&3"; // risky
    private const string Default = "changeme"; // safe
}
