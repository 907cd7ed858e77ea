using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>A settings class of a package that opens the connection itself: a mail client by another name.</summary>
/// <param name="Type">The class's full name.</param>
/// <param name="Host">The member, or the constructor's parameter, that names the server; <see langword="null"/> if it is said elsewhere.</param>
/// <param name="Port">The one that gives the port, which defaults to 25 in every one of them; <see langword="null"/> if it is said elsewhere.</param>
/// <param name="Default">The mode if nothing is set; <see langword="null"/> if something else then decides.</param>
/// <param name="Credentials">The member without which nothing authenticates.</param>
internal sealed record MailWrapper(string Type, string? Host, string? Port, TransportMode? Default, string? Credentials)
{
    /// <summary>The boolean member, if there is one.</summary>
    public BooleanMode? Switch { get; init; }

    /// <summary>The member of type <c>SecureSocketOptions</c>, which wins over the boolean, if there is one.</summary>
    public string? Mode { get; init; }

    /// <summary>A member that states the mode in words of the package's own: where it is set, the mode is not known.</summary>
    public string? OwnMode { get; init; }

    /// <summary>Whether the host may have the port after it.</summary>
    public bool SplitsHost { get; init; }

    /// <summary>Whether the package accepts every certificate, unless <see cref="CertificateCallback"/> is set.</summary>
    public bool AcceptsAnyCertificate { get; init; }

    /// <summary>The constructor's parameter for a certificate callback, if there is one.</summary>
    public string? CertificateCallback { get; init; }

    /// <summary>The packages that are known, each by the file that its row was read from.</summary>
    public static IReadOnlyList<MailWrapper> All { get; } =
    [
        // lukencode/FluentEmail, src/Senders/FluentEmail.MailKit/SmtpClientOptions.cs and MailKitSender.cs
        new("FluentEmail.MailKitSmtp.SmtpClientOptions", "Server", "Port", TransportMode.StartTlsWhenAvailable, "Password")
        {
            Switch = BooleanMode.ImplicitOrOptional("UseSsl"), Mode = "SocketOptions",
        },
        // serilog/serilog-sinks-email v2.4.0, EmailConnectionInfo.cs and MailKitEmailSink.cs
        new("Serilog.Sinks.Email.EmailConnectionInfo", "MailServer", "Port", TransportMode.StartTlsWhenAvailable, "NetworkCredentials")
        {
            Switch = BooleanMode.ImplicitOrOptional("EnableSsl"), Mode = "SecureSocketOption",
        },
        // serilog/serilog-sinks-email v4, EmailSinkOptions.cs
        new("Serilog.Sinks.Email.EmailSinkOptions", "Host", "Port", TransportMode.Auto, "Credentials") { Mode = "ConnectionSecurity" },
        // NLog/NLog v5, src/NLog/Targets/MailTarget.cs; NLog/NLog.Targets.Mail
        new("NLog.Targets.MailTarget", "SmtpServer", "SmtpPort", TransportMode.None, "SmtpPassword") { Switch = BooleanMode.RequiredOrNone("EnableSsl") },
        // NLog/NLog.MailKit, src/NLog.MailKit/MailTarget.cs
        new("NLog.MailKit.MailTarget", "SmtpServer", "SmtpPort", TransportMode.StartTlsWhenAvailable, "SmtpPassword")
        {
            Switch = BooleanMode.ImplicitOrOptional("EnableSsl"), Mode = "SecureSocketOption",
        },
        // apache/logging-log4net, src/log4net/Appender/SmtpAppender.cs
        new("log4net.Appender.SmtpAppender", "SmtpHost", "Port", TransportMode.None, "Password") { Switch = BooleanMode.RequiredOrNone("EnableSsl") },
        // apache/logging-log4net, src/log4net.Ext.Mail/Appender/SmtpAppender.cs: what true means has changed there, from Auto to required TLS
        new("log4net.Ext.Mail.Appender.SmtpAppender", "SmtpHost", "Port", TransportMode.None, "Password")
        {
            Switch = new BooleanMode("EnableSsl", ModeNotation.SecureSocketOptions, null, TransportMode.None), OwnMode = "TransportSecurity",
        },
        // danzuep/MailKitSimplified, source/MailKitSimplified.Sender/Models/EmailSenderOptions.cs
        new("MailKitSimplified.Sender.Models.EmailSenderOptions", "SmtpHost", "SmtpPort", TransportMode.Auto, "SmtpCredential") { Mode = "SocketOptions", SplitsHost = true },
        // myloveCc/NETCore.MailKit, src/NETCore.MailKit/MailKitProvider.cs; the second is its fork, dkorecko/Devity.NETCore.MailKit
        new("NETCore.MailKit.Infrastructure.Internal.MailKitOptions", "Server", "Port", TransportMode.None, "Password")
        {
            Switch = BooleanMode.AutoOrNone("Security"), AcceptsAnyCertificate = true,
        },
        new("Devity.NETCore.MailKit.Infrastructure.Internal.MailKitOptions", "Server", "Port", TransportMode.None, "Password")
        {
            Switch = BooleanMode.AutoOrNone("Security"), AcceptsAnyCertificate = true,
        },
        // abpframework/abp, framework/src/Volo.Abp.MailKit/Volo/Abp/MailKit/MailKitSmtpEmailSender.cs: the rest is in its settings
        new("Volo.Abp.MailKit.AbpMailKitOptions", null, null, null, null) { Mode = "SecureSocketOption" },
        // aspnetboilerplate/aspnetboilerplate, src/Abp.MailKit/DefaultMailKitSmtpBuilder.cs: likewise
        new("Abp.MailKit.IAbpMailKitConfiguration", null, null, null, null) { Mode = "SecureSocketOption" },
        // jamesmh/coravel, Src/Coravel.Mailer/Mail/Mailers/SmtpMailer.cs
        new("Coravel.Mailer.Mail.Mailers.SmtpMailer", "host", "port", TransportMode.Auto, "password")
        {
            AcceptsAnyCertificate = true, CertificateCallback = "certificateCallback",
        },
    ];

