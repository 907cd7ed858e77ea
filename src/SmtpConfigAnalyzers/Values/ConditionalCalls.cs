using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SmtpConfigAnalyzers.Values;

/// <summary>
/// Calls that the compiler leaves out, arguments included: of methods with <c>[Conditional("DEBUG")]</c> where DEBUG is not defined.
/// </summary>
internal static class ConditionalCalls
{
    /// <summary>Whether a call does not happen.</summary>
    public static bool LeaveOut(IInvocationOperation call) => LeaveOut(call.TargetMethod, call.Syntax.SyntaxTree);

    /// <summary>Whether calls of a method do not happen in a file.</summary>
    public static bool LeaveOut(IMethodSymbol method, SyntaxTree tree) =>
        method.ReturnsVoid && Symbols(method) is { Count: > 0 } symbols && !symbols.Exists(symbol => IsDefined(symbol, tree));

    private static List<string> Symbols(IMethodSymbol method)
    {
        var symbols = new List<string>();
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            symbols.AddRange(declared.GetAttributes()
                .Where(attribute =>
                    attribute.AttributeClass is { Name: "ConditionalAttribute",
                        ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } }
                        && attribute.ConstructorArguments.Length == 1)
                .Select(attribute => attribute.ConstructorArguments[0].Value).OfType<string>());
        }

        return symbols;
    }

    // By the build, or by a directive at the beginning of the file: "#define DEBUG", "#undef DEBUG", "#Const DEBUG = True".
    private static bool IsDefined(string symbol, SyntaxTree tree)
    {
        var isDefined = tree.Options.PreprocessorSymbolNames.Contains(symbol);
        foreach (var directive in tree.GetRoot().GetLeadingTrivia().Where(trivia => trivia.IsDirective))
        {
            var words = directive.ToString().Split([' ', '\t', '#', '='], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && words[1].Trim() == symbol)
            {
                isDefined = words[0] is "define" || (words[0] is "Const" && words.Length > 2 && words[2].Trim() is not ("False" or "0"));
            }
        }

        return isDefined;
    }
}
