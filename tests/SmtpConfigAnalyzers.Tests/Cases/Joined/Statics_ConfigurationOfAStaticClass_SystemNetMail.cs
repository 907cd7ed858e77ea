using System.Net.Mail;
using Microsoft.Extensions.Configuration;

public static class App
{
    public static IConfiguration Configuration { get; set; } = null!;
}

public static class Mailer
{
    private static int Port => App.Configuration.GetValue<int>("Smtp:Port");

    private static string? Host => App.Configuration["Smtp:Host"];

    public static void Send(MailMessage message)
    {
        using var client = {|SMTP1005:new SmtpClient(Host, Port) { EnableSsl = true }|};
        client.Send(message);
    }
}
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.contoso.com",
    "Port": 465 // risky
    "Port": 587 // safe
  }
}
