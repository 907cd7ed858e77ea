using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SmtpConfigAnalyzers.Flow;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>Reads the mail connections of one method, or of one initializer. What belongs to one library is its reader's.</summary>
internal sealed class ConnectionReader : IFlowListener
{
    private readonly MailTypes _types;
    private readonly FactReader _facts;
    private readonly SystemNetMailReader _systemNetMail;
    private readonly MailKitReader _mailKit;
    private readonly WrapperReader _wrappers;

    private ConnectionReader(MailCompilation mail, IOperation body, CancellationToken cancellation)
    {
        _types = mail.Types;
        _facts = new FactReader(mail.Types, mail.Declared, mail.Process, body, cancellation);
        _systemNetMail = new SystemNetMailReader(mail.Types, _facts, mail.Uses, body.Syntax);
        _mailKit = new MailKitReader(mail.Types, _facts, new GivenClients(mail.Types, mail.Declared, body), mail.Uses, body);
        _wrappers = new WrapperReader(mail.Types, _facts);
    }

    /// <summary>Reads the connections that a body or an initializer makes, and what else it says of its clients.</summary>
    /// <returns>Both in the order of their places; nothing if there are too many paths to walk.</returns>
    public static MemberReading Read(IOperation block, MailCompilation mail, CancellationToken cancellation)
    {
        if (CodeBlocks.GraphOf(block, cancellation) is not { } graph)
        {
            return new(mail.Environment, [], [], IsWhole: true);
        }

        var reader = new ConnectionReader(mail, block, cancellation);
        if (!GraphWalker.Walk(graph, reader, mail.Declared, cancellation))
        {
            return new(mail.Environment, [], [], IsWhole: false);
        }

        var connections = reader._systemNetMail.Finish().Concat(reader._mailKit.Finish()).Concat(reader._wrappers.Drafts)
            .OrderBy(draft => draft.Place.SpanStart)
            .Select(draft =>
            {
                draft.IsIdle &= graph.LocalFunctions.IsEmpty; // one of them may send
                return draft.ToConnection();
            })
            .OfType<MailConnection>()
            .Select(connection =>
                connection.With(
                    settings => IsOff(settings, connection, mail.Declared, block.SemanticModel)
                    ? settings with { Mode = Setting<TransportMode>.Unknown }
                    : settings))
            .ToList();
        var facts = reader._facts.Facts.Concat(connections.SelectMany(connection => DeadSettings.NextTo(connection, mail)));
        return new(mail.Environment, connections, [.. facts.OrderBy(fact => ((SourcePlace)fact.Place).Syntax.SpanStart)], IsWhole: true);
    }

    // TLS that a user turns off is that user's decision, as with certificates. On 465 it is not TLS that is in question.
    private static bool IsOff(ConnectionSettings settings, MailConnection connection, DeclaredValues declared, SemanticModel? model) =>
        (settings.Mode.IsKnown(out var mode)
            ? mode is TransportMode.None or TransportMode.StartTlsWhenAvailable
            : settings.Mode.IsAbsent && connection.Library == MailLibrary.SystemNetMail)
        && !(settings.Port.IsKnown(out var port) && port == 465)
        && (settings.Mode.Place ?? connection.Place) is SourcePlace { Syntax: var said }
        && new TlsSwitch(declared).IsTurnedFor(said, model);

    /// <summary>Whether an operation, or a part of it, makes, configures or connects a mail client.</summary>
    public static bool MentionsMail(IOperation operation, MailTypes types)
    {
        foreach (var part in operation.DescendantsAndSelf()) // not recursive: a long chain of additions is deep
        {
            if (MayBeMail(part, types))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<IOperation> OfInterest(IOperation operation, SemanticModel? model) => operation switch
    {
        // A check that the channel is encrypted may be kept in a variable.
        ISimpleAssignmentOperation { Target: var target,
            Value: IPropertyReferenceOperation { Instance: { } owner, Property.Name: MailMembers.IsSecure or MailMembers.IsEncrypted } }
            when _types.IsMailKitClient(owner.Type) => [target],
        // A client that nothing is done with here may still be handed on.
        ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation when _types.IsClient(operation.Type) =>
            [operation],
        ISimpleAssignmentOperation { Target: var target, Value: IConversionOperation { Operand.Type: var type } } when _types.IsClient(
            type) => [target],
        IAssignmentOperation when MayBeMail(operation, _types) => [operation],
        // Where the assigned value branches, the graph captures the target first.
        IFlowCaptureOperation { Value: IPropertyReferenceOperation { Instance: { } owner } } when _types.IsClient(owner.Type) =>
            [operation],
        // Of what is sent only the client matters, not the message.
        IObjectCreationOperation or IInvocationOperation or IInvalidOperation when MayBeMail(operation, _types)
            && Call.Of(operation, model) is { } call =>
            call.Receiver is { } receiver && MailMembers.IsSend(call.Method.Name) ? [receiver] : [operation],
        _ => [],
    };

    /// <inheritdoc/>
    public bool Owns(ITypeSymbol? type) =>
        (_types.IsClient(type) || _types.IsNetworkCredential(type) || _types.IsProtocolLogger(type) || _types.ProductOf(type) is not null)
            && type!.DeclaringSyntaxReferences.IsEmpty;

    /// <inheritdoc/>
    public bool IsSettable(string member) => MailMembers.IsSetting(member);

    /// <inheritdoc/>
    public (PathState State, Value Value)? Created(Call creation, Value instance, IReadOnlyList<Value> arguments, PathState state)
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
            return (Login(creation, instance, arguments, state), Credential.Of(creation, arguments, instance));
        }

        if (_types.IsSaslMechanism(creation.Method.ContainingType))
        {
            state = Login(creation, instance, arguments, state);
            return (state, instance);
        }

        if (_wrappers.Created(creation, instance, arguments, state) is { } made)
        {
            return (made, instance);
        }

        return _types.IsUri(creation.Method.ContainingType) && arguments.Count > 0 ? (state, arguments[0]) : null;
    }

