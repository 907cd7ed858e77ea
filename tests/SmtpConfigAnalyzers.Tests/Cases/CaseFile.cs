using System.Reflection;
using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Tests.Cases;

/// <summary>
/// A case: two programs in one text. A line that ends in <c>// risky</c> belongs to the risky program alone, one that ends in
/// <c>// safe</c> to its twin. Findings of the risky program are marked up, <c>{|SMTP1001:25|}</c>. <c>// file: Name.cs</c> begins
/// another file of the program, <c>// settings: appsettings.json</c> a settings file next to it, <c>// stub: Name</c> a stub of a package's
/// public surface, compiled as an assembly of that name.
/// </summary>
internal sealed partial class CaseFile
{
    private const string Resources = "Cases/";

    private CaseFile(string[] lines)
    {
        Risky = CaseProgram.Parse(LinesOf(lines, RiskyEnd(), SafeEnd()));
        Twin = CaseProgram.Parse(LinesOf(lines, SafeEnd(), RiskyEnd()));
        var variants = lines.Select(line => RiskyEnd().IsMatch(line) || SafeEnd().IsMatch(line)).ToList();
        Edits = variants.Where((isVariant, i) => isVariant && (i == 0 || !variants[i - 1])).Count();
    }

    /// <summary>All cases, as paths without extension.</summary>
    public static IEnumerable<string> Names { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
            .Select(name => name[Resources.Length..^".cs".Length].Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>The program that is reported.</summary>
    public CaseProgram Risky { get; }

    /// <summary>The program that is silent.</summary>
    public CaseProgram Twin { get; }

    /// <summary>How many places of the text differ between the two.</summary>
    public int Edits { get; }

    /// <summary>Reads the case of that name.</summary>
    public static CaseFile Read(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = assembly.GetManifestResourceNames().Single(resource => resource.Replace('\\', '/') == $"{Resources}{name}.cs");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new CaseFile(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    private static IEnumerable<string> LinesOf(string[] lines, Regex own, Regex other) =>
        lines.Where(line => !other.IsMatch(line)).Select(line => own.Replace(line, ""));

    [GeneratedRegex(" // risky$")]
    private static partial Regex RiskyEnd();

    [GeneratedRegex(" // safe$")]
    private static partial Regex SafeEnd();
}
