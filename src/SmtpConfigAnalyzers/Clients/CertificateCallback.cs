using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>
/// Finds out what a certificate callback accepts, by running it on every path with one error at a time: what it then returns
/// on all of them is what it returns whatever else holds.
/// </summary>
internal sealed class CertificateCallback : IFlowListener
{
    // System.Net.Security.SslPolicyErrors.
    private const int NotAvailable = 1;
    private const int NameMismatch = 2;
    private const int ChainErrors = 4;

    // A mark on a path: what it called may refuse the certificate by an exception.
    private const string MayHaveThrown = "#mayHaveThrown";

    private readonly ControlFlowGraph _graph;
    private bool _isReached;
    private bool _acceptsAlways = true;

    private CertificateCallback(ControlFlowGraph graph) => _graph = graph;

    /// <summary>What <paramref name="callback"/> accepts; nothing if that cannot be determined.</summary>
    public static AcceptedErrors Accepts(Function callback, DeclaredValues declared, CancellationToken cancellation)
    {
        if (GraphOf(callback, declared) is not { } graph)
        {
            return AcceptedErrors.None;
        }

        var accepted = AcceptedErrors.None;
        foreach (var (error, accepts) in new[] { (NotAvailable, (AcceptedErrors)4), (NameMismatch, AcceptedErrors.NameMismatch),
            (ChainErrors, AcceptedErrors.Chain) })
        {
            if (AcceptsAlways(graph, callback.Symbol, error, declared, cancellation))
            {
                accepted |= accepts;
            }
        }

        // "errors == None || true" is a validation that somebody switched off, and is to be found as such.
        return accepted == AcceptedErrors.All && graph.OriginalOperation.Descendants().Any(IsOrTrue)
            ? AcceptedErrors.NameMismatch | AcceptedErrors.Chain
            : accepted;
    }

    /// <inheritdoc/>
    public IEnumerable<IOperation> OfInterest(IOperation operation, SemanticModel? model) => [operation];

    /// <inheritdoc/>
    public bool Owns(ITypeSymbol? type) => false;

    /// <inheritdoc/>
    public bool IsSettable(string member) => false;

    /// <inheritdoc/>
    public (PathState State, Value Value)? Created(Call creation, Value instance, IReadOnlyList<Value> arguments, PathState state) => null;

    /// <inheritdoc/>
    public PathState? Called(Call call, Value receiver, IReadOnlyList<Value> arguments, PathState state) => null;

    /// <inheritdoc/>
    public PathState Ran(Call call, Reach reach, PathState state) =>
        reach.Throws && !IsCaught(call.Syntax) ? state.Learn(new Slot(MayHaveThrown), new Constant(true, call.Syntax)) : state;

    /// <inheritdoc/>
    public void Assigned(IPropertyReferenceOperation target, Value owner, Value value, IOperation source, PathState state)
    {
    }

    /// <inheritdoc/>
    public PathState? Escaped(Instance instance, PathState state) => null;

    /// <inheritdoc/>
    public PathState? Passed(Value value, IParameterSymbol parameter, PathState state) => null;

    /// <inheritdoc/>
    public PathState Stored(Instance instance, IOperation target, PathState state) => state;

    /// <inheritdoc/>
    public PathState Entered(PathState state) => state;

    /// <inheritdoc/>
    public PathState? Returned(Value value, ControlFlowGraph graph, PathState state)
    {
        if (graph == _graph)
        {
            _isReached = true;
            _acceptsAlways &= value is Constant { Content: true, Declared: null } && !state.TryRead(new Slot(MayHaveThrown), out _);
        }

        return state;
    }

    /// <inheritdoc/>
    public void Ended(PathState state)
    {
    }

    private static bool AcceptsAlways(
        ControlFlowGraph graph, IMethodSymbol function, int error, DeclaredValues declared, CancellationToken cancellation)
    {
        var start = PathState.Empty;
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Type.Name == "SslPolicyErrors")
            {
                start = start.Learn(new Slot(parameter), new Constant(error, graph.OriginalOperation.Syntax));
            }
        }

        var listener = new CertificateCallback(graph);
        return GraphWalker.Walk(graph, start, listener, declared, cancellation) && listener._isReached && listener._acceptsAlways;
    }

    private static ControlFlowGraph? GraphOf(Function callback, DeclaredValues declared)
    {
        if (callback.Symbol.MethodKind == MethodKind.LocalFunction)
        {
            for (var graph = callback.Graph; graph is not null; graph = graph.Parent)
            {
                if (graph.LocalFunctions.Contains(callback.Symbol))
                {
                    return graph.GetLocalFunctionControlFlowGraph(callback.Symbol);
                }
            }

            return null;
        }

        return callback.Graph ?? declared.GraphOf(callback.Symbol);
    }

    /// <summary>Whether the callback itself catches what a call throws: then it decides there.</summary>
    private bool IsCaught(SyntaxNode call)
    {
        for (var part = _graph.OriginalOperation.DescendantsAndSelf()
            .FirstOrDefault(operation => operation.Syntax == call); part is not null; part = part.Parent)
        {
            if (part.Parent is ITryOperation { Catches.IsEmpty: false } guarded && guarded.Body == part)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOrTrue(IOperation operation) =>
        operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either
        && (either.RightOperand.ConstantValue is { HasValue: true, Value: true }
            || either.LeftOperand.ConstantValue is { HasValue: true, Value: true });
}
