using SmtpConfigAnalyzers.Model;
using static SmtpConfigAnalyzers.Products.Dialect;

namespace SmtpConfigAnalyzers.Products;

/// <summary>Libraries whose business is sending mail.</summary>
internal static class SenderProducts
{
    private const string FluentEmailMethods = "Microsoft.Extensions.DependencyInjection.FluentEmailSmtpBuilderExtensions";

    /// <summary>The rows.</summary>
    public static IReadOnlyList<Product> All { get; } =
    [
        new("FluentEmail.MailKit",
            "lukencode/FluentEmail, src/Senders/FluentEmail.MailKit/SmtpClientOptions.cs and MailKitSender.cs (e1379c4)",
            "**:SmtpClientOptions *:MailKit MailKit")
        {
            Host = "Server",
            User = "User",
            Signs = [new("Server", "*")],
            Package = "FluentEmail.MailKit",
            Types = ["FluentEmail.MailKitSmtp.SmtpClientOptions"],
            MarkerKey = "SmtpClientOptions:",
            MarkerPackage = "FluentEmail.MailKit",
            MarkerCode = "FluentEmail.MailKit|AddMailKitSender",
            Idle = [new("UsePickupDirectory", "true")],
            Login = [new("RequiresAuthentication", "true")],
            Dialects = [new(UseSsl("UseSsl").After(OptionClauses("SocketOptions")))],
        },
        // Host and port alone make a client without TLS; with a login it requires TLS.
        new("FluentEmail.Smtp", "lukencode/FluentEmail, src/Senders/FluentEmail.Smtp/FluentEmailSmtpBuilderExtensions.cs (e1379c4)")
        {
            Package = "FluentEmail.Smtp",
            Methods = [new(
                FluentEmailMethods, "AddSmtpSender",
                "Microsoft.Extensions.DependencyInjection.FluentEmailServicesBuilder builder, string host, int port")],
            Dialects = [new(Fixed(MailLibrary.SystemNetMail, TransportMode.None))],
        },
        new("FluentEmail.Smtp with a login",
            "lukencode/FluentEmail, src/Senders/FluentEmail.Smtp/FluentEmailSmtpBuilderExtensions.cs (e1379c4)")
        {
            Package = "FluentEmail.Smtp",
            Methods = [new(
                FluentEmailMethods, "AddSmtpSender",
                "Microsoft.Extensions.DependencyInjection.FluentEmailServicesBuilder builder, string host, int port, string username, "
                + "string password")],
            Dialects = [new(Fixed(MailLibrary.SystemNetMail, TransportMode.StartTls))],
        },
        new("Clean Architecture with Blazor Server", "neozhu/CleanArchitectureWithBlazorServer, appsettings.json", "SmtpClientOptions")
        {
            Signs = [new("RequireCredentials", "true|false")],
            Login = [new("RequireCredentials", "true")],
            Dialects = [new(UseSsl("UseSsl"))],
        },
        new("NETCore.MailKit", "myloveCc/NETCore.MailKit, MailKitProvider.cs (8523744); dkorecko/Devity.NETCore.MailKit", "*")
        {
            Host = "Server",
            User = "Account",
            Package = "NETCore.MailKit|Devity.NETCore.MailKit",
            Types = ["NETCore.MailKit.Infrastructure.Internal.MailKitOptions",
                "Devity.NETCore.MailKit.Infrastructure.Internal.MailKitOptions"],
            AcceptsAnyCertificate = true,
            Signs = [new("Account", "*"), new("SenderEmail", "*"), new("Security", "true|false")],
            Dialects = [new(AutoOrNone("Security"))],
        },
        new("MailKitSimplified", "danzuep/MailKitSimplified, source/MailKitSimplified.Sender/Models/EmailSenderOptions.cs (00793e4)",
            "EmailSender")
        {
            Host = "SmtpHost",
            SplitsHost = true,
            Port = "SmtpPort",
            User = "SmtpCredential:UserName",
            Password = "SmtpCredential:Password",
            Credentials = "SmtpCredential",
            Package = "MailKitSimplified.Sender",
            Types = ["MailKitSimplified.Sender.Models.EmailSenderOptions"],
            Methods = [new(
                "MailKitSimplified.Sender.Models.EmailSenderOptions", PackageMethod.Constructor,
                "string smtpHost, NetworkCredential smtpCredential = null, ushort smtpPort = 0, string protocolLog = null, bool "
                + "protocolLogFileAppend = false")],
            MarkerKey = "EmailSender:SmtpCredential:",
            MarkerPackage = "MailKitSimplified.Sender",
            MarkerCode = "MailKitSimplified.Sender",
            Dialects = [new(SecureSocketOptions("SocketOptions"))],
        },
        new("ServiceStack", "ServiceStack/ServiceStack, project templates, EmailServices.cs (1d95209be)", "smtp SmtpConfig")
        {
            DefaultPort = 587,
            MarkerPackage = "ServiceStack",
            MarkerCode = "ServiceStack",
            Dialects = [new(Fixed(MailLibrary.SystemNetMail, TransportMode.StartTls))],
        },
    ];
}
