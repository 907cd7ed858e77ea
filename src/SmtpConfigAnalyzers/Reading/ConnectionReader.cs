using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;

namespace SmtpConfigAnalyzers.Reading;

/// <summary>Reads the mail connections of one method, or of one initializer. What belongs to one library is its reader's.</summary>
internal sealed class ConnectionReader : IFlowListener
{
    private readonly MailTypes _types;
    private readonly SystemNetMailReader _systemNetMail;
    private readonly MailKitReader _mailKit;

    private ConnectionReader(MailTypes types)
    {
        _types = types;
        _systemNetMail = new SystemNetMailReader(types);
        _mailKit = new MailKitReader(types);
    }

    /// <summary>Reads the connections that a graph makes.</summary>
    /// <returns>The connections, in the order of their places; none if the graph is too large to be walked whole.</returns>
    public static IEnumerable<MailConnection> Read(ControlFlowGraph graph, MailTypes types, CancellationToken cancellation)
    {
        var reader = new ConnectionReader(types);
        if (!GraphWalker.Walk(graph, reader, cancellation))
        {
            return [];
        }

        return reader._systemNetMail.Drafts.Concat(reader._mailKit.Drafts)
            .OrderBy(draft => draft.Place.SpanStart)
            .Select(draft => draft.ToConnection())
            .OfType<MailConnection>();
    }

    /// <summary>Whether an operation, or a part of it, makes, configures or connects a mail client.</summary>
    public static bool MentionsMail(IOperation operation, MailTypes types)
    {
        if (MayBeMail(operation, types))
        {
            return true;
        }

        foreach (var child in operation.ChildOperations)
        {
            if (MentionsMail(child, types))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<IOperation> OfInterest(IOperation operation, SemanticModel? model) => operation switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } owner } } when _types.IsClient(owner.Type) => [operation],
        // Where the assigned value branches, the graph captures the target first.
        IFlowCaptureOperation { Value: IPropertyReferenceOperation { Instance: { } owner } } when _types.IsClient(owner.Type) => [operation],
        // A check that the channel is encrypted may be kept in a variable.
        ISimpleAssignmentOperation { Target: var target, Value: IPropertyReferenceOperation { Instance: { } owner, Property.Name: MailMembers.IsSecure or MailMembers.IsEncrypted } }
            when _types.IsMailKitClient(owner.Type) => [target],
        // A client that nothing is done with here may still be handed on.
        ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation when _types.IsClient(operation.Type) => [operation],
        ISimpleAssignmentOperation { Target: var target, Value: IConversionOperation { Operand.Type: var type } } when _types.IsClient(type) => [target],
        // Of what is sent only the client matters, not the message.
        IObjectCreationOperation or IInvocationOperation or IInvalidOperation when MayBeMail(operation, _types) && Call.Of(operation, model) is { } call =>
            call.Receiver is { } receiver && MailMembers.IsSend(call.Method.Name) ? [receiver] : [operation],
        _ => [],
    };

    /// <inheritdoc/>
    public bool Owns(ITypeSymbol? type) => _types.IsClient(type) && type!.DeclaringSyntaxReferences.IsEmpty;

    /// <inheritdoc/>
    public (PathState State, Value Value)? Created(Call creation, Instance instance, IReadOnlyList<Value> arguments, PathState state)
    {
        if (_types.IsSystemNetMailClient(creation.Method.ContainingType))
        {
            return (_systemNetMail.Created(creation, instance, arguments, state), instance);
        }

        if (_types.IsMailKitClient(creation.Method.ContainingType))
        {
            return (state, instance);
        }

        if (_types.IsNetworkCredential(creation.Method.ContainingType))
        {
            return (state, Credential.Of(creation, arguments, instance));
        }

        return _types.IsUri(creation.Method.ContainingType) && arguments.Count > 0 ? (state, arguments[0]) : null;
    }

    /// <inheritdoc/>
    public PathState? Called(Call call, Value receiver, IReadOnlyList<Value> arguments, PathState state)
    {
        if (!Owns(call.Method.ContainingType))
        {
            return null;
        }

        return _types.IsSystemNetMailClient(call.Method.ContainingType)
            ? _systemNetMail.Called(call, receiver, state)
            : _mailKit.Called(call, receiver, arguments, state);
    }

    /// <inheritdoc/>
    public PathState Escaped(Instance instance, PathState state) => _systemNetMail.Escaped(instance, state);

    /// <inheritdoc/>
    public PathState Stored(Instance instance, IOperation target, PathState state) => _systemNetMail.Stored(instance, target, state);

    /// <inheritdoc/>
    public PathState Entered(PathState state) => _systemNetMail.Entered(state);

    /// <inheritdoc/>
    public void Ended(PathState state) => _systemNetMail.Ended(state);

    private static bool MayBeMail(IOperation operation, MailTypes types) => operation switch
    {
        IObjectCreationOperation creation => types.IsClient(creation.Type),
        IInvocationOperation { Instance: { } receiver, TargetMethod.Name: var name } => MailMembers.IsUse(name) && types.IsClient(receiver.Type),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } owner } } => types.IsClient(owner.Type),
        IInvalidOperation invalid => types.IsClient(invalid.Type) || types.IsClient(invalid.ChildOperations.FirstOrDefault()?.Type),
        _ => false,
    };
}
