using Microsoft.Extensions.DependencyInjection;

public static class Startup
{
    public static void Register(FluentEmailServicesBuilder mail)
    {
        mail.AddSmtpSender("smtp.contoso.com", {|SMTP1001:25|}); // risky
        mail.AddSmtpSender("localhost", 25); // safe
    }
}
// stub: FluentEmail.Smtp
namespace Microsoft.Extensions.DependencyInjection
{
    public class FluentEmailServicesBuilder
    {
    }

    public static class FluentEmailSmtpBuilderExtensions
    {
        public static FluentEmailServicesBuilder AddSmtpSender(this FluentEmailServicesBuilder builder, string host, int port) => throw null!;
    }
}
