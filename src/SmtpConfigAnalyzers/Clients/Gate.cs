using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Tells whether an expression takes part only in some environment, or by an option that somebody has to turn on.</summary>
internal static class Gate
{
    private static readonly string[] Environments = ["develop", "debug", "environment", "istest", "testing", "testmode", "staging", "islocal", "localhost"];
    private static readonly string[] Trust = ["insecure", "unsafe", "trustall", "trustserver", "trustany", "certificate", "selfsigned"];
    private static readonly string[] Waivers = ["ignore", "skip", "bypass", "disable", "allow", "accept", "validat", "verify"];
    private static readonly string[] Tls = ["ssl", "tls", "cert"];

    /// <summary>Whether a branch around <paramref name="expression"/>, one that leaves before it, or the build's symbols ask for that.</summary>
    public static bool IsBefore(SyntaxNode expression, SemanticModel? model)
    {
        for (var part = OperationOf(expression, model); part is not null; part = part.Parent)
        {
            var isGated = part switch
            {
                IConditionalOperation conditional => Decides(conditional.Condition, expression),
                ISwitchOperation choice => Decides(choice.Value, expression),
                ISwitchExpressionOperation choice => Decides(choice.Value, expression),
                IBlockOperation block => block.Operations.Any(statement => statement.Syntax.Span.End <= expression.SpanStart && MayLeave(statement)),
                _ => false,
            };
            if (isGated)
            {
                return true;
            }
        }

        return IsCompiledOnlyThere(expression);
    }

    private static IOperation? OperationOf(SyntaxNode expression, SemanticModel? model)
    {
        IOperation? operation = null;
        for (var node = expression; node is not null && operation is null; node = node.Parent)
        {
            operation = model?.GetOperation(node);
        }

        return operation;
    }

    private static bool Decides(IOperation condition, SyntaxNode expression) => !condition.Syntax.Span.Contains(expression.Span) && Asks(condition, NamesWaiver);

    /// <summary>Whether a condition asks for it, by itself or by the variables that it names.</summary>
    private static bool Asks(IOperation condition, Func<string, bool> names) =>
        names(condition.Syntax.ToString())
        || condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>().SelectMany(local => local.Local.DeclaringSyntaxReferences).Any(declaration => names(Declarations.Whole(declaration).ToString()));

    private static bool MayLeave(IOperation statement) =>
        statement is IConditionalOperation conditional && (Leaves(conditional.WhenTrue) || Leaves(conditional.WhenFalse)) && Asks(conditional.Condition, NamesTlsWaiver);

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
        foreach (var directive in root.ContainsDirectives ? root.DescendantTrivia().Where(trivia => trivia.IsDirective && trivia.SpanStart < expression.SpanStart) : [])
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
    private static bool NamesTlsWaiver(string text) => Has(text, Environments) || Has(text, Trust) || (Has(text, Waivers) && Has(text, Tls));

    private static bool Has(string text, string[] words) => words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
