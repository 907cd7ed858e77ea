using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// The members of which something else may be found when a place changes: the one that has it, and those that use that one by its name, and
/// so on. What a menu needs is near; whoever fixes everything asks about the whole program.
/// </summary>
internal sealed class ChangeReach
{
    private const int MostMembers = 40;
    private const int MostUses = 200; // a name such as Send may be anywhere

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<(SyntaxTree File, TextSpan Part)> _members = [];
    private readonly HashSet<string> _names = [];
    private readonly Queue<MemberDeclarationSyntax> _open = new();
    private int _uses;

    private ChangeReach(Compilation compilation, CancellationToken cancellation) =>
        (_compilation, _cancellation) = (compilation, cancellation);

    /// <summary>Finds them.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="places">What changes.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ILookup<SyntaxTree, TextSpan> Of(
        Compilation compilation, IEnumerable<Location> places, CancellationToken cancellation)
    {
        var reach = new ChangeReach(compilation, cancellation);
        foreach (var place in places)
        {
            reach.Enter(place.SourceTree!.GetRoot(cancellation).FindNode(place.SourceSpan));
        }

        while (reach._open.Count > 0 && reach._members.Count < MostMembers)
        {
            reach.EnterUsers(reach._open.Dequeue());
        }

        return reach._members.Where(member => FindingSurvey.NamesMail(member.File)).ToLookup(member => member.File, member => member.Part);
    }

    private void Enter(SyntaxNode place)
    {
        if (place.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null)
        {
            return;
        }

        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not BaseNamespaceDeclarationSyntax);
        var isWhole = member is null or GlobalStatementSyntax; // the statements of a file are one member
        if (_members.Add((place.SyntaxTree, isWhole ? place.SyntaxTree.GetRoot(_cancellation).FullSpan : member!.FullSpan)) && !isWhole)
        {
            _open.Enqueue(member!);
        }
    }

    private void EnterUsers(MemberDeclarationSyntax member)
    {
        var type = member as BaseTypeDeclarationSyntax ?? member.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        var isInOneFile = member != type && !member.Modifiers.Any(IsSeenOutside) && type is not InterfaceDeclarationSyntax
            && member is not ConstructorDeclarationSyntax && type?.Modifiers.Any(SyntaxKind.PartialKeyword) == false;
        foreach (var name in NamesOf(member, type).Where(_names.Add))
        {
            foreach (var file in isInOneFile ? [member.SyntaxTree] : _compilation.SyntaxTrees)
            {
                _cancellation.ThrowIfCancellationRequested();
                if (!GivesValue(member) && !FindingSurvey.NamesMail(file))
                {
                    continue;
                }

                var model = new Lazy<SemanticModel>(() => _compilation.GetSemanticModel(file));
                foreach (var use in FindingSurvey.Mentions(file, name, _cancellation).Where(use => !IsDeclared(use)).ToList())
                {
                    if (_members.Count >= MostMembers || _uses++ >= MostUses)
                    {
                        return;
                    }

                    if (MayBeOurs(use, model))
                    {
                        Enter(use.Parent!);
                    }
                }
            }
        }
    }

    // A method of a library that has the same name is not meant.
    private bool MayBeOurs(SyntaxToken use, Lazy<SemanticModel> model) =>
        use.Parent is not SimpleNameSyntax name
        || model.Value.GetSymbolInfo(name, _cancellation).Symbol is not { } symbol
        || symbol.Locations.Any(place => place.IsInSource);

    // Through a file that does not name mail, a value may come to one that does.
    private static bool GivesValue(MemberDeclarationSyntax member) =>
        member is BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax
        || (member is MethodDeclarationSyntax method && method.ReturnType.ToString() is not ("void" or "Task" or "ValueTask"));

    private static bool IsDeclared(SyntaxToken use) => use.Parent is MemberDeclarationSyntax or VariableDeclaratorSyntax;

    private static bool IsSeenOutside(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword;

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member, BaseTypeDeclarationSyntax? type) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax raised => [raised.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => type is null ? [] : [type.Identifier.ValueText], // a constructor, an operator, a list of bases
    };
}
