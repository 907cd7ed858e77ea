using System.Net.Mail;
using Microsoft.Extensions.Configuration;

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; }

    public bool EnableSsl { get; set; }
}

public class Mailer(IConfiguration configuration)
{
    private readonly MailOptions _options = configuration.GetSection("Smtp").Get<MailOptions>()!;

    public void Send(MailMessage message)
    {
        using var client = {|SMTP5002:new SmtpClient(_options.Host, _options.Port) { EnableSsl = _options.EnableSsl }|};
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.contoso.com",
    "Port": 587,
    "EnableSsl": "yes" // risky
    "EnableSsl": "True" // safe
  }
}
