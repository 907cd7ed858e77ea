using SmtpConfigAnalyzers.Model;
using static SmtpConfigAnalyzers.Products.Dialect;

namespace SmtpConfigAnalyzers.Products;

/// <summary>Programs that people install and configure.</summary>
internal static class ProgramProducts
{
    private static readonly ModeKey SmtpSecure = new("SmtpSecure", Vocabulary.Boolean);
    private static readonly ModeKey SecureMode = new("SmtpSecureMode", Vocabulary.SmtpSecureMode);
    private static readonly ModeKey SmtpEncryption = new("SmtpEncryption|EX_SmtpEncryption", Vocabulary.SmtpEncryption);

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Product> All { get; } =
    [
        new("bitwarden", "bitwarden/server, src/Core/Platform/Mail/Delivery/MailKitSmtpMailDeliveryService.cs (ac309aa19e)",
            "globalSettings:mail:smtp")
        {
            Certificate = "trustServer",
            Dialects = [new(Bitwarden("ssl", "sslOverride", "startTls"))],
        },
        new("bitwarden's chart", "bitwarden/helm-charts, charts/self-host/templates/pre-install-hook-configmap.yaml", "general:email")
        {
            Host = "smtpHost",
            Port = "smtpPort",
            User = "smtpUsername",
            Password = "smtpPassword",
            Certificate = "smtpTrustServer",
            Signs = [new("smtpHost", "*")],
            Dialects = [new(Bitwarden("smtpSsl", "smtpSslOverride", "smtpStartTls"))],
        },
        new("Squidex", "Squidex/squidex, backend/src/Squidex.Infrastructure/Email/SmtpEmailSender.cs (0ecfe2fc6)", "email:smtp")
        {
            Host = "server",
            DefaultPort = 587,
            Dead = "enableSsl",
            MarkerKey = "eventStore:",
            MarkerPackage = "Squidex.Infrastructure",
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.Auto))],
        },
        new("Exceptionless",
            "exceptionless/Exceptionless, src/Exceptionless.Core/Configuration/EmailOptions.cs and Utility/SmtpUri.cs (f5f0d8854)", ".")
        {
            Address = "ConnectionStrings:Email|EX_ConnectionStrings:Email",
            Signs = [new(
                "EX_ConnectionStrings:Email|SmtpFrom|SmtpEncryption|EX_SmtpFrom|EX_SmtpEncryption|BaseURL|EX_BaseURL|AppMode|EX_AppMode",
                "*")],
            Dialects =
            [
                new(new(MailLibrary.MailKit,
                [
                    new(TransportMode.None, null, (SmtpEncryption, "None")),
                    new(TransportMode.StartTls, null, (SmtpEncryption, "StartTLS")),
                    new(TransportMode.SslOnConnect, null, (SmtpEncryption, "SSL")),
                    new(TransportMode.SslOnConnect, 465),
                    new(TransportMode.StartTls, 587),
                    new(TransportMode.StartTls, 2525),
                    new(TransportMode.None, null),
                ])),
            ],
        },
        new("NuGetGallery", "NuGet/NuGetGallery, src/NuGetGallery/Configuration/SmtpUri.cs (55d8cc0bc)", "**:appSettings")
        {
            Address = "Gallery.SmtpUri",
            Dialects =
            [
                new(new(MailLibrary.SystemNetMail,
                    [new(TransportMode.StartTls, null, (ModeKey.Scheme, "smtps")), new(TransportMode.None, null)])),
            ],
        },
        new("Skoruba IdentityServer Admin", "skoruba/Duende.IdentityServer.Admin, SmtpConfiguration.cs and SmtpEmailSender.cs (a3c88013)",
            "SmtpConfiguration")
        {
            User = "Login",
            DefaultPort = 587,
            MarkerKey = "SendGridConfiguration:",
            MarkerPackage = "Skoruba",
            Dialects = [new(EnableSsl("UseSSL", TransportMode.StartTls))],
        },
        new("Serenity", "serenity-is/Serenity, common-features/src/extensions/Modules/EmailSender/SmtpSettings.cs (0a7023884)",
            "SmtpSettings")
        {
            Dead = "UseSsl",
            MarkerKey = "CssBundling:",
            MarkerPackage = "Serenity.Net",
            Dialects = [new(SecureSocketOptions("SecureSocket"))],
        },
        new("VirtoCommerce", "VirtoCommerce/vc-module-notification, SmtpSenderOptions.cs and Module.cs (09d73de)", "Notifications:Smtp")
        {
            Host = "SmtpServer",
            User = "Login",
            Dialects = [new(UseSsl("ForceSslTls"))],
        },
        new("Moonglade", "EdiWang/Moonglade, appsettings.json (b701f861a)", "Email")
        {
            Host = "SmtpServer",
            Port = "SmtpPort",
            User = "SmtpUserName",
            Password = "SmtpPassword",
            MarkerPackage = "Moonglade",
            Idle = [new("Provider", "!smtp")],
            Dialects = DialectChoice.AnyBoolean("EnableSsl"),
        },
        new("win-acme", "win-acme/win-acme, src/main.lib/Clients/EmailClient.cs (4296325e)", "Notification")
        {
            Host = "SmtpServer",
            Port = "SmtpPort",
            User = "SmtpUser",
            Password = "SmtpPassword",
            Signs = [new("SmtpSecure", "*")],
            Dialects =
            [
                new(new(MailLibrary.MailKit,
                [
                    new(TransportMode.None, null, (SmtpSecure, "false")),
                    new(TransportMode.Auto, null, (SmtpSecure, "true"), (SecureMode, "1")),
                    new(TransportMode.SslOnConnect, null, (SmtpSecure, "true"), (SecureMode, "2")),
                    new(TransportMode.StartTls, null, (SmtpSecure, "true"), (SecureMode, "3")),
                    new(TransportMode.StartTlsWhenAvailable, null, (SmtpSecure, "true"), (SecureMode, "4")),
                    new(TransportMode.None, null, (SmtpSecure, "true"), (SecureMode, "0")),
                    new(TransportMode.StartTls, null, (SmtpSecure, "true")),
                    new(TransportMode.None, null),
                ])),
            ],
        },
        new("LubeLogger", "hargata/lubelog, Helper/MailHelper.cs (1.3.3 and later)", "MailConfig")
        {
            Host = "EmailServer",
            User = "Username",
            Dead = "UseSSL",
            Signs = [new("EmailServer", "*")],
            DefaultPort = null,
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.Auto))],
        },
        // From 2021-04-20 to 2024-02-20, when the settings moved into the database; before, a key chose the mode of System.Net.Mail.
        new("Remotely", "immense/Remotely, Server/Services/EmailSender.cs and Server/appsettings.json (9fda52a2, 8afdd976~1)",
            "ApplicationOptions")
        {
            Host = "SmtpHost",
            Port = "SmtpPort",
            User = "SmtpUserName",
            Password = "SmtpPassword",
            Dead = "SmtpEnableSsl",
            DefaultPort = 587,
            Signs = [new("SmtpCheckCertificateRevocation|SmtpLocalDomain|SmtpDisplayName", "*")],
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.Auto))],
        },
        new("OpenSim", "opensim/opensim, OpenSim/Region/CoreModules/Scripting/EMailModules/EmailModule.cs", "SMTP")
        {
            Host = "SMTP_SERVER_HOSTNAME",
            Port = "SMTP_SERVER_PORT",
            User = "SMTP_SERVER_LOGIN",
            Password = "SMTP_SERVER_PASSWORD",
            Signs = [new("SMTP_SERVER_HOSTNAME", "*")],
            Idle = [new("enabled", "false")],
            Dialects = [new(
                new(MailLibrary.MailKit,
                    [new(TransportMode.StartTls, null, (new("SMTP_SERVER_TLS", Vocabulary.Boolean), "true")),
                        new(TransportMode.Auto, null)]))],
        },
        new("passwordless-server", "bitwarden/passwordless-server, src/Common/Services/Mail/MailBootstrap.cs, "
            + "Smtp/SmtpMailProviderOptions.cs and Smtp/SmtpMailProvider.cs", "Mail:Providers")
        {
            User = "Username",
            Certificate = "TrustServer",
            DefaultPort = null, // 0, at which the mode decides
            Signs = [new("Name", "smtp")],
            Dialects = [new(Bitwarden("Ssl", "SslOverride", "StartTls"))],
        },
        new("CruiseControl.NET", "ccnet/CruiseControl.NET, project/core/publishers/EmailPublisher.cs and EmailGateway.cs", "**:email")
        {
            Host = "mailhost",
            Port = "mailport",
            User = "mailhostUsername",
            Password = "mailhostPassword",
            Signs = [new("mailhost", "*")],
            Dialects = [new(EnableSsl("useSSL"))],
        },
        new("smtp4dev relay", "rnwood/smtp4dev, Rnwood.Smtp4dev/Server/Settings/RelayOptions.cs (738a75ff)", "RelayOptions")
        {
            Host = "SmtpServer",
            Port = "SmtpPort",
            User = "Login",
            MarkerKey = "ServerOptions:",
            Dialects = [new(SecureSocketOptions("TlsMode"))],
        },
        new("MixCore", "mixcore/mix.core, src/Mix.Cms.Web/appsettings.json (7bc3ee903)", "GlobalSettings:Smtp")
        {
            Host = "Server",
            User = "User",
            DefaultPort = 587,
            MarkerKey = "MixConfigurations:",
            Dialects = [new(EnableSsl("SSL", TransportMode.StartTls))],
        },
        new("fullstackhero", "fullstackhero/dotnet-starter-kit, SmtpMailService.cs (6bdf55f0)", "MailOptions")
        {
            Host = "SMTP:Host",
            Port = "SMTP:Port",
            User = "SMTP:UserName",
            Password = "SMTP:Password",
            DefaultPort = null,
            Signs = [new("UseSendGrid", "true|false")],
            Idle = [new("UseSendGrid", "true")],
            Dialects = [new(Fixed(MailLibrary.MailKit, TransportMode.StartTls))],
        },
    ];

    private static Dialect Bitwarden(string ssl, string sslOverride, string startTls)
    {
        var isSsl = (new ModeKey(ssl, Vocabulary.Boolean), "true");
        return new(MailLibrary.MailKit,
        [
            new(TransportMode.SslOnConnect, null, isSsl, (new(sslOverride, Vocabulary.Boolean), "true")),
            new(TransportMode.StartTlsWhenAvailable, 587, isSsl),
            new(TransportMode.SslOnConnect, null, isSsl),
            new(TransportMode.StartTlsWhenAvailable, null, (new(startTls, Vocabulary.Boolean), "true")),
            new(TransportMode.None, 25),
            new(TransportMode.StartTlsWhenAvailable, null),
        ]);
    }
}
