using Microsoft.Extensions.DependencyInjection;

public static class Startup
{
    public static void Add(FluentEmailServicesBuilder builder) =>
        builder.AddSmtpSender("smtp.contoso.com", 587, "robot", {|SMTP2001:"Tr0ub4dor&3"|}); // risky
        builder.AddSmtpSender("smtp.contoso.com", 587, "robot", ""); // safe
}
// stub: FluentEmail.Smtp
namespace Microsoft.Extensions.DependencyInjection
{
    public class FluentEmailServicesBuilder { }

    public static class FluentEmailSmtpBuilderExtensions
    {
        public static FluentEmailServicesBuilder AddSmtpSender(this FluentEmailServicesBuilder builder, string host, int port) => builder;

        public static FluentEmailServicesBuilder AddSmtpSender(this FluentEmailServicesBuilder builder, string host, int port, string username, string password) => builder;
    }
}
