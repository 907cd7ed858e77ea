using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>What a test compilation sees: the framework that runs the tests, and the real MailKit.</summary>
internal static class CompilationReferences
{
    public static IReadOnlyList<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal)
                    || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.VisualBasic.Core.dll" or "Microsoft.Win32.Primitives.dll"))
            .Where(path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>
    /// What programs read their settings with: the real Microsoft.Extensions packages, and .NET Framework's ConfigurationManager.
    /// </summary>
    public static IReadOnlyList<MetadataReference> Settings { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
            .Where(path =>
                Path.GetFileName(path) is var name
                && (name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                    || name == "System.Configuration.ConfigurationManager.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>What MailKit sends.</summary>
    public static MetadataReference MimeKit { get; } =
        MetadataReference.CreateFromFile(typeof(global::MimeKit.MimeMessage).Assembly.Location);

    /// <summary>MailKit with what it needs.</summary>
    public static IReadOnlyList<MetadataReference> MailKit { get; } =
        [MetadataReference.CreateFromFile(typeof(global::MailKit.MailService).Assembly.Location), MimeKit];
}
