using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Decides whether an expression takes part only in some environment, or by an option that somebody has to turn on.</summary>
internal static class Gate
{
    private static readonly string[] Environments =
        ["develop", "debug", "environment", "istest", "testing", "testmode", "staging", "islocal", "localhost"];
    private static readonly string[] Trust = ["insecure", "unsafe", "trustall", "trustserver", "trustany", "certificate", "selfsigned"];
    private static readonly string[] Waivers = ["ignore", "skip", "bypass", "disable", "allow", "accept", "validat", "verify"];
    private static readonly string[] Tls = ["ssl", "tls", "cert"];
    private static readonly string[] Offers = [MailMembers.AuthenticationMechanisms, MailMembers.Capabilities];

    /// <summary>
    /// Whether a branch around <paramref name="expression"/>, one that leaves before it, or the build's symbols ask for that.
    /// </summary>
    public static bool IsBefore(SyntaxNode expression, SemanticModel? model) =>
        IsAround(expression, model, condition => Asks(condition, NamesWaiver), condition => Asks(condition, NamesTlsWaiver))
            || IsCompiledOnlyThere(expression);

    /// <summary>
    /// Whether a branch around <paramref name="expression"/>, or one that leaves before it, asks what the server offers, by itself or by a
    /// method that it calls.
    /// </summary>
    public static bool AsksServer(SyntaxNode expression, SemanticModel? model) => IsAround(expression, model, AsksServer, AsksServer);

    private static bool IsAround(SyntaxNode expression, SemanticModel? model, Func<IOperation, bool> decides, Func<IOperation, bool> leaves)
    {
        for (var part = OperationOf(expression, model); part is not null; part = part.Parent)
        {
            var isGated = part switch
            {
                IConditionalOperation conditional => Decides(conditional.Condition),
                ISwitchOperation choice => Decides(choice.Value),
                ISwitchExpressionOperation choice => Decides(choice.Value),
                IForEachLoopOperation loop => Decides(loop.Collection),
                IBlockOperation block =>
                    block.Operations.Any(statement => statement.Syntax.Span.End <= expression.SpanStart && MayLeave(statement, leaves)),
                _ => false,
            };
            if (isGated)
            {
                return true;
            }
        }

        return false;

        bool Decides(IOperation condition) => !condition.Syntax.Span.Contains(expression.Span) && decides(condition);
    }

    /// <summary>The smallest operation around an expression.</summary>
    public static IOperation? OperationOf(SyntaxNode expression, SemanticModel? model)
    {
        IOperation? operation = null;
        for (var node = expression; node is not null && operation is null; node = node.Parent)
        {
            operation = model?.GetOperation(node);
        }

        return operation;
    }

    /// <summary>Whether a condition asks for it, by itself or by the variables that it names.</summary>
    private static bool Asks(IOperation condition, Func<string, bool> names) =>
        names(condition.Syntax.ToString())
        || condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>().SelectMany(local => local.Local.DeclaringSyntaxReferences)
        .Any(declaration => names(Declarations.Whole(declaration).ToString()));

    private static bool AsksServer(IOperation condition) =>
        Asks(condition, text => Has(text, Offers))
        || condition.DescendantsAndSelf().OfType<IInvocationOperation>().SelectMany(call => call.TargetMethod.DeclaringSyntaxReferences)
        .Any(method => Has(Declarations.Whole(method).ToString(), Offers));

    private static bool MayLeave(IOperation statement, Func<IOperation, bool> asks) =>
        statement is IConditionalOperation conditional && (Leaves(conditional.WhenTrue) || Leaves(conditional.WhenFalse))
            && asks(conditional.Condition);

    private static bool Leaves(IOperation? branch) => branch switch
    {
        IBlockOperation { Operations: { IsEmpty: false } statements } => Leaves(statements[statements.Length - 1]),
        IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation or IReturnOperation or IBranchOperation => true,
        _ => false,
    };

    // "#if DEBUG": what is compiled into nobody's release. The directives are the same in both languages but for their case.
    private static bool IsCompiledOnlyThere(SyntaxNode expression)
    {
        var root = expression.SyntaxTree.GetRoot();
        var open = new Stack<(bool IsNamed, bool IsOn)>();
        foreach (var directive in root.ContainsDirectives
            ? root.DescendantTrivia().Where(trivia => trivia.IsDirective && trivia.SpanStart < expression.SpanStart)
            : [])
        {
            var text = directive.ToString().TrimStart('#', ' ');
            if (StartsWith(text, "if"))
            {
                open.Push((NamesWaiver(text), NamesWaiver(text) && !IsNegated(text)));
            }
            else if (StartsWith(text, "end") && open.Count > 0 && text.IndexOf("if", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                open.Pop();
            }
            else if (StartsWith(text, "el") && open.Count > 0)
            {
                var before = open.Pop();
                open.Push((before.IsNamed, before.IsNamed && !before.IsOn));
            }
        }

        return open.Any(symbol => symbol.IsOn);
    }

    private static bool StartsWith(string text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsNegated(string text) => text.IndexOf('!') >= 0 || text.IndexOf("Not ", StringComparison.OrdinalIgnoreCase) >= 0;

    // Around the expression, "if (options.Ignore)" can only be about it.
    private static bool NamesWaiver(string text) => Has(text, Environments) || Has(text, Trust) || Has(text, Waivers);

    // A method that leaves at "if (options.Disabled)" says nothing of certificates.
    private static bool NamesTlsWaiver(string text) =>
        Has(text, Environments) || Has(text, Trust) || (Has(text, Waivers) && Has(text, Tls));

    private static bool Has(string text, string[] words) => words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
