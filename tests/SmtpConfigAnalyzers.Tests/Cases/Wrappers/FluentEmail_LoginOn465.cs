using Microsoft.Extensions.DependencyInjection;

public static class Startup
{
    public static void Register(FluentEmailServicesBuilder mail, string user, string password)
    {
        mail.AddSmtpSender("smtp.contoso.com", {|SMTP1005:465|}, user, password); // risky
        mail.AddSmtpSender("smtp.contoso.com", 587, user, password); // safe
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

        public static FluentEmailServicesBuilder AddSmtpSender(this FluentEmailServicesBuilder builder, string host, int port, string username, string password) => throw null!;
    }
}
