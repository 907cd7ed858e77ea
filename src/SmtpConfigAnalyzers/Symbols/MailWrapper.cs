using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>A settings class of a package that opens the connection itself: a mail client by another name.</summary>
/// <param name="Type">The class's full name.</param>
/// <param name="Host">The member that names the server.</param>
/// <param name="Port">The member that gives the port; every one of them defaults to 25.</param>
/// <param name="Switch">The boolean member, if there is one.</param>
/// <param name="Notation">What the boolean means.</param>
/// <param name="Mode">The member of type <c>SecureSocketOptions</c>, which wins over the boolean, if there is one.</param>
/// <param name="Default">The mode if neither is set.</param>
/// <param name="Credentials">The member without which nothing authenticates.</param>
internal sealed record MailWrapper(
    string Type, string Host, string Port, string? Switch, ModeNotation Notation, string? Mode, TransportMode Default, string Credentials)
{
    /// <summary>Registers a <c>System.Net.Mail.SmtpClient</c> without TLS where it gets a host and a port and no more (FluentEmail.Smtp, FluentEmailSmtpBuilderExtensions.cs).</summary>
    public const string RegistrationType = "Microsoft.Extensions.DependencyInjection.FluentEmailSmtpBuilderExtensions";

    /// <summary>The method of <see cref="RegistrationType"/>.</summary>
    public const string RegistrationMethod = "AddSmtpSender";

    /// <summary>The packages that are known, each by the file that its row was read from.</summary>
    public static IReadOnlyList<MailWrapper> All { get; } =
    [
        // lukencode/FluentEmail, src/Senders/FluentEmail.MailKit/SmtpClientOptions.cs and MailKitSender.cs
        new("FluentEmail.MailKitSmtp.SmtpClientOptions", "Server", "Port", "UseSsl", ModeNotation.UseSsl, "SocketOptions", TransportMode.StartTlsWhenAvailable, "Password"),
        // serilog/serilog-sinks-email v2.4.0, EmailConnectionInfo.cs and MailKitEmailSink.cs
        new("Serilog.Sinks.Email.EmailConnectionInfo", "MailServer", "Port", "EnableSsl", ModeNotation.UseSsl, "SecureSocketOption", TransportMode.StartTlsWhenAvailable, "NetworkCredentials"),
        // serilog/serilog-sinks-email v4, EmailSinkOptions.cs
        new("Serilog.Sinks.Email.EmailSinkOptions", "Host", "Port", null, ModeNotation.SecureSocketOptions, "ConnectionSecurity", TransportMode.Auto, "Credentials"),
        // NLog/NLog v5, src/NLog/Targets/MailTarget.cs; NLog/NLog.Targets.Mail
        new("NLog.Targets.MailTarget", "SmtpServer", "SmtpPort", "EnableSsl", ModeNotation.EnableSsl, null, TransportMode.None, "SmtpPassword"),
        // NLog/NLog.MailKit, src/NLog.MailKit/MailTarget.cs
        new("NLog.MailKit.MailTarget", "SmtpServer", "SmtpPort", "EnableSsl", ModeNotation.UseSsl, "SecureSocketOption", TransportMode.StartTlsWhenAvailable, "SmtpPassword"),
        // apache/logging-log4net, src/log4net/Appender/SmtpAppender.cs
        new("log4net.Appender.SmtpAppender", "SmtpHost", "Port", "EnableSsl", ModeNotation.EnableSsl, null, TransportMode.None, "Password"),
        // danzuep/MailKitSimplified, source/MailKitSimplified.Sender/Models/EmailSenderOptions.cs
        new("MailKitSimplified.Sender.Models.EmailSenderOptions", "SmtpHost", "SmtpPort", null, ModeNotation.SecureSocketOptions, "SocketOptions", TransportMode.Auto, "SmtpCredential"),
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
