using System.Net;
using MailKit.Net.Pop3;

public class Reader
{
    private static NetworkCredential Login(string user) => new(user, {|SMTP2001:"Tr0ub4dor&3"|}); // risky
    private static NetworkCredential Login(string user) => new(user, "********"); // safe

    public int Count(string user)
    {
        using var client = new Pop3Client();
        client.Connect("pop.contoso.com", 995, true);
        client.Authenticate(Login(user));
        return client.Count;
    }
}
