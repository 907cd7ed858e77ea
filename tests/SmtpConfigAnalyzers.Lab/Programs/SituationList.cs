using SmtpConfigAnalyzers.Lab.Agreement;
using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Lab.Programs;

/// <summary>What rules say besides the matrix.</summary>
internal static class SituationList
{
    private const string AcceptAll = "ServerCertificateValidationCallback = (_, _, _, _) => true";
    private const string AcceptOtherNames =
        "ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None || errors == "
        + "SslPolicyErrors.RemoteCertificateNameMismatch";

    private static readonly Server Strict = ServerList.At("strict.contoso.com", 587);
    private static readonly Server StrictImplicit = ServerList.At("strict.contoso.com", 465);
    private static readonly Server Mitm = ServerList.At("mitm.contoso.com", 587);
    private static readonly Server Impostor = ServerList.At("impostor.contoso.com", 587);
    private static readonly Server ImpostorImplicit = ServerList.At("impostor.contoso.com", 465);
    private static readonly Server Relay = ServerList.At("relay", 25);
    private static readonly Server Hub = ServerList.At("hub", 25);
    private static readonly Server Outlook = ServerList.At("smtp-mail.outlook.com", 587);
    private static readonly Server Direct = ServerList.At("contoso-com.mail.protection.outlook.com", 25);
    private static readonly Server SendGrid = ServerList.At("smtp.sendgrid.net", 587);

    private static readonly MailProgram NoPort =
        MailProgram.MailKit("port not known", null, "client.Connect(\"HOST\", port);", parameters: ", int port");
    private static readonly MailProgram RequireTls = MailProgram.MailKit(
        "StartTlsWhenAvailable, RequireTLS = true, no credentials", TransportMode.StartTlsWhenAvailable,
            "client.Connect(\"HOST\", PORT, SecureSocketOptions.StartTlsWhenAvailable);", "RequireTLS = true", usesCredentials: false);

    /// <summary>Certificates, TLS versions, credentials, relays and ports that are not known.</summary>
    public static IReadOnlyList<Situation> Channels { get; } =
    [
        .. new[] { "selfsigned.contoso.com", "expired.contoso.com", "wronghost.contoso.com" }.SelectMany(BadCertificate),

        new(StartTls(AcceptAll), ServerList.At("selfsigned.contoso.com", 587), "SMTP3001", Outcome.StartTls, Outcome.Refused),
        new(StartTls(AcceptAll), Impostor, "SMTP3001", Outcome.Intercepted, Outcome.Refused),
        new(SslOnConnect(AcceptAll), ImpostorImplicit, "SMTP3001", Outcome.Intercepted, Outcome.Refused),
        new(ServicePointManager(), Impostor, "SMTP3001", Outcome.Intercepted, Outcome.Refused) { IsProcessWide = true },
        new(StartTls(AcceptOtherNames), ServerList.At("wronghost.contoso.com", 587), "SMTP3002", Outcome.StartTls),
        new(StartTls(AcceptOtherNames), Impostor, "SMTP3002", Outcome.Refused),

        new(StartTls("SslProtocols = SslProtocols.Tls11"), Strict, "SMTP3003", Outcome.Refused,
            Outcome.StartTls) { TlsVersions = ("", "1.3") },
        new(StartTls("SslProtocols = SslProtocols.Tls12"), Strict, "SMTP3004", Outcome.StartTls,
            Outcome.StartTls) { TlsVersions = ("1.2", "1.3") },
        new(StartTls("SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13"), Strict, null,
            Outcome.StartTls) { TlsVersions = ("1.3", "") },

        new(MailProgram.SystemNetMail(
            "UseDefaultCredentials = true", TransportMode.StartTls, "EnableSsl = true, UseDefaultCredentials = true"), Strict, "SMTP2003",
            Outcome.Refused, Outcome.StartTls),
        new(MailProgram.MailKit(
            "user and password in the address", TransportMode.StartTls,
            "client.Connect(new Uri(\"smtp://alice:Tr0ub4dor@HOST:PORT/?starttls=always\"));", usesCredentials: false), Strict, "SMTP2004",
            Outcome.Refused),

        new(NoPort, Strict, "SMTP1010", Outcome.StartTls, Outcome.StartTls),
        new(NoPort, StrictImplicit, "SMTP1010", Outcome.ImplicitTls, Outcome.ImplicitTls),
        new(NoPort, Mitm, "SMTP1010", Outcome.ClearPassword, Outcome.Refused),

        new(MailProgram.MailKit(
            "None, no credentials", TransportMode.None, "client.Connect(\"HOST\", PORT, SecureSocketOptions.None);",
            usesCredentials: false), Relay, "SMTP1008", Outcome.ClearMessage, Outcome.StartTls),
        new(RequireTls, Relay, "SMTP1013", Outcome.StartTls, Outcome.StartTls),
        new(RequireTls, Hub, "SMTP1013", Outcome.ClearMessage, Outcome.Refused),
    ];

