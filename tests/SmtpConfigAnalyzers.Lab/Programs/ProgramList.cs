using SmtpConfigAnalyzers.Settings;

namespace SmtpConfigAnalyzers.Lab.Programs;

/// <summary>The programs of the matrix: every way to ask for TLS, or not to.</summary>
internal static class ProgramList
{
    /// <summary>The rows of the matrix; each meets each server.</summary>
    public static IReadOnlyList<MailProgram> Matrix { get; } =
    [
        MailProgram.SystemNetMail("EnableSsl not set", null, ""),
        MailProgram.SystemNetMail("EnableSsl = false", TransportMode.None, "EnableSsl = false"),
        MailProgram.SystemNetMail("EnableSsl = true", TransportMode.StartTls, "EnableSsl = true"),
        .. Enum.GetValues<TransportMode>().Select(mode =>
            MailProgram.MailKit($"SecureSocketOptions.{mode}", mode, $"client.Connect(\"HOST\", PORT, SecureSocketOptions.{mode});")),
        MailProgram.MailKit("useSsl: true", TransportMode.SslOnConnect, "client.Connect(\"HOST\", PORT, true);"),
        MailProgram.MailKit("useSsl: false", TransportMode.StartTlsWhenAvailable, "client.Connect(\"HOST\", PORT, false);"),
        MailProgram.MailKit("no option", null, "client.Connect(\"HOST\", PORT);"),
        .. new[] { "smtp://HOST:PORT", "smtps://HOST:PORT", "smtp://HOST:PORT/?starttls=always", "smtp://HOST:PORT/?starttls=never", "smtp://HOST:PORT/?starttls=required" }.Select(Address),
    ];

    /// <summary>The ports that programs of the matrix connect to.</summary>
    public static IReadOnlyList<int> Ports { get; } = [25, 465, 587, 2525, 2465];

    private static MailProgram Address(string uri) =>
        MailProgram.MailKit(uri, MailUri.Parse(uri.Replace("PORT", "587", StringComparison.Ordinal))!.Mode, $"client.Connect(new Uri(\"{uri}\"));");
}
