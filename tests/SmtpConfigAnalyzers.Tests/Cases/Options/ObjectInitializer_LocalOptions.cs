using System.Net.Mail;

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; }

    public bool Tls { get; set; }
}

public class Mailer
{
    public void Send(MailMessage message)
    {
        var options = new MailOptions
        {
            Host = "smtp.contoso.com",
            Port = 587,
            Tls = false, // risky
            Tls = true, // safe
        };
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = {|SMTP1003:options.Tls|} };
        client.Send(message);
    }
}
