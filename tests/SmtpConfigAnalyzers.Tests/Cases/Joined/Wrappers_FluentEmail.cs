using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

public static class Startup
{
    public static void Register(FluentEmailServicesBuilder mail, IConfiguration configuration)
    {
        var section = configuration.GetSection("Smtp");
        {|SMTP1005:mail.AddSmtpSender(section["Host"]!, section.GetValue<int>("Port"), section["User"]!, section["Password"]!)|};
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
        public static FluentEmailServicesBuilder AddSmtpSender(this FluentEmailServicesBuilder builder, string host, int port, string username, string password) => throw null!;
    }
}
// settings: appsettings.json
{
  "Smtp": {
    "Host": "mail.contoso.com",
    "Port": 465, // risky
    "Port": 587, // safe
    "User": "shop"
  }
}
