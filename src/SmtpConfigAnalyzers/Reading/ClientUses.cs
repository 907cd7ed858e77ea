using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>
/// Tells what other code does with a client: all code that can see its name is searched. Told from the tokens around the name,
/// which are the same in both languages, so that no other method has to be analysed.
/// </summary>
internal sealed class ClientUses(NameSearch names, DeclaredValues declared)
{
    private static readonly HashSet<string> Assigning = ["=", "+=", "-=", "*=", "/=", "|=", "&=", "^=", "??=", "++", "--"];

    private readonly ConcurrentDictionary<(ISymbol Name, SyntaxNode? Except), ClientUse?> _uses = new();

    /// <summary>What is done with the client that a symbol holds.</summary>
    /// <param name="kept">A field, a property, a parameter or a variable.</param>
    /// <param name="body">The code that declares a variable.</param>
    /// <param name="except">What is analysed already, and left out.</param>
    /// <returns>The uses; <see langword="null"/> if the client is handed on, or others can reach it: anything may be set.</returns>
    public ClientUse? Of(ISymbol kept, SyntaxNode body, SyntaxNode? except) => _uses.GetOrAdd((kept, except), _ => Search(kept, body, (name, use) =>
        (except is not null && except.SyntaxTree == name.SyntaxTree && except.Span.Contains(name.Span)) || TryAdd(name, use, isJudged: kept is not ILocalSymbol)));

    /// <summary>What the callers of a function do with the client that it returns.</summary>
    /// <param name="function">A method, a local function or a lambda.</param>
    /// <returns>The uses; <see langword="null"/> if others may call, or a caller hands the client on.</returns>
    public ClientUse? OfCallers(IOperation function) =>
        NameOf(function) is { } factory ? _uses.GetOrAdd((factory, null), _ => Search(factory, RootOf(function).Syntax, (name, use) => TryAddCall(name, factory, use))) : null;

    private ClientUse? Search(ISymbol symbol, SyntaxNode body, Func<SyntaxToken, ClientUse, bool> tryAdd)
    {
        if (names.CodeThatSees(symbol, body) is not { } code)
        {
            return null;
        }

        var use = new ClientUse();
        foreach (var name in NameSearch.In(code, symbol.Name))
        {
            if (!NameSearch.Declares(name, symbol) && names.MayMean(name, symbol) && !tryAdd(name, use))
            {
                return null;
            }
        }

        return use;
    }

    /// <summary>The value that a member gets by an assignment; unknown if it is no constant.</summary>
    public Value AssignedAt(SyntaxToken member) => member.Parent is { } name ? declared.AssignedAt(name) : Value.Unknown;

    /// <summary>Whether the code around a name sends with the client that it is given, so that it is judged by itself.</summary>
    public bool IsJudgedThere(SyntaxToken member, ClientUse use) => BodyOf(member) is { } body && use.Judged.Any(client => BodyOf(client) == body);

    private SyntaxNode? BodyOf(SyntaxToken name) => name.Parent is { } node && names.OperationAt(node) is { } operation ? RootOf(operation).Syntax : null;

    private static bool TryAdd(SyntaxToken name, ClientUse use, bool isJudged)
    {
        var next = Next(name);
        if (BeforeReceiver(name).Text == "With" || (next.Text == "." && EndsLine(name)))
        {
            return false; // the block sets members without the name
        }

        if (next.Text != ".")
        {
            if (next.Text is "=" or "??=")
            {
                use.Replaces();
                return next.GetNextToken().Text != "{"; // an initializer of the client that is there
            }

            return IsReplaced(name, next);
        }

        var member = next.GetNextToken();
        var behind = member.GetNextToken();
        if (Assigning.Contains(behind.Text))
        {
            use.Sets(member);
        }
        else if (behind.Text == "(" && MailMembers.IsSend(member.ValueText))
        {
            use.Sends(name, isJudged);
        }
        else if (behind.Text == "(" && MailMembers.IsAuthenticate(member.ValueText))
        {
            use.Authenticates();
        }

        return member.ValueText != "Result"; // of a task that brings the client
    }

