namespace SmtpConfigAnalyzers.Policy;

/// <summary>Servers for trying things out: they keep all mail for whoever looks, and deliver none.</summary>
public static class CatchAllHosts
{
    private static readonly string[] Names = ["sandbox.smtp.mailtrap.io", "smtp.mailtrap.io", "smtp.ethereal.email"];

    /// <summary>Whether a host is one of them.</summary>
    public static bool Include(string? host) => Names.Contains(host, StringComparer.OrdinalIgnoreCase);
}
