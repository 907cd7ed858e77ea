using MailKit.Net.Smtp;
using MimeKit;

public class Mailer
{
    private readonly string _host;

    public Mailer(string host) => _host = host;

    public void Send(MimeMessage message, string user, string password)
    {
        using var client = new SmtpClient();
        Open(client);
        Login(client, user, password);
        client.Send(message);
    }

    private void Open(SmtpClient client) => client.Connect(_host, 2525, {|SMTP1006:false|});

    private static void Login(SmtpClient client, string user, string password)
    {
        client.Authenticate(user, password); // risky
        client.NoOp(); // safe
    }
}
