using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

public static class Startup
{
    public static void Register(FluentEmailServicesBuilder mail, IConfiguration configuration)
    {
        var section = configuration.GetSection("Smtp");
        {|SMTP1001:mail.AddSmtpSender(section["Host"]!, section.GetValue<int>("Port"))|};
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
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.contoso.com", // risky
    "Host": "localhost", // safe
    "Port": 25
  }
}
