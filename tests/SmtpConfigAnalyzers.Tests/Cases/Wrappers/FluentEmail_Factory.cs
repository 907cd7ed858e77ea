using System;
using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;

public static class Startup
{
    public static void Register(FluentEmailServicesBuilder mail) => mail.AddSmtpSender(() => new SmtpClient("smtp.contoso.com", 587)
    {
        EnableSsl = {|SMTP1003:false|}, // risky
        EnableSsl = true, // safe
    });
}
// stub: FluentEmail.Smtp
namespace Microsoft.Extensions.DependencyInjection
{
    public class FluentEmailServicesBuilder
    {
    }

    public static class FluentEmailSmtpBuilderExtensions
    {
        public static FluentEmailServicesBuilder AddSmtpSender(this FluentEmailServicesBuilder builder, System.Func<System.Net.Mail.SmtpClient> clientFactory) => throw null!;
    }
}