    /// <summary>Adds what a caller does; nothing if it hands the client or the function on.</summary>
    private bool TryAddCall(SyntaxToken name, ISymbol factory, ClientUse use)
    {
        if (name.Parent is not { } node || names.CallAround(node) is not { } call || !Calls(call, factory))
        {
            return false;
        }

        IOperation value = call;
        while (value.Parent is IConversionOperation or IAwaitOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        var kept = value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IVariableInitializerOperation { Parent: IVariableDeclarationOperation { Declarators: { Length: 1 } declarators } } => declarators[0].Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } => member.Member,
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0],
            _ => (ISymbol?)null,
        };
        if (kept is not null)
        {
            if (Of(kept, RootOf(value).Syntax, except: null) is not { } uses)
            {
                return false;
            }

            use.Add(uses);
            return true;
        }

        if (value.Parent is IInvocationOperation { Instance: { } sender, TargetMethod.Name: var method } && sender == value && MailMembers.IsSend(method))
        {
            use.Sends(name, isJudged: false);
        }

        return value.Parent is IInvocationOperation { Instance: { } receiver } && receiver == value || value.Parent is IMemberReferenceOperation;
    }

    private static bool Calls(IInvocationOperation call, ISymbol factory) =>
        NameSearch.IsSame(call.TargetMethod, factory)
        || call.Instance switch
        {
            ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, factory),
            IFieldReferenceOperation field => SymbolEqualityComparer.Default.Equals(field.Field, factory),
            _ => false,
        };

    /// <summary>What a function is called by; <see langword="null"/> if it has no name.</summary>
    private static ISymbol? NameOf(IOperation function) => function switch
    {
        ILocalFunctionOperation local => local.Symbol,
        IAnonymousFunctionOperation lambda => HolderOf(lambda),
        _ => function.SemanticModel?.GetDeclaredSymbol(function.Syntax) as IMethodSymbol is { MethodKind: MethodKind.Ordinary } method ? method : null,
    };

    /// <summary>The variable or field that a lambda is declared for.</summary>
    private static ISymbol? HolderOf(IAnonymousFunctionOperation lambda)
    {
        IOperation value = lambda;
        while (value.Parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IVariableInitializerOperation { Parent: IVariableDeclarationOperation { Declarators: { Length: 1 } declarators } } => declarators[0].Symbol,
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0],
            _ => null,
        };
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    // Behind a client that may be null stands "?" or "!".
    private static SyntaxToken Next(SyntaxToken name)
    {
        var next = name.GetNextToken();
        while (next.Text is "!" or "?")
        {
            next = next.GetNextToken();
        }

        return next;
    }

    private static SyntaxToken BeforeReceiver(SyntaxToken name)
    {
        var before = name.GetPreviousToken();
        while (before.Text == ".")
        {
            before = before.GetPreviousToken().GetPreviousToken();
        }

        return before;
    }

    // Visual Basic goes on behind a point, never before one: there the next line is in a With block.
    private static bool EndsLine(SyntaxToken name) => name.Language == LanguageNames.VisualBasic && name.TrailingTrivia.ToFullString().Contains('\n');

    // Before a parameter's name stands its type; before an argument a bracket, a comma or a colon.
    private static bool IsTypeEnd(string token) => token is ">" or "?" or "]" || (char.IsLetter(token.FirstOrDefault()) && token is not ("ref" or "out" or "in" or "await"));

    // "is null", "is not null", "!= null", "IsNot Nothing".
    private static bool IsNullCheck(SyntaxToken comparison) =>
        comparison.Text is "is" or "==" or "!=" or "Is" or "IsNot"
        && (comparison.GetNextToken() is { Text: "not" } not ? not : comparison).GetNextToken().Text is "null" or "Nothing";

    // The name is declared, gets another client, or is looked at; it is not given away.
    private static bool IsReplaced(SyntaxToken name, SyntaxToken next)
    {
        var before = name.GetPreviousToken().Text;
        return next.Text is "=" or "As" or "{"
            || IsNullCheck(next)
            || (next.Text is ";" && before is not "return" && IsTypeEnd(before))
            || (next.Text is "," or ")" && IsTypeEnd(before));
    }
}