    /// <summary>Passwords and user names that a provider does not take.</summary>
    public static IReadOnlyList<Situation> SignIn { get; } =
    [
        new(MailProgram.SystemNetMail("EnableSsl = true", TransportMode.StartTls, "EnableSsl = true"), Outlook, "SMTP4005",
            Outcome.Refused),
        new(StartTls(), Outlook, "SMTP4005", Outcome.Refused),
        new(MailProgram.MailKit(
            "StartTls, SaslMechanismOAuth2", TransportMode.StartTls, "client.Connect(\"HOST\", PORT, SecureSocketOptions.StartTls);",
            authenticate: "new SaslMechanismOAuth2(\"alice\", Environment.GetEnvironmentVariable(\"SMTP_TOKEN\"))"), Outlook, null,
            Outcome.StartTls),

        new(MailProgram.SystemNetMail("EnableSsl = true", TransportMode.StartTls, "EnableSsl = true") with { SignedInAs = null }, Direct,
            null, Outcome.StartTls),
        new(StartTls(), Direct, "SMTP4005", Outcome.Refused),
        new(MailProgram.MailKit(
            "StartTls, no credentials", TransportMode.StartTls, "client.Connect(\"HOST\", PORT, SecureSocketOptions.StartTls);",
            usesCredentials: false), Direct, null, Outcome.StartTls),

        new(MailProgram.SystemNetMail(
            "EnableSsl = true, user mailer@contoso.com", TransportMode.StartTls, "EnableSsl = true",
            user: "mailer@contoso.com") with { SignedInAs = "apikey" }, SendGrid, "SMTP4006", Outcome.Refused, Outcome.StartTls),
        new(MailProgram.MailKit(
            "StartTls, user mailer@contoso.com", TransportMode.StartTls, "client.Connect(\"HOST\", PORT, SecureSocketOptions.StartTls);",
            authenticate: "\"mailer@contoso.com\", Environment.GetEnvironmentVariable(\"SMTP_PASSWORD\")") with { SignedInAs = "apikey" },
            SendGrid, "SMTP4006", Outcome.Refused, Outcome.StartTls),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Situation> All { get; } = [.. Channels, .. SignIn];

    private static IEnumerable<Situation> BadCertificate(string host) =>
    [
        new(MailProgram.SystemNetMail("EnableSsl = true", TransportMode.StartTls, "EnableSsl = true"), ServerList.At(host, 587), null,
            Outcome.Refused),
        new(StartTls(), ServerList.At(host, 587), null, Outcome.Refused),
        new(Connect("StartTlsWhenAvailable", TransportMode.StartTlsWhenAvailable), ServerList.At(host, 587), "SMTP1006", Outcome.Refused,
            Outcome.Refused),
        new(SslOnConnect(), ServerList.At(host, 465), null, Outcome.Refused),
    ];

    private static MailProgram StartTls(string? settings = null) => Connect("StartTls", TransportMode.StartTls, settings);

    private static MailProgram SslOnConnect(string? settings = null) => Connect("SslOnConnect", TransportMode.SslOnConnect, settings);

    private static MailProgram Connect(string option, TransportMode mode, string? settings = null) =>
        MailProgram.MailKit(
            settings is null
            ? option
            : $"{option}, {settings}", mode, $"client.Connect(\"HOST\", PORT, SecureSocketOptions.{option});", settings);

    private static MailProgram ServicePointManager() => MailProgram.SystemNetMail(
        "EnableSsl = true, ServicePointManager." + AcceptAll, TransportMode.StartTls, "EnableSsl = true",
            before: $"ServicePointManager.{AcceptAll};");
}
