using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>Lines of Razor files: the compiler sees C# that is generated from them, which says which lines are the user's own.</summary>
internal static class RazorLines
{
    /// <summary>Whether generated code has such lines.</summary>
    public static bool AreIn(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetLineMappings(cancellation).Any(lines => Are(lines.MappedSpan));

    /// <summary>Whether a place in generated code is in one.</summary>
    public static bool Include(Location location) => Are(location.GetMappedLineSpan());

    private static bool Are(FileLinePositionSpan lines) =>
        lines.HasMappedPath
            && (lines.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase)
                || lines.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase));
}
