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

    /// <summary>What is done with the client that a symbol holds.</summary>
    /// <param name="kept">A field, a property, a parameter or a variable.</param>
    /// <param name="body">The code that declares a variable.</param>
    /// <param name="except">What is analysed already, and left out.</param>
    /// <returns>The uses; <see langword="null"/> if the client is handed on, or others can reach it: anything may be set.</returns>
    public ClientUse? Of(ISymbol kept, SyntaxNode body, SyntaxNode? except)
    {
        if (names.CodeThatSees(kept, body) is not { } code)
        {
            return null;
        }

        var use = new ClientUse();
        foreach (var name in NameSearch.In(code, kept.Name))
        {
            var isAnalysed = except is not null && except.SyntaxTree == name.SyntaxTree && except.Span.Contains(name.Span);
            if (!isAnalysed && !NameSearch.Declares(name, kept) && names.MayMean(name, kept) && !TryAdd(name, use))
            {
                return null;
            }
        }

        return use;
    }

    /// <summary>What the callers of a function do with the client that it returns.</summary>
    /// <param name="function">A method, a local function or a lambda.</param>
    /// <returns>The uses; <see langword="null"/> if others may call, or a caller hands the client on.</returns>
    public ClientUse? OfCallers(IOperation function)
    {
        var body = RootOf(function).Syntax;
        if (NameOf(function) is not { } factory || names.CodeThatSees(factory, body) is not { } code)
        {
            return null;
        }

        var use = new ClientUse();
        foreach (var name in NameSearch.In(code, factory.Name))
        {
            if (!NameSearch.Declares(name, factory) && names.MayMean(name, factory) && !TryAddCall(name, factory, use))
            {
                return null;
            }
        }

        return use;
    }

    /// <summary>The value that a member gets by an assignment; unknown if it is no constant.</summary>
    public Value AssignedAt(SyntaxToken member) => member.Parent is { } name ? declared.AssignedAt(name) : Value.Unknown;

    private static bool TryAdd(SyntaxToken name, ClientUse use)
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
            use.Sends();
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
            use.Sends();
        }

        return value.Parent is IInvocationOperation { Instance: { } receiver } && receiver == value || value.Parent is IMemberReferenceOperation;
    }

    private static bool Calls(IInvocationOperation call, ISymbol factory) =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, factory.OriginalDefinition)
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
        IAnonymousFunctionOperation { Symbol.IsAsync: false } lambda => HolderOf(lambda),
        IAnonymousFunctionOperation => null,
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

    // The name is declared or gets another client; it is not given away.
    private static bool IsReplaced(SyntaxToken name, SyntaxToken next)
    {
        var before = name.GetPreviousToken().Text;
        return next.Text is "=" or "As" or "{"
            || (next.Text is ";" && before is not ("return" or "=" or ">" or "=>"))
            || (next.Text is "," or ")" && IsTypeEnd(before));
    }
}
