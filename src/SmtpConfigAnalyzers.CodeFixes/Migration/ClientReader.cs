using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>Reads what a member does with a client that it makes, or finds what stands in the way of a migration.</summary>
internal sealed class ClientReader
{
    private const string UseDefaultCredentials = nameof(UseDefaultCredentials);
    private const string Credentials = nameof(Credentials);

    private readonly SemanticModel _model;
    private readonly BaseObjectCreationExpressionSyntax _creation;
    private readonly CancellationToken _cancellation;
    private readonly List<ClientSetting> _settings = [];
    private readonly List<ClientSend> _sends = [];
    private Refusal? _refusal;

    private ClientReader(SemanticModel model, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellation) =>
        (_model, _creation, _cancellation) = (model, creation, cancellation);

    /// <summary>Reads a client.</summary>
    /// <param name="model">Knows what names mean.</param>
    /// <param name="creation">The expression that makes the client.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The client, or the first thing that stands in the way.</returns>
    public static (LocalClient? Client, Refusal? Refusal) Read(
        SemanticModel model, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellation)
    {
        var reader = new ClientReader(model, creation, cancellation);
        var client = reader.Read();
        return reader._refusal is { } refusal ? (null, refusal) : (client, null);
    }

    private LocalClient? Read()
    {
        if (_creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax
            { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator })
        {
            return Refuse(ReasonOf(_creation), _creation);
        }

        SyntaxNode? scope = declaration.Parent switch
        {
            UsingStatementSyntax statement => statement.Statement,
            LocalDeclarationStatementSyntax { Parent: GlobalStatementSyntax { Parent: { } program } } => program,
            LocalDeclarationStatementSyntax statement => statement.Parent,
            _ => null,
        };
        if (scope is null || _model.GetDeclaredSymbol(declarator, _cancellation) is not { } variable)
        {
            return Refuse(RefusalReason.Stored, _creation);
        }

        ReadCreation();
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Name && name.SpanStart > _creation.Span.End)
            .Where(name => SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name, _cancellation).Symbol, variable)))
        {
            ReadUse(name, scope);
        }

        if (_refusal is null && _sends.Count == 0)
        {
            return Refuse(RefusalReason.NothingSent, _creation);
        }

        if (_refusal is null)
        {
            CheckValues();
            CheckSettings();
        }

        return new(_creation, variable.Name, declaration.Type.IsVar ? null : declaration.Type, _settings, _sends);
    }

    private LocalClient? Refuse(RefusalReason reason, SyntaxNode place)
    {
        _refusal ??= new(reason, place.GetLocation());
        return null;
    }

    // Where it goes, if not into a variable that is declared for it.
    private RefusalReason ReasonOf(SyntaxNode creation) => creation.Parent switch
    {
        AssignmentExpressionSyntax { Left: var target } when _model.GetSymbolInfo(target, _cancellation).Symbol is ILocalSymbol =>
            RefusalReason.Reassigned,
        AssignmentExpressionSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }
            or EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax } => RefusalReason.Stored,
        _ => ClientEscape.Of(_creation, _model),
    };

    private void ReadCreation()
    {
        if (_creation.ContainsDirectives)
        {
            Refuse(RefusalReason.DoesNotFit, _creation);
            return;
        }

        var arguments = _creation.ArgumentList?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            // By its place: what a package gives that is not there has no type, and the constructor has no symbol.
            var parameter = arguments[i].NameColon?.Name.Identifier.ValueText ?? (i == 0 ? "host" : "port");
            _settings.Add(new(parameter == "port" ? "Port" : "Host", arguments[i].Expression, null));
        }

        foreach (var member in _creation.Initializer?.Expressions ?? default)
        {
            if (member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value })
            {
                ReadSetting(name.Identifier.ValueText, value, null);
            }
            else
            {
                Refuse(RefusalReason.DoesNotFit, member);
            }
        }
    }

    private void ReadSetting(string name, ExpressionSyntax value, StatementSyntax? statement)
    {
        var row = MailMapping.OfClient(name);
        switch (row?.Handling)
        {
            case MailHandling.Kept:
                break;
            case MailHandling.Setting:
                _settings.Add(new(name, value, statement));
                break;
            case MailHandling.Default when IsDefault(name, value) || name == UseDefaultCredentials:
                _settings.Add(new(name, value, statement));
                break;
            default:
                Refuse(row?.Refusal ?? RefusalReason.HandedOn, value);
                break;
        }
    }

    // False, Network and SevenBit are 0, which leaves nothing out.
    private bool IsDefault(string name, ExpressionSyntax value) => _model.GetConstantValue(value, _cancellation) switch
    {
        { HasValue: true, Value: bool flag } => !flag && name == UseDefaultCredentials,
        { HasValue: true, Value: int number } => number == 0,
        _ => false,
    };

    private void ReadUse(IdentifierNameSyntax name, SyntaxNode scope)
    {
        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == name:
                ReadMember(access, scope);
                break;
            case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax
                { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" } } }:
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }:
            case IsPatternExpressionSyntax:
                break;
            case AssignmentExpressionSyntax assignment when assignment.Left == name:
                Refuse(RefusalReason.Reassigned, name);
                break;
            default:
                Refuse(ClientEscape.Of(name, _model), name);
                break;
        }
    }

    private void ReadMember(MemberAccessExpressionSyntax access, SyntaxNode scope)
    {
        var member = access.Name.Identifier.ValueText;
        switch (MailMapping.OfClient(member))
        {
            case { Handling: MailHandling.Kept }:
                break;
            case { Handling: MailHandling.Send }:
                ReadSend(access, scope);
                break;
            case { Handling: MailHandling.Setting or MailHandling.Default } or { Handling: MailHandling.None, Refusal: not null }
                when access.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                    Parent: ExpressionStatementSyntax statement } assignment && assignment.Left == access:
                ReadStatement(member, assignment.Right, statement);
                break;
            case { Handling: MailHandling.None, Refusal: { } reason }:
                Refuse(reason, access.Name);
                break;
            case { Handling: MailHandling.Setting or MailHandling.Default }:
                Refuse(RefusalReason.ReadSetting, access.Name);
                break;
            default:
                Refuse(RefusalReason.HandedOn, access.Name); // an extension method
                break;
        }
    }

    private void ReadStatement(string member, ExpressionSyntax value, ExpressionStatementSyntax statement)
    {
        // With the branches that only set something of the client.
        var whole = statement.Ancestors().OfType<IfStatementSyntax>().TakeWhile(SetsOnly).LastOrDefault() ?? (StatementSyntax)statement;
        ReadSetting(member, value, whole);
        if (whole.ContainsDirectives)
        {
            Refuse(RefusalReason.BranchedSetting, statement);
        }
    }

    // What stays, as Timeout does, needs its branch.
    private bool SetsOnly(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.All(SetsOnly),
        IfStatementSyntax branch => SetsOnly(branch.Statement) && (branch.Else is null || SetsOnly(branch.Else.Statement)),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax
            { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax client, Name.Identifier.ValueText: var member } } } =>
            client.Identifier.ValueText == ((VariableDeclaratorSyntax)_creation.Parent!.Parent!).Identifier.ValueText
            && MailMapping.OfClient(member)?.Handling is MailHandling.Setting or MailHandling.Default,
        _ => false,
    };

    private void ReadSend(MemberAccessExpressionSyntax access, SyntaxNode scope)
    {
        if (access.Parent is not InvocationExpressionSyntax call
            || MethodOf(call) is not { IsExtensionMethod: false } method)
        {
            Refuse(RefusalReason.DoesNotFit, access);
            return;
        }

        ExpressionSyntax whole = call;
        var isAsync = false;
        if (method.Name == "SendMailAsync")
        {
            var task = Called(call, "ConfigureAwait") ?? call;
            if (task.Parent is AwaitExpressionSyntax awaiting)
            {
                (whole, isAsync) = (awaiting, true);
            }
            else if ((Called(call, "Wait") ?? Called(Called(task, "GetAwaiter"), "GetResult")) is { } wait)
            {
                whole = wait;
            }
            else
            {
                Refuse(RefusalReason.SendInExpression, call);
                return;
            }
        }

        if (whole.Parent is not ExpressionStatementSyntax && !IsRunByTask(whole.Parent, whole))
        {
            Refuse(RefusalReason.SendInExpression, call);
            return;
        }

        StatementSyntax? loop = null;
        foreach (var around in whole.Ancestors().TakeWhile(node => node != scope))
        {
            switch (around)
            {
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    loop = (StatementSyntax)around;
                    break;
                case LocalFunctionStatementSyntax:
                    Refuse(RefusalReason.HandedOn, around);
                    break;
                case AnonymousFunctionExpressionSyntax when loop is not null || !IsRunByTask(around, whole):
                    Refuse(RefusalReason.SendInExpression, call);
                    break;
            }
        }

        var (catches, obstacle) = FailureCatch.Around(call, _model);
        if (obstacle is not null)
        {
            Refuse(RefusalReason.Catch, obstacle);
        }

        _sends.Add(new(call, whole, isAsync, loop) { Catches = catches });
    }

    // Of a message that has no type, since a package is not there, the method is only likely.
    private IMethodSymbol? MethodOf(InvocationExpressionSyntax call) =>
        _model.GetSymbolInfo(call, _cancellation) is var found
            ? (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) as IMethodSymbol
            : null;

    /// <summary>The call of a method on an expression, if it is called with what the expression gives.</summary>
    private static ExpressionSyntax? Called(ExpressionSyntax? expression, string method) =>
        expression?.Parent is MemberAccessExpressionSyntax access && access.Expression == expression
            && access.Name.Identifier.ValueText == method && access.Parent is InvocationExpressionSyntax call
            ? call
            : null;

    // What runs as part of the member, but once.
    private static bool IsRunByTask(SyntaxNode? function, ExpressionSyntax whole) =>
        function is AnonymousFunctionExpressionSyntax
        {
            Parent: ArgumentSyntax
            {
                Parent.Parent: InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" or "StartNew" },
                },
            },
        } lambda && (lambda.ExpressionBody is null || lambda.ExpressionBody == whole);

    // What is set has to hold whenever a message is sent: set before it, in a block around it.
    private void CheckSettings()
    {
        // Both say the same thing in System.Net.Mail, so the last one does (dotnet/runtime, SmtpClient.UseDefaultCredentials).
        var last = _settings.FindLastIndex(setting => setting is { Member: Credentials, Condition: null });
        if (_settings.FindIndex(last + 1, setting => setting.Member == UseDefaultCredentials && !IsDefault(setting.Member, setting.Value))
            is >= 0 and var own)
        {
            Refuse(RefusalReason.DefaultCredentials, _settings[own].Value);
        }

        foreach (var setting in _settings.Where(setting => setting.Statement is not null))
        {
            SyntaxNode place = setting.Statement!.Parent is GlobalStatementSyntax global ? global : setting.Statement;
            var isSure = place.Parent is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax
                && _sends.TrueForAll(send => place.Parent.Contains(send.Call) && place.Span.End <= send.Call.SpanStart)
                && !_sends.Exists(send => send.Loop?.Contains(place) == true);
            var isOneOfTwo = setting is { Condition: not null, Member: Credentials }
                && _settings.Exists(other => other.Member == setting.Member && other != setting);
            if (!isSure || isOneOfTwo || (setting.Statement is IfStatementSyntax branch && !CanBeAskedAgain(branch)))
            {
                Refuse(RefusalReason.BranchedSetting, setting.Statement!);
            }
        }
    }

    // A branch that sets one property is asked once.
    private bool CanBeAskedAgain(IfStatementSyntax branch) =>
        _settings.Where(setting => setting.Statement == branch).Select(setting => setting.Member)
            .Count(member => MailMapping.OfClient(member)!.Handling == MailHandling.Setting) == 1
        || !branch.DescendantNodes().OfType<IfStatementSyntax>().Prepend(branch).SelectMany(one => one.Condition.DescendantNodesAndSelf())
            .Any(node => node is AwaitExpressionSyntax or AssignmentExpressionSyntax or VariableDesignationSyntax
                || (node is IdentifierNameSyntax name && IsWritten(name)));

    // A value moves down to where the message is sent.
    private void CheckValues()
    {
        var last = _sends[_sends.Count - 1].Call.SpanStart;
        foreach (var setting in _settings)
        {
            var moved = setting.Statement is IfStatementSyntax branch ? branch : (SyntaxNode)setting.Value;
            foreach (var name in moved.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (_model.GetSymbolInfo(name, _cancellation).Symbol is { Kind: SymbolKind.Local or SymbolKind.Parameter } variable
                    && name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
                    && member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(
                        other => other.SpanStart > setting.Value.Span.End && other.SpanStart < last
                        && other.Identifier.ValueText == variable.Name && IsWritten(other)))
                {
                    Refuse(RefusalReason.ChangedValue, name);
                }
            }
        }
    }

    private static bool IsWritten(IdentifierNameSyntax name) =>
        (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name)
        || name.Parent is PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }
        || name.Parent is PrefixUnaryExpressionSyntax
        { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
        || name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None };
}