    /// <inheritdoc/>
    public PathState? Called(Call call, Value receiver, IReadOnlyList<Value> arguments, PathState state)
    {
        if (!Owns(call.Owner))
        {
            if (!call.IsAmbiguous)
            {
                _wrappers.Called(call, arguments, state);
            }

            return null;
        }

        return _types.IsSystemNetMailClient(call.Owner)
            ? _systemNetMail.Called(call, receiver, state)
            : _mailKit.Called(call, receiver, arguments, state);
    }

    /// <inheritdoc/>
    public PathState Ran(Call call, Reach reach, PathState state) => _systemNetMail.Ran(reach, state);

    /// <inheritdoc/>
    public void Assigned(IPropertyReferenceOperation target, Value owner, Value value, IOperation source, PathState state)
    {
        _facts.Assigned(target, owner, value, source, state);
        _wrappers.Assigned(target, owner, value, state);
        if (_types.IsSystemNetMailClient(target.Instance?.Type))
        {
            _systemNetMail.Assigned(target, owner, value, source, state);
        }
    }

    /// <inheritdoc/>
    public PathState? Escaped(Instance instance, PathState state)
    {
        _mailKit.Escaped(instance);
        return _types.IsSystemNetMailClient(instance.Type) ? _systemNetMail.Escaped(instance, state)
            : _types.IsMailKitClient(instance.Type) || _types.ProductOf(instance.Type) is not null ? state
            : null;
    }

    /// <inheritdoc/>
    public PathState? Passed(Value value, IParameterSymbol parameter, PathState state) =>
        _types.IsMailKitClient(parameter.Type) ? _mailKit.Passed(value, parameter, state)
        : value is Instance client && _types.IsSystemNetMailClient(client.Type) ? _systemNetMail.Passed(client, parameter, state)
        : null;

    /// <inheritdoc/>
    public PathState Stored(Instance instance, IOperation target, PathState state)
    {
        _mailKit.Stored(instance, target);
        return _systemNetMail.Stored(instance, target, state);
    }

    /// <inheritdoc/>
    public PathState Entered(PathState state) => _systemNetMail.Entered(state);

    /// <inheritdoc/>
    public PathState? Returned(Value value, ControlFlowGraph graph, PathState state) =>
        value is Instance client && _types.IsSystemNetMailClient(client.Type)
            ? _systemNetMail.Returned(client, graph.OriginalOperation, state)
            : null;

    /// <inheritdoc/>
    public void Ended(PathState state)
    {
        _systemNetMail.Ended(state);
        _wrappers.Ended(state);
    }

    /// <summary>Keeps the user name and the password that a credential is made with.</summary>
    private static PathState Login(Call creation, Value credential, IReadOnlyList<Value> arguments, PathState state)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var member = new[] { MailMembers.UserName, MailMembers.Password }
                .FirstOrDefault(name => name.Equals(creation.Arguments[i].Parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (member is not null)
            {
                var value = arguments[i] is Constant constant && member == MailMembers.UserName
                    ? constant with { Syntax = creation.Arguments[i].Value.Syntax }
                    : arguments[i];
                state = state.Write(new Slot(member, credential), value);
            }
        }

        return state;
    }

    private static bool MayBeMail(IOperation operation, MailTypes types) => operation switch
    {
        IObjectCreationOperation creation =>
            types.IsClient(creation.Type) || types.IsSaslMechanism(creation.Type) || types.ProductOf(creation.Type) is not null,
        IInvocationOperation { Instance: { } receiver, TargetMethod.Name: var name } when MailMembers.IsUse(name) =>
            types.IsClient(receiver.Type),
        IInvocationOperation { TargetMethod: var method } when Callees.IsOwnExtension(method) => MailMembers.IsUse(method.Name),
        // : base(…)
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor, ContainingType: var type } } => types.IsClient(type),
        IInvocationOperation { TargetMethod: var method } => types.ProductOf(method) is not null,
        IAssignmentOperation { Target: IPropertyReferenceOperation target } =>
            types.IsClient(target.Instance?.Type) || types.ProductOf(target.Instance?.Type) is not null
                || types.IsProtocolLogger(target.Instance?.Type) || types.IsServicePointManager(target.Property.ContainingType),
        IInvalidOperation invalid =>
            types.IsClient(invalid.Type) || types.IsClient(invalid.ChildOperations.FirstOrDefault()?.Type)
            || PackageTypes.MayBeMethod(invalid),
        _ => false,
    };
}
