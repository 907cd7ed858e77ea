using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Members;

/// <summary>What the constructors of subclasses pass on to the constructor of the client: <c>: base(host, port)</c>.</summary>
internal sealed class BaseArguments(NameSearch names, DeclaredValues declared)
{
    // So many constructors may call the next.
    private const int MaximumDepth = 8;

    /// <summary>
    /// The arguments of the client's own constructor, by the names of its parameters; none if that is not known, or if the class says the
    /// port itself: then its constructor is judged.
    /// </summary>
    /// <param name="creation">The creation of an object of a subclass.</param>
    /// <param name="arguments">The values of its arguments.</param>
    public IReadOnlyDictionary<string, Value> Of(Call creation, IReadOnlyList<Value> arguments)
    {
        var constructor = creation.Method;
        var passed = Enumerable.Range(0, arguments.Count).ToDictionary(
            index => creation.Arguments[index].Parameter.Name, index => Said(arguments[index], creation.Arguments[index].Value.Syntax));
        for (var depth = 0; depth < MaximumDepth && !constructor.DeclaringSyntaxReferences.IsEmpty; depth++)
        {
            if (CallIn(constructor) is not { } next)
            {
                return new Dictionary<string, Value>();
            }

            var (given, taker) = (passed, constructor);
            passed = next.Arguments.Where(argument => argument.Parameter is not null).ToDictionary(
                argument => argument.Parameter!.Name, argument => ValueOf(argument.Value, given, taker, creation.Syntax));
            constructor = next.TargetMethod;
        }

        return passed.TryGetValue("port", out var port) && port is Constant { Syntax: var said } && said == creation.Syntax
            ? new Dictionary<string, Value>()
            : passed;
    }

    private Value ValueOf(IOperation passedOn, Dictionary<string, Value> given, IMethodSymbol taker, SyntaxNode creation) =>
        passedOn is not IParameterReferenceOperation { Parameter: var parameter } ? Said(declared.Expressions.Of(passedOn), creation)
        : !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, taker) ? Value.Unknown
        : given.TryGetValue(parameter.Name, out var value) ? value
        : parameter.HasExplicitDefaultValue ? new Constant(parameter.ExplicitDefaultValue, creation)
        : Value.Unknown;

    // A finding is placed where the object is made.
    private static Value Said(Value value, SyntaxNode syntax) => value is Constant constant ? constant with { Syntax = syntax } : value;

    private IInvocationOperation? CallIn(IMethodSymbol constructor)
    {
        var declaration = constructor.DeclaringSyntaxReferences[0].GetSyntax();
        return (names.Model(declaration).GetOperation(declaration) as IConstructorBodyOperation)?.Initializer
            is IExpressionStatementOperation { Operation: IInvocationOperation call } ? call : null;
    }
}
