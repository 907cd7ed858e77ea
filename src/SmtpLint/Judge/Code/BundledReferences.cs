using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Find.Projects;

namespace SmtpLint.Judge.Code;

/// <summary>The reference assemblies that come with the tool, as a project of some framework sees them.</summary>
internal static class BundledReferences
{
    private const string MailKit = "MailKit.dll";
    private const string MimeKit = "MimeKit.dll";
    private const string SystemNetMail = "System.Net.Mail.dll";

    // The version of the assembly in .NET Core 3.1, by which the analyzers know that explicit and default credentials erase each other.
    private static readonly Version LastOfCore = new(4, 0, 2, 0);

    // A version that nobody knows.
    private static readonly Version None = new(0, 0, 0, 0);

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "references");
    private static readonly ConcurrentDictionary<(string File, Version? Version), MetadataReference> Known = new();

    /// <summary>What code is bound against.</summary>
    /// <param name="framework">What it is compiled for.</param>
    /// <param name="hasMailKit">Whether the project uses MailKit.</param>
    /// <param name="mailKit">The version of MailKit that the project names: the assembly goes by it, since findings may depend on it;
    /// <see langword="null"/> makes it unknown.</param>
    public static IEnumerable<MetadataReference> For(TargetFramework framework, bool hasMailKit, Version? mailKit)
    {
        IEnumerable<string> files = framework.Family switch
        {
            FrameworkFamily.NetFramework => In("framework").Concat(In("mailkit")).Concat(In("modern", "Microsoft.Extensions.*.dll")),
            FrameworkFamily.Unknown => In("standard").Concat(In("mailkit")).Concat(In("modern", "Microsoft.Extensions.*.dll")),
            _ => In("modern"),
        };
        return files.Where(file => hasMailKit || Path.GetFileName(file) is not (MailKit or MimeKit))
            .Select(file => Path.GetFileName(file) switch
        {
            MailKit => Of(file, mailKit is null ? None : new(mailKit.Major, mailKit.Minor, 0, 0)),
            SystemNetMail when framework is { Family: FrameworkFamily.Modern, Version.Major: < 5 } => Of(file, LastOfCore),
            _ => Of(file, null),
        });
    }

    private static IEnumerable<string> In(string folder, string pattern = "*.dll") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern).Order(StringComparer.Ordinal);

    private static MetadataReference Of(string file, Version? version) => Known.GetOrAdd((file, version), key =>
        key.Version is null ? MetadataReference.CreateFromFile(key.File)
        : MetadataReference.CreateFromImage(AssemblyVersion.Set(File.ReadAllBytes(key.File), key.Version), filePath: key.File));
}
