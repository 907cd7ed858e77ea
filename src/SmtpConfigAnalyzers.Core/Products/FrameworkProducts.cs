using SmtpConfigAnalyzers.Model;
using static SmtpConfigAnalyzers.Products.Dialect;

namespace SmtpConfigAnalyzers.Products;

/// <summary>Frameworks that programs are built on, with mail settings of their own.</summary>
internal static class FrameworkProducts
{
    private static readonly ModeKey AutoSelect = new("AutoSelectEncryption", Vocabulary.Boolean);
    private static readonly ModeKey EncryptionMethod = new("EncryptionMethod", Vocabulary.EncryptionMethod);

    private const string CoravelMethods = "Coravel.MailServiceRegistration";

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Product> All { get; } =
    [
        new("ABP", "abpframework/abp, EmailSettingNames.cs, SmtpEmailSender.cs and MailKitSmtpEmailSender.cs; aspnetboilerplate, "
            + "DefaultMailKitSmtpBuilder.cs", "Settings")
        {
            Host = "Abp.Mailing.Smtp.Host|Abp.Net.Mail.Smtp.Host",
            Port = "Abp.Mailing.Smtp.Port|Abp.Net.Mail.Smtp.Port",
            User = "Abp.Mailing.Smtp.UserName|Abp.Net.Mail.Smtp.UserName",
            Password = "Abp.Mailing.Smtp.Password|Abp.Net.Mail.Smtp.Password",
            EncryptsPassword = true,
            Login = [new("Abp.Mailing.Smtp.UseDefaultCredentials|Abp.Net.Mail.Smtp.UseDefaultCredentials", "false")],
            DefaultCredentials =
                new("Abp.Mailing.Smtp.UseDefaultCredentials|Abp.Net.Mail.Smtp.UseDefaultCredentials", "true", IfAbsent: true),
            Dialects = [new(EnableSsl("Abp.Mailing.Smtp.EnableSsl|Abp.Net.Mail.Smtp.EnableSsl")),
                new(UseSsl("Abp.Mailing.Smtp.EnableSsl|Abp.Net.Mail.Smtp.EnableSsl"), "Volo.Abp.MailKit", ReaderCode: "Abp.MailKit|AbpMailKit")],
        },
        // What is not said here is in the settings above.
        new("ABP with MailKit",
            "abpframework/abp, MailKitSmtpEmailSender.cs; aspnetboilerplate, src/Abp.MailKit/DefaultMailKitSmtpBuilder.cs")
        {
            DefaultPort = null,
            Package = "Volo.Abp.MailKit|Abp.MailKit",
            Types = ["Volo.Abp.MailKit.AbpMailKitOptions", "Abp.MailKit.IAbpMailKitConfiguration"],
            Dialects = [new(SecureSocketOptions("SecureSocketOption", null))],
        },
        new("Umbraco", "umbraco/Umbraco-CMS, Configuration/Models/SmtpSettings.cs (3a2b5eb8) and Mail/BasicSmtpEmailSenderClient.cs",
            "Umbraco:CMS:Global:Smtp")
        {
            Delivery = "DeliveryMethod",
            Dialects = [new(SecureSocketOptions("SecureSocketOptions"))],
        },
        new("Orchard Core", "OrchardCMS/OrchardCore, OrchardCore.Email.Smtp/SmtpOptions.cs (a595239f) and SmtpEmailProviderBase.cs",
            "OrchardCore:Email:Smtp OrchardCore:OrchardCore_Email_Smtp OrchardCore_Email_Smtp")
        {
            Delivery = "DeliveryMethod",
            Certificate = "IgnoreInvalidSslCertificate",
            Login = [new("RequireCredentials", "true")],
            Dialects =
            [
                new(new(MailLibrary.MailKit,
                [
                    new(TransportMode.Auto, null, (AutoSelect, "true")),
                    new(TransportMode.None, null, (EncryptionMethod, "None")),
                    new(TransportMode.SslOnConnect, null, (EncryptionMethod, "SslTls")),
                    new(TransportMode.StartTls, null, (EncryptionMethod, "StartTls")),
                    new(TransportMode.None, null),
                ])),
            ],
        },
        new("Optimizely", "docs.developers.optimizely.com, Configure email server", "EPiServer:CMS:Smtp")
        {
            Host = "Network:Host",
            Port = "Network:Port",
            User = "Network:UserName",
            Password = "Network:Password",
            Delivery = "DeliveryMethod",
            DefaultPort = null,
            Dialects = DialectChoice.AnyBoolean("Network:UseSsl"),
        },
        new("Elsa", "elsa-workflows/elsa-core, src/modules/Elsa.Email/Options/SmtpOptions.cs (b29f3200)", "Elsa:Smtp")
        {
            Login = [new("RequireCredentials", "true")],
            Dialects = [new(SecureSocketOptions("SecureSocketOptions"))],
        },
        new("Coravel", "jamesmh/coravel, MailServiceRegistration.cs and SmtpMailer.cs (4072e04)", "Coravel:Mail")
        {
            Signs = [new("Driver", "SMTP")],
            Dead = "UseSsl|EnableSsl|Ssl",
            CertificateCallback = "certCallback|certificateCallback",
            AcceptsAnyCertificate = true,
            Package = "Coravel.Mailer",
            Types = ["Coravel.Mailer.Mail.Mailers.SmtpMailer"],
            Methods =
            [
                new("Coravel.Mailer.Mail.Mailers.SmtpMailer", PackageMethod.Constructor,
                    "object renderer, string host, int port, string username, string password, object globalFrom = null, "
                    + "RemoteCertificateValidationCallback certificateCallback = null"),
                new(CoravelMethods, "AddSmtpMailer",
                    "Microsoft.Extensions.DependencyInjection.IServiceCollection services, "
                    + "Microsoft.Extensions.Configuration.IConfiguration config"),
                new(CoravelMethods, "AddSmtpMailer",
                    "Microsoft.Extensions.DependencyInjection.IServiceCollection services, "
                    + "Microsoft.Extensions.Configuration.IConfiguration config, "
                    + "RemoteCertificateValidationCallback certCallback"),
                new(CoravelMethods, "AddSmtpMailer", "Microsoft.AspNetCore.Builder.WebApplicationBuilder builder"),
                new(CoravelMethods, "AddSmtpMailer",
                    "Microsoft.AspNetCore.Builder.WebApplicationBuilder builder, RemoteCertificateValidationCallback certCallback"),
            ],
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.Auto))],
        },
        new("Quartz SendMailJob", "quartznet/quartznet, src/Quartz.Jobs/Job/SendMailJob.cs (d97e7822)", "**:job")
        {
            Host = "job-data-map:smtp_host",
            Port = "job-data-map:smtp_port",
            User = "job-data-map:smtp_username",
            Password = "job-data-map:smtp_password",
            Signs = [new("job-type", "Quartz.Job.SendMailJob*")],
            Dialects = [new(Fixed(MailLibrary.SystemNetMail, TransportMode.None))],
        },
    ];
}
