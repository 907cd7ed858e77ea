using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SmtpLint.Find.Walking;
using SmtpLint.Read.Razor;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Makes C# of a Razor file, with the names that Razor gives: findings have the fingerprints of a build. Each block keeps its
/// lines and columns. What was not read may do anything to what it names.
/// </summary>
/// <param name="file">The full path of the file.</param>
/// <param name="project">The project.</param>
/// <param name="read">Reads another file; <see langword="null"/> if it cannot be read.</param>
internal sealed partial class RazorPage(string file, CSharpProject project, Func<string, string?> read)
{
    // Not declared anywhere: whatever is given to it is handed on, and its result is unknown.
    private const string Unread = "__unread";

    private static readonly string[] CommonUsings = ["System", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks"];

    /// <summary>The C#.</summary>
    /// <param name="text">The file's text.</param>
    public string ToCSharp(string text)
    {
        var parts = RazorReader.Read(text);
        var imports = Imports().ToList();
        var code = new StringBuilder("namespace ").Append(Namespace(parts, imports)).Append(" {\n");
        foreach (var name in CommonUsings.Concat(
            imports.SelectMany(import => import.Parts).Concat(parts).Where(part => part.Kind == RazorKind.Using).Select(part => part.Code))
            .Distinct())
        {
            code.Append("using ").Append(name).Append(";\n");
        }

        code.Append("partial class ").Append(ClassName());
        Append(code, RazorKind.TypeParameter, parts, "<", ", ", ">");
        Append(code, RazorKind.Inherits, parts, " : ", "", "");
        code.Append(" {\n");
        Append(code, RazorKind.Inject, parts, "[global::Microsoft.AspNetCore.Components.Inject] private ",
            " { get; set; }\n[global::Microsoft.AspNetCore.Components.Inject] private ", " { get; set; }\n");
        var lines = SourceText.From(text).Lines;
        foreach (var part in parts.Where(part => part.Kind == RazorKind.Members))
        {
            AppendBlock(code, part, lines);
        }

        if (parts.Any(part => part.Kind == RazorKind.Statements))
        {
            code.Append(SourceFileNames.IsView(file)
                ? "public async global::System.Threading.Tasks.Task ExecuteAsync() {\n"
                : "protected void BuildRenderTree(global::Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder __builder) {\n");
            foreach (var part in parts.Where(part => part.Kind == RazorKind.Statements))
            {
                code.Append("{\n");
                AppendBlock(code, part, lines);
                code.Append(Unread).Append('(').AppendJoin(", ", VariablesOf(part)).Append(");\n}\n"); // later blocks may go on with them
            }

            code.Append("}\n");
        }

        AppendUnread(code, text, parts);
        return code.Append("}\n}\n").ToString();
    }

    private static void Append(
        StringBuilder code, RazorKind kind, IReadOnlyList<RazorPart> parts, string before, string between, string after)
    {
        var found = parts.Where(part => part.Kind == kind).Select(part => part.Code).ToList();
        if (found.Count > 0)
        {
            code.Append(before).AppendJoin(between, found).Append(after);
        }
    }

    // What is around it is not marked as hidden: the compiler would take it for generated, and its members with it.
    private static void AppendBlock(StringBuilder code, RazorPart part, TextLineCollection lines)
    {
        var start = lines.GetLinePosition(part.Start);
        code.Append("#line ").Append(start.Line + 1).Append('\n').Append(' ', start.Character).Append(part.Code).Append('\n');
    }

    private static IEnumerable<string> VariablesOf(RazorPart statements) =>
        SyntaxFactory.ParseStatement("{" + statements.Code + "\n}") is BlockSyntax block
            ? block.Statements.OfType<LocalDeclarationStatementSyntax>().SelectMany(declaration => declaration.Declaration.Variables)
            .Select(variable => variable.Identifier.Text).Where(name => name.Length > 0)
            : [];

    /// <summary>Markup may set and call whatever it names of the class: <c>@bind="_port"</c>, <c>@onclick="Send"</c>.</summary>
    private static void AppendUnread(StringBuilder code, string text, IReadOnlyList<RazorPart> parts)
    {
        var rest = text.ToCharArray();
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Code.Length; i++)
            {
                rest[part.Start + i] = part.Code[i] == ' ' ? rest[part.Start + i] : ' ';
            }
        }

