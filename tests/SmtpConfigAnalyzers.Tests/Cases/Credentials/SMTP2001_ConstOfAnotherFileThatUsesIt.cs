using MailKit.Net.Imap;

public class Reader
{
    public void Open(ImapClient client, string user)
    {
        client.Connect("imap.contoso.com", 993, true);
        client.Authenticate(user, Secrets.Mail);
    }
}
// file: Secrets.cs
using MailKit.Net.Imap;

internal static class Secrets
{
    public const string Mail = {|SMTP2001:"Tr0ub4dor&3"|}; // risky
    public const string Mail = "changeme"; // safe

    public static void Open(ImapClient client, string user)
    {
        client.Connect("imap.contoso.com", 993, true);
        client.Authenticate(user, Mail);
    }
}
