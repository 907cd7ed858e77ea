using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// What the analyzers ask of a compilation that has only a part of its program's files. Whoever chose the part adds the files that hold the
/// answers, and asks again: what is found is then what would be found with all files.
/// </summary>
public sealed class ProgramDemand
{
    private static readonly ConditionalWeakTable<Compilation, ProgramDemand> Known = new();

    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _assigned = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(SyntaxTree File, int Position), bool> _code = new();

    private ProgramDemand()
    {
    }

    /// <summary>The names that were looked for in the whole program: what has one is bound.</summary>
    public IEnumerable<string> Names => _names.Keys;

    /// <summary>The names that were looked for before an equals sign.</summary>
    public IEnumerable<string> Assigned => _assigned.Keys;

    /// <summary>The pieces of text that were looked for in the whole program, in upper or lower case.</summary>
    public IEnumerable<string> Texts => _texts.Keys;

    /// <summary>Where code was bound.</summary>
    public IEnumerable<(SyntaxTree File, int Position)> Code => _code.Keys;

    /// <summary>Begins to note what is asked of a compilation, or goes on.</summary>
    public static ProgramDemand On(Compilation compilation) => Known.GetValue(compilation, static _ => new());

    /// <summary>What is noted of a compilation; <see langword="null"/> for one with all files, as hosts have it.</summary>
    internal static ProgramDemand? Of(Compilation compilation) => Known.TryGetValue(compilation, out var demand) ? demand : null;

    /// <summary>Notes that a name is looked for.</summary>
    internal void AddName(string name) => _names.TryAdd(name, true);

    /// <summary>Notes that a piece of text is looked for.</summary>
    internal void AddText(string text) => _texts.TryAdd(text, true);

    /// <summary>Notes that a name is looked for before an equals sign.</summary>
    internal void AddAssigned(string name) => _assigned.TryAdd(name, true);

    /// <summary>Notes that code is bound.</summary>
    internal void AddCode(SyntaxNode code) => AddCode(code.SyntaxTree, code.SpanStart);

    /// <summary>Notes that the member at a place is bound.</summary>
    internal void AddCode(SyntaxTree file, int position) => _code.TryAdd((file, position), true);
}