    /// <summary>The rows whose class the compilation references; a class of its own source is read as code.</summary>
    public static IReadOnlyDictionary<ISymbol, MailWrapper> Find(Compilation compilation)
    {
        var found = new Dictionary<ISymbol, MailWrapper>(SymbolEqualityComparer.Default);
        foreach (var wrapper in All)
        {
            if (compilation.GetTypeByMetadataName(wrapper.Type) is { DeclaringSyntaxReferences.IsEmpty: true } type)
            {
                found.Add(type, wrapper);
            }
        }

        return found;
    }
}

/// <summary>What a boolean member of a package's settings means.</summary>
/// <param name="Member">The member.</param>
/// <param name="Notation">Whose words the package uses for it.</param>
/// <param name="WhenTrue">The mode if it is true; <see langword="null"/> if that cannot be told.</param>
/// <param name="WhenFalse">The mode if it is false.</param>
internal sealed record BooleanMode(string Member, ModeNotation Notation, TransportMode? WhenTrue, TransportMode WhenFalse)
{
    /// <summary>As System.Net.Mail's <c>EnableSsl</c>.</summary>
    public static BooleanMode RequiredOrNone(string member) => new(member, ModeNotation.EnableSsl, TransportMode.StartTls, TransportMode.None);

    /// <summary>As MailKit's <c>useSsl</c>.</summary>
    public static BooleanMode ImplicitOrOptional(string member) => new(member, ModeNotation.UseSsl, TransportMode.SslOnConnect, TransportMode.StartTlsWhenAvailable);

    /// <summary>MailKit's <c>Auto</c>, or no TLS.</summary>
    public static BooleanMode AutoOrNone(string member) => new(member, ModeNotation.SecureSocketOptions, TransportMode.Auto, TransportMode.None);
}
