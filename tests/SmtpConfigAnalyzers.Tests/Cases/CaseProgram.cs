using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Cases;

/// <summary>One of a case's two programs: its files, the stubs that they need, and the findings that its markup claims.</summary>
internal sealed partial class CaseProgram
{
    private const string FirstFile = "Case.cs";

    private readonly List<SyntaxTree> _trees = [];
    private readonly List<SyntaxTree> _stubs = [];
    private readonly List<SettingsText> _settings = [];
    private readonly List<string> _expected = [];

    private CaseProgram()
    {
    }

    /// <summary>The claimed findings, as rule, place and underlined text, in order.</summary>
    public IReadOnlyList<string> Expected => [.. _expected.Order(StringComparer.Ordinal)];

    /// <summary>The program with its settings files.</summary>
    public AnalyzedProgram Program => new(Compile(), [.. _settings]);

    /// <summary>What the compiler refuses.</summary>
    public IEnumerable<Diagnostic> Errors =>
        Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Reads a program from its lines.</summary>
    public static CaseProgram Parse(IEnumerable<string> lines)
    {
        var program = new CaseProgram();
        var name = FirstFile;
        var kind = "file";
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                program.Add(name, kind, text.ToString());
                text.Clear();
                name = heading.Groups["name"].Value;
                kind = heading.Groups["kind"].Value;
            }
            else
            {
                text.Append(line).Append('\n');
            }
        }

        program.Add(name, kind, text.ToString());
        return program;
    }

    /// <summary>What all analyzers report, written like <see cref="Expected"/>. SMTP4002 is off by default.</summary>
    public async Task<IReadOnlyList<string>> Findings() =>
        [.. (await Diagnose.Run(Compile(), Diagnose.AllAnalyzers, config: null, _settings))
            .Where(diagnostic => diagnostic.Id != "SMTP4002")
            .Select(diagnostic =>
                Describe(diagnostic.Id, diagnostic.Location.GetLineSpan().Path, TextOf(diagnostic.Location),
                    diagnostic.Location.SourceSpan))
            .Order(StringComparer.Ordinal)];

    /// <summary>What all analyzers report when they are asked for one C# file after the other, each time by a host of its own.</summary>
    public async Task<IReadOnlyList<string>> FindingsFileByFile()
    {
        var found = new List<string>();
        foreach (var tree in _trees)
        {
            found.AddRange(
                (await Diagnose.RunOn(tree, Compile(), _settings))
                .Where(diagnostic => diagnostic.Id != "SMTP4002" && diagnostic.Location.IsInSource)
                .Select(diagnostic =>
                    Describe(diagnostic.Id, diagnostic.Location.GetLineSpan().Path, TextOf(diagnostic.Location),
                        diagnostic.Location.SourceSpan)));
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    private SourceText TextOf(Location location) =>
        location.SourceTree?.GetText() ?? _settings.Single(file => file.Path == location.GetLineSpan().Path).GetText();

    private static string Describe(string id, string path, SourceText text, TextSpan span)
    {
        var place = text.Lines.GetLinePosition(span.Start);
        return $"{id} {path}({place.Line + 1},{place.Character + 1}): {text.ToString(span)}";
    }

    private static SyntaxTree ParseText(string name, string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), name, Encoding.UTF8);

    private void Add(string name, string kind, string marked)
    {
        if (kind == "stub")
        {
            _stubs.Add(ParseText(name, marked));
            return;
        }

        var text = new StringBuilder();
        var claims = new List<(string Id, int Start, int Length)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (Opening().Match(marked, i) is { Success: true } opening)
            {
                open.Push((opening.Groups["id"].Value, text.Length));
                i += opening.Length - 1;
            }
            else if (open.Count > 0 && marked.AsSpan(i).StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                claims.Add((id, start, text.Length - start));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Assert.Empty(open);
        if (kind == "settings")
        {
            _settings.Add(new(name, text.ToString()));
        }
        else
        {
            _trees.Add(ParseText(name, text.ToString()));
        }

        _expected.AddRange(
            claims.Select(claim => Describe(claim.Id, name, SourceText.From(text.ToString()), new(claim.Start, claim.Length))));
    }

    private CSharpCompilation Compile()
    {
        var kind = _trees.Any(tree => tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        var options =
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        MetadataReference[] references =
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. _settings.Count > 0
                ? CompilationReferences.Settings
                : []];
        MetadataReference[] stubs =
            [.. _stubs.Select(stub => ToReference(CSharpCompilation.Create(stub.FilePath, [stub], references, options)))];
        return CSharpCompilation.Create("Case", _trees, [.. references, .. stubs], options.WithOutputKind(kind));
    }

    private static PortableExecutableReference ToReference(CSharpCompilation stub)
    {
        using var image = new MemoryStream();
        Assert.Empty(stub.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }

    [GeneratedRegex("^// (?<kind>file|stub|settings): (?<name>.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\G\{\|(?<id>SMTP\d{4}):")]
    private static partial Regex Opening();
}
