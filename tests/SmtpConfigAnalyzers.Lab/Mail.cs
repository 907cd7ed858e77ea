namespace SmtpConfigAnalyzers.Lab;

/// <summary>What the lab's programs send, and the words between them and the script that starts the servers.</summary>
internal static class Mail
{
    /// <summary>What a message says; found on the wire, somebody could read it.</summary>
    public const string Body = "The board meets on Friday.";

    /// <summary>After how many milliseconds the programs give up.</summary>
    public const int Timeout = 3000;

    /// <summary>Whether the servers run.</summary>
    public static bool IsSetUp => Environment.GetEnvironmentVariable("SMTP_LAB") is { Length: > 0 };

    /// <summary>The folder of this run.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("SMTP_LAB")!;

    /// <summary>The password of all users; it lives as long as the run.</summary>
    public static string Password => Environment.GetEnvironmentVariable("SMTP_PASSWORD")!;

    /// <summary>The names and versions of the servers.</summary>
    public static string ServerVersions => Environment.GetEnvironmentVariable("SMTP_LAB_SERVERS")!;

    /// <summary>Where the evidence goes.</summary>
    public static string EvidenceFile => Environment.GetEnvironmentVariable("SMTP_LAB_EVIDENCE")!;
}