        var named = Word().EnumerateMatches(rest);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in named)
        {
            words.Add(new(rest, word.Index, word.Length));
        }

        code.Append("private void __Unread() {\n");
        foreach (var name in parts.Where(part => part.Kind == RazorKind.Members).SelectMany(MembersOf)
            .Concat(parts.Where(part => part.Kind == RazorKind.Inject).Select(part => part.Code.Split(' ')[^1])).Where(words.Contains)
            .Distinct())
        {
            code.Append($"{name} = {Unread}({name}, (global::System.Delegate){name});\n");
        }

        code.Append("}\n");
    }

    private static IEnumerable<string> MembersOf(RazorPart members) =>
        SyntaxFactory.ParseMemberDeclaration("class _ {" + members.Code + "\n}") is ClassDeclarationSyntax { Members: var declared }
            ? declared.SelectMany(member => member switch
            {
                FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.Text),
                PropertyDeclarationSyntax property => [property.Identifier.Text],
                MethodDeclarationSyntax method => [method.Identifier.Text],
                _ => Array.Empty<string>(),
            })
            : [];

    /// <summary>What is imported, from the project's folder down to the file's.</summary>
    private IEnumerable<(string Folder, IReadOnlyList<RazorPart> Parts)> Imports()
    {
        var name = SourceFileNames.IsView(file) ? "_ViewImports.cshtml" : "_Imports.razor";
        var folders = new Stack<string>();
        for (var folder = Path.GetDirectoryName(file); folder is not null
            && folder.Length >= project.Folder.Length; folder = Path.GetDirectoryName(folder))
        {
            folders.Push(folder);
        }

        return from folder in folders
               let path = Path.Combine(folder, name)
               where path != file && project.Sources.Contains(path) && read(path) is not null
               select (folder, RazorReader.Read(read(path)!));
    }

    // Razor SDK: views have a namespace of their own; components have that of their folder, or what a directive says of it or of a folder
    // above.
    private string Namespace(IReadOnlyList<RazorPart> parts, IReadOnlyList<(string Folder, IReadOnlyList<RazorPart> Parts)> imports)
    {
        if (SourceFileNames.IsView(file))
        {
            return "AspNetCoreGeneratedDocument";
        }

        if (Said(parts) is { } own)
        {
            return own;
        }

        var (top, root) = imports.Select(import => (import.Folder, Said: Said(import.Parts)))
            .LastOrDefault(import => import.Said is not null) is (var folder, { } said)
            ? (folder, said)
            : (project.Folder, project.RootNamespace);
        return string.Join(
            '.', Path.GetRelativePath(top, Path.GetDirectoryName(file)!).Split('/', '\\').Where(name => name is not (".." or "."))
            .Select(Identifier).Prepend(root));

        static string? Said(IEnumerable<RazorPart> parts) => parts.LastOrDefault(part => part.Kind == RazorKind.Namespace)?.Code;
    }

    private string ClassName() => SourceFileNames.IsView(file)
        ? string.Join(
            '_', Path.ChangeExtension(Path.GetRelativePath(project.Folder, file), null).Split('/', '\\').Where(name => name != "..")
            .Select(Identifier))
        : Identifier(Path.GetFileNameWithoutExtension(file));

    private static string Identifier(string name)
    {
        var identifier = NoPart().Replace(name, "_");
        return SyntaxFacts.IsValidIdentifier(identifier) && SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None
            ? identifier
            : "_" + identifier;
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\p{L}\p{N}_]", RegexOptions.CultureInvariant)]
    private static partial Regex NoPart();
}
