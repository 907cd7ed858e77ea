using System.Net.Mail;
using MailKit.Security;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<MailOptions>(builder.Configuration.GetSection("Orders"));
builder.Services.AddSingleton<Orders>();
builder.Build().Run();

internal sealed class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; }
}

internal sealed class Orders(IOptions<MailOptions> options)
{
    private readonly MailOptions _options = options.Value;

    public void Confirm(MailMessage message)
    {
        using var client = new SmtpClient(_options.Host, _options.Port) { EnableSsl = true }; // expect SMTP1005
        client.Send(message);
    }
}

internal sealed class Alerts(IConfiguration configuration)
{
    public void Raise(MimeKit.MimeMessage message)
    {
        using var client = new MailKit.Net.Smtp.SmtpClient();
        client.Connect(configuration["Alerts:Host"]!, configuration.GetValue<int>("Alerts:Port"), SecureSocketOptions.SslOnConnect); // expect SMTP1004
        client.Send(message);
    }
}

internal sealed class Invoices(IConfiguration configuration)
{
    private readonly IConfigurationSection _section = configuration.GetSection("Invoices");

    public void Send(MimeKit.MimeMessage message)
    {
        using var client = new MailKit.Net.Smtp.SmtpClient();
        var port = int.Parse(_section["Port"]!);
        client.Connect(_section["Host"]!, port, SecureSocketOptions.StartTls); // expect SMTP1002
        client.Send(message);
    }
}
