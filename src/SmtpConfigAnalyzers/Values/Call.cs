using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Values;

/// <summary>A call or an object creation: which member, on what, with which arguments.</summary>
/// <param name="Method">The method or constructor.</param>
/// <param name="Receiver">The object, if any.</param>
/// <param name="Arguments">The arguments that are written, in evaluation order; omitted ones are left out.</param>
/// <param name="Syntax">The whole expression.</param>
internal sealed record Call(IMethodSymbol Method, IOperation? Receiver, IReadOnlyList<CallArgument> Arguments, SyntaxNode Syntax)
{
    /// <summary>The type of the object that the call asks to do something.</summary>
    public ITypeSymbol? Owner => Callees.IsOwnExtension(Method) ? Receiver?.Type : Method.ContainingType;

    /// <summary>Whether another overload may be meant, in which the arguments are for something else.</summary>
    public bool IsAmbiguous { get; private init; }

    /// <summary>Reads an operation that calls.</summary>
    /// <param name="operation">Any operation.</param>
    /// <param name="model">
    /// Says what a call may mean that the compiler could not bind, because the type of an argument is missing or its
    /// text is half typed: what is bound of it still holds.
    /// </param>
    /// <returns>The call; <see langword="null"/> if the operation is none, or if it could mean several members of this program.</returns>
    public static Call? Of(IOperation operation, SemanticModel? model) => operation switch
    {
        IInvocationOperation invocation => Invocation(invocation),
        IObjectCreationOperation { Constructor: { } constructor } creation =>
            new(constructor, null, Written(creation.Arguments), creation.Syntax),
        IInvalidOperation invalid when model is not null => Unbound(invalid, model),
        _ => null,
    };

    /// <summary>
    /// Reads a call. Who calls an extension passes an argument, in Visual Basic too; MailKit's own are as good as members of its clients.
    /// </summary>
    private static Call Invocation(IInvocationOperation invocation)
    {
        var (method, receiver, arguments) = (invocation.TargetMethod, invocation.Instance, Written(invocation.Arguments));
        if (Callees.IsOwnExtension(method))
        {
            return receiver is null
                ? new(method, arguments[0].Value, [.. arguments.Skip(1)], invocation.Syntax)
                : new(method, receiver, arguments, invocation.Syntax);
        }

        return method.ReducedFrom is { } extension && receiver is not null
            ? new(extension, null, [new(extension.Parameters[0], receiver), .. arguments.Select(argument =>
                argument with { Parameter = extension.Parameters[argument.Parameter.Ordinal + 1] })], invocation.Syntax)
            : new(method, receiver, arguments, invocation.Syntax);
    }

    private static IReadOnlyList<CallArgument> Written(IReadOnlyList<IArgumentOperation> arguments)
    {
        var written = new List<CallArgument>(arguments.Count);
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter is { } parameter)
            {
                written.Add(new CallArgument(parameter, argument.Value));
            }
        }

        return written;
    }

    private static Call? Unbound(IInvalidOperation operation, SemanticModel model)
    {
        var children = operation.ChildOperations.ToList();
        var fitting = new List<Call>();
        var candidates = model.GetSymbolInfo(operation.Syntax).CandidateSymbols;
        if (candidates.IsEmpty && children.Count > 0 && children[0].Type is null or { TypeKind: TypeKind.Error })
        {
            fitting.AddRange(PackageTypes.MethodsOf(operation, model.Compilation)
                .Select(method =>
                    Fit(method, children, model.Compilation) is { } arguments ? new Call(method, null, arguments, operation.Syntax) : null)
                .OfType<Call>());
        }

        foreach (var candidate in candidates)
        {
            // An instance call's first child is its receiver; the others are the arguments, in the order of the text.
            if (candidate is IMethodSymbol method
                && (method.MethodKind == MethodKind.Constructor || (!method.IsStatic && children.Count > 0))
                && Fit(method, children.Skip(method.MethodKind == MethodKind.Constructor ? 0 : 1), model.Compilation) is { } arguments)
            {
                fitting.Add(new Call(
                    method, method.MethodKind == MethodKind.Constructor ? null : children[0], arguments, operation.Syntax));
            }
        }

        return fitting.Count == 0 ? null
            : fitting.All(fitting[0].IsAlike) ? fitting[0]
            : fitting.All(call => call.Receiver is not null && call.Method.DeclaringSyntaxReferences.IsEmpty)
            ? fitting[0] with { IsAmbiguous = true }
            : null;
    }

    // Whether what is written means the same: an override, or an overload that differs in what is left out.
    private bool IsAlike(Call other) =>
        Arguments.Select(argument => argument.Parameter.Name).SequenceEqual(other.Arguments.Select(argument => argument.Parameter.Name));

    private static IReadOnlyList<CallArgument>? Fit(IMethodSymbol method, IEnumerable<IOperation> values, Compilation compilation)
    {
        var arguments = new List<CallArgument>();
        foreach (var value in values)
        {
            var parameter = NameOf(value) is { } name ? method.Parameters.FirstOrDefault(candidate => candidate.Name == name)
                : arguments.Count < method.Parameters.Length ? method.Parameters[arguments.Count]
                : null;
            if (parameter is null || !Converts(value, parameter.Type, compilation))
            {
                return null;
            }

            arguments.Add(new CallArgument(parameter, value));
        }

        var hasRequired =
            method.Parameters.All(
                parameter =>
                parameter.IsOptional || arguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, parameter)));
        return hasRequired ? arguments : null;
    }

    private static bool Converts(IOperation value, ITypeSymbol target, Compilation compilation) =>
        value.Type is null or { TypeKind: TypeKind.Error } || compilation.ClassifyCommonConversion(value.Type, target).IsImplicit;

    // "name: value" in C#, "name:=value" in Visual Basic.
    private static string? NameOf(IOperation value)
    {
        var first = value.Syntax.Parent?.GetFirstToken() ?? default;
        return first.SpanStart < value.Syntax.SpanStart && first.GetNextToken().Text is ":" or ":=" ? first.ValueText : null;
    }
}

/// <summary>An argument that is written.</summary>
/// <param name="Parameter">The parameter that it is for.</param>
/// <param name="Value">Its expression.</param>
internal sealed record CallArgument(IParameterSymbol Parameter, IOperation Value);
