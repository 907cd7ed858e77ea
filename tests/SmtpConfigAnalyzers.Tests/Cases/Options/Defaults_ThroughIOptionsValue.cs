using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTlsWhenAvailable; // risky
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls; // safe
}

public class Mailer
{
    private readonly MailOptions _options;

    public Mailer(IOptions<MailOptions> options)
    {
        _options = options.Value;
    }

    public void Send(MimeMessage message)
    {
        using var client = new SmtpClient();
        {|SMTP1006:client.Connect(_options.Host, _options.Port, _options.Security)|};
        client.Send(message);
    }
}
// stub: Microsoft.Extensions.Options
namespace Microsoft.Extensions.Options
{
    public interface IOptions<out TOptions>
        where TOptions : class
    {
        TOptions Value { get; }
    }
}
