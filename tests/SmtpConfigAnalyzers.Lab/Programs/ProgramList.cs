using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Lab.Programs;

/// <summary>The programs of the matrix.</summary>
internal static class ProgramList
{
    /// <summary>Every way to ask for TLS, or not to; each meets every port.</summary>
    public static IReadOnlyList<MailProgram> Modes { get; } =
    [
        MailProgram.SystemNetMail("EnableSsl not set", null, ""),
        MailProgram.SystemNetMail("EnableSsl = false", TransportMode.None, "EnableSsl = false"),
        MailProgram.SystemNetMail("EnableSsl = true", TransportMode.StartTls, "EnableSsl = true"),
        .. Enum.GetValues<TransportMode>()
            .Select(mode => MailProgram.MailKit(mode.ToString(), mode, $"client.Connect(\"HOST\", PORT, SecureSocketOptions.{mode});")),
        MailProgram.MailKit("useSsl: true", TransportMode.SslOnConnect, "client.Connect(\"HOST\", PORT, true);"),
        MailProgram.MailKit("useSsl: false", TransportMode.StartTlsWhenAvailable, "client.Connect(\"HOST\", PORT, false);"),
        MailProgram.MailKit("no option", null, "client.Connect(\"HOST\", PORT);"),
        Address("smtp://HOST:PORT"),
        Address("smtps://HOST:PORT"),
        Address("smtp://HOST:PORT/?starttls=always"),
        Address("smtp://HOST:PORT/?starttls=never"),
        Address("smtp://HOST:PORT/?starttls=required"),
    ];

    /// <summary>Other spellings, defaults, and what only looks as if it changed something; each meets one port.</summary>
    public static IReadOnlyList<(MailProgram Program, int Port)> Edges { get; } =
    [
        (MailProgram.SystemNetMail("no port", null, "", "new SmtpClient(\"HOST\")") with { DefaultPort = 25 }, 25),
        (MailProgram.SystemNetMail(
            "no port, EnableSsl = true", TransportMode.StartTls, "EnableSsl = true",
            "new SmtpClient(\"HOST\")") with { DefaultPort = 25 }, 25),
        (MailProgram.SystemNetMail("no credentials", null, "", usesCredentials: false), 25),
        (MailProgram.MailKit("no port", null, "client.Connect(\"HOST\");") with { DefaultPort = 25 }, 25),
        (MailProgram.MailKit(
            "port 0, StartTls", TransportMode.StartTls,
            "client.Connect(\"HOST\", 0, SecureSocketOptions.StartTls);") with { DefaultPort = 25 }, 25),
        (Address("smtp://HOST") with { DefaultPort = 25 }, 25),
        (MailProgram.MailKit(
            "None, RequireTLS = true", TransportMode.None, "client.Connect(\"HOST\", PORT, SecureSocketOptions.None);",
            "RequireTLS = true"), 25),
        (MailProgram.MailKit(
            "port 0, SslOnConnect", TransportMode.SslOnConnect,
            "client.Connect(\"HOST\", 0, SecureSocketOptions.SslOnConnect);") with { DefaultPort = 465 }, 465),
        (MailProgram.MailKit(
            "port 0, useSsl: true", TransportMode.SslOnConnect, "client.Connect(\"HOST\", 0, true);") with { DefaultPort = 465 }, 465),
        (Address("smtps://HOST") with { DefaultPort = 465 }, 465),
        (MailProgram.SystemNetMail("SendMailAsync, EnableSsl = true", TransportMode.StartTls, "EnableSsl = true", isAsync: true), 465),
        (MailProgram.MailKit(
            "ConnectAsync, StartTls", TransportMode.StartTls,
            "await client.ConnectAsync(\"HOST\", PORT, SecureSocketOptions.StartTls);"), 465),
        (MailProgram.SystemNetMail("SendMailAsync, EnableSsl = true", TransportMode.StartTls, "EnableSsl = true", isAsync: true), 587),
        (MailProgram.MailKit(
            "ConnectAsync, StartTls", TransportMode.StartTls,
            "await client.ConnectAsync(\"HOST\", PORT, SecureSocketOptions.StartTls);"), 587),
        (MailProgram.MailKit("option 0", TransportMode.None, "client.Connect(\"HOST\", PORT, 0);"), 587),
        (Address("smtp://HOST:PORT/?starttls=ALWAYS"), 587),
        (Address("SMTP://HOST:PORT/?StartTls=always"), 587),
        (MailProgram.MailKit(
            "StartTlsWhenAvailable, RequireTLS = true", TransportMode.StartTlsWhenAvailable,
            "client.Connect(\"HOST\", PORT, SecureSocketOptions.StartTlsWhenAvailable);", "RequireTLS = true"), 587),
        (MailProgram.MailKit(
            "StartTlsWhenAvailable, then IsSecure is checked", TransportMode.StartTlsWhenAvailable,
            "client.Connect(\"HOST\", PORT, SecureSocketOptions.StartTlsWhenAvailable); if (!client.IsSecure) { throw new "
            + "InvalidOperationException(\"The connection is not encrypted.\"); }") with { IsGuarded = true }, 587),
    ];

    /// <summary>The ports of the matrix.</summary>
    public static IReadOnlyList<int> Ports { get; } = [25, 465, 587, 2525, 2465];

    /// <summary>The programs that meet a port.</summary>
    public static IEnumerable<MailProgram> On(int port) =>
        Modes.Concat(Edges.Where(edge => edge.Port == port).Select(edge => edge.Program));

    private static MailProgram Address(string uri) =>
        MailProgram.MailKit(
            uri, MailUri.Parse(uri.Replace("PORT", "587", StringComparison.Ordinal))!.Mode, $"client.Connect(new Uri(\"{uri}\"));");
}
