using System.Net.Mail;
using Microsoft.Extensions.Options;

public class MailOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 465; // risky
    public int Port { get; set; } = 587; // safe
}

public class Mailer(IOptionsSnapshot<MailOptions> options)
{
    public void Send(MailMessage message)
    {
        using var client = {|SMTP1005:new SmtpClient(options.Value.Host, options.Value.Port) { EnableSsl = true }|};
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

    public interface IOptionsSnapshot<out TOptions> : IOptions<TOptions>
        where TOptions : class
    {
        TOptions Get(string? name);
    }
}
