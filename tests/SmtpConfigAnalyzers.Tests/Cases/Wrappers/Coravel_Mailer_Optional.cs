using System.Net.Security;
using Coravel.Mailer.Mail.Mailers;
using Coravel.Mailer.Mail.Renderers;

public static class Startup
{
    public static SmtpMailer Create(RazorRenderer renderer, RemoteCertificateValidationCallback validates, string user, string password)
    {
        var port = 587; // risky
        var port = 465; // safe
        return {|SMTP1006:new SmtpMailer(renderer, "smtp.contoso.com", port, user, password, certificateCallback: validates)|};
    }
}
// stub: Coravel.Mailer
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Configuration
{
    public interface IConfiguration
    {
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public interface IServiceCollection
    {
    }
}

namespace Coravel.Mailer.Mail.Renderers
{
    public class RazorRenderer
    {
    }
}

namespace Coravel.Mailer.Mail
{
    public class MailRecipient
    {
    }
}

namespace Coravel.Mailer.Mail.Mailers
{
    public class SmtpMailer
    {
        public SmtpMailer(
            Renderers.RazorRenderer renderer,
            string host,
            int port,
            string username,
            string password,
            MailRecipient? globalFrom = null,
            System.Net.Security.RemoteCertificateValidationCallback? certificateCallback = null) => throw null!;
    }
}

namespace Coravel
{
    public static class MailServiceRegistration
    {
        public static IServiceCollection AddSmtpMailer(this IServiceCollection services, IConfiguration config) => throw null!;

        public static IServiceCollection AddSmtpMailer(this IServiceCollection services, IConfiguration config, System.Net.Security.RemoteCertificateValidationCallback certCallback) => throw null!;
    }
}
