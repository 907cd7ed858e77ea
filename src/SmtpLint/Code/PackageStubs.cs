using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SmtpLint.Code;

/// <summary>
/// Empty assemblies in place of packages that a project names and the tool does not have: what settings mean may depend
/// on which packages are there (the dialect of an NLog target, for one).
/// </summary>
internal static class PackageStubs
{
    private static readonly ConcurrentDictionary<(string Name, Version Version), MetadataReference> Known = new();

    /// <summary>An assembly for each package whose version is known.</summary>
    /// <param name="packages">The packages.</param>
    public static IEnumerable<MetadataReference> Of(IEnumerable<KeyValuePair<string, Version?>> packages) =>
        packages.Where(package => package.Value is not null && !IsBundled(package.Key)).Select(package => Known.GetOrAdd((package.Key, package.Value!), Create));

    private static bool IsBundled(string package) =>
        package is "MailKit" or "MimeKit" || package.StartsWith("System.", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("Microsoft.Extensions.", StringComparison.OrdinalIgnoreCase) || package.StartsWith("Microsoft.AspNetCore.", StringComparison.OrdinalIgnoreCase);

    private static MetadataReference Create((string Name, Version Version) package) => CSharpCompilation.Create(
        package.Name,
        [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{package.Version.Major}.{package.Version.Minor}\")]")],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
