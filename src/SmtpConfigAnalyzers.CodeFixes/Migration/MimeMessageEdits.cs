using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// Writes a message with MimeKit that is made as a <c>MailMessage</c> and cast: each use of the variable becomes its counterpart.
/// </summary>
internal sealed class MimeMessageEdits
{
    private const string Mime = "MimeKit";

    private readonly ObjectCreationExpressionSyntax _creation;
    private readonly SemanticModel _model;
    private readonly SourceText _text;
    private readonly MailKitNames _names;
    private readonly List<TextChange> _changes = [];
    private readonly List<(string Member, ExpressionSyntax Value, StatementSyntax? Statement)> _set = [];
    private readonly List<CastExpressionSyntax> _casts = [];
    private readonly List<InvocationExpressionSyntax> _attached = [];
    private string _name = "";

    private MimeMessageEdits(ObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellation)
    {
        (_creation, _model) = (creation, model);
        _text = model.SyntaxTree.GetText(cancellation);
        _names = new(model, [], cancellation);
    }

    /// <summary>The document with the message written with MimeKit; <see langword="null"/> if something has no counterpart.</summary>
    /// <param name="creation">The expression that makes the <c>MailMessage</c>.</param>
    /// <param name="model">Knows what names mean.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static SourceText? Of(ObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(creation, cancellation).Type is not { Name: "MailMessage", ContainingNamespace.Name: "Mail" }
            || creation.Parent?.Parent is not VariableDeclaratorSyntax
                { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } variable)
        {
            return null;
        }

        var edits = new MimeMessageEdits(creation, model, cancellation) { _name = variable.Identifier.ValueText };
        return edits.Write(declaration, model.GetDeclaredSymbol(variable, cancellation)!)
            ? Preparation.Apply(edits._text, edits._changes.Concat(edits._names.Changes(edits._text)))
            : null;
    }

    private bool Write(VariableDeclarationSyntax declaration, ISymbol variable)
    {
        SyntaxNode? scope = declaration.Parent switch
        {
            UsingStatementSyntax { Statement: BlockSyntax block } => block,
            LocalDeclarationStatementSyntax { Parent: BlockSyntax block } => block,
            LocalDeclarationStatementSyntax { Parent: GlobalStatementSyntax { Parent: { } program } } => program,
            _ => null,
        };
        if (scope is null || _creation.ContainsDirectives)
        {
            return false;
        }

        List<string> made = [];
        if (!ReadCreation(made) || !scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Identifier.ValueText == _name && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name).Symbol, variable))
            .All(Read) || _casts.Count == 0 || !WriteBody(scope, made))
        {
            return false;
        }

        if (!declaration.Type.IsVar)
        {
            _changes.Add(new(declaration.Type.Span, Name("MimeMessage")));
        }

        _changes.Add(new(_creation.Span, $"new {Name("MimeMessage")}()"));
        if (declaration.Parent is UsingStatementSyntax { Statement: BlockSyntax { Statements.Count: > 0 } body })
        {
            var at = body.Statements[0].SpanStart;
            _changes.Add(new(new(at, 0), string.Concat(made.Select(line => line + Layout.LineBreakAndIndentation(_text, at)))));
        }
        else
        {
            var separator = Layout.LineBreakAndIndentation(_text, declaration.Parent!.SpanStart);
            var end = Layout.EndOfComment(_text, _model.SyntaxTree.GetRoot(), declaration.Parent.Span.End);
            _changes.Add(new(new(end, 0), string.Concat(made.Select(line => separator + line))));
        }

        return true;
    }

    private string Name(string type) => _names.Of(Mime, type, _creation.SpanStart);

    private bool ReadCreation(List<string> made)
    {
        string[] parameters = ["From", "To", "Subject", "Body"];
        var arguments = _creation.ArgumentList?.Arguments ?? default;
        if (arguments.Any(argument => argument.NameColon is not null))
        {
            return false;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Make(parameters[i], arguments[i].Expression))
            {
                return false;
            }
        }

        return (_creation.Initializer?.Expressions ?? default).All(member => member is AssignmentExpressionSyntax
        {
            Left: IdentifierNameSyntax name, Right: var value,
        } && (value is InitializerExpressionSyntax { Expressions: var all } ? all.All(one => MakeAdded(name.Identifier.ValueText, one))
            : Make(name.Identifier.ValueText, value)));

        bool Make(string member, ExpressionSyntax value)
        {
            if (member is "Body" or "IsBodyHtml")
            {
                _set.Add((member, value, null));
                return true;
            }

            if (member == "To")
            {
                return MakeAdded(member, value);
            }

            return Set(member, value, null) is { } lines && Add(lines);
        }

        bool MakeAdded(string member, ExpressionSyntax value) =>
            ListOf(member) is { } list && !value.IsKind(SyntaxKind.ComplexElementInitializerExpression)
            && Add([$"{_name}.{list}.{Added(value)};"]);

        bool Add(IEnumerable<string> lines)
        {
            made.AddRange(lines);
            return true;
        }
    }

    private static string? ListOf(string member) => member switch
    {
        "To" => "To",
        "CC" => "Cc",
        "Bcc" => "Bcc",
        "ReplyToList" => "ReplyTo",
        _ => null,
    };

    // What a setting becomes, as statements; null if it has no counterpart.
    private IReadOnlyList<string>? Set(string member, ExpressionSyntax value, StatementSyntax? statement)
    {
        if (member != "Subject" && _set.Exists(other => other.Member == member))
        {
            return null;
        }

        _set.Add((member, value, statement));
        switch (member)
        {
            case "From" when statement is null || !statement.Ancestors().TakeWhile(node => !node.Contains(_creation)).Any(node =>
                node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax):
                return [$"{_name}.From.Add({Address(value)});"];
            case "Sender":
                return [$"{_name}.Sender = {Address(value)};"];
            case "Subject":
                return [$"{_name}.Subject = {NotNull(value)};"];
            case "SubjectEncoding" or "BodyEncoding" or "HeadersEncoding":
                return value.ToString().EndsWith("UTF8", StringComparison.Ordinal) ? [] : null;
            case "Priority" when _model.GetConstantValue(value) is { HasValue: true, Value: int priority }:
                return priority switch
                {
                    0 => [],
                    1 => Importance("NonUrgent", "Low", "Lowest"),
                    _ => Importance("Urgent", "High", "Highest"),
                };
            default:
                return null;
        }
    }

    // MimeKit refuses a subject that is null.
    private string NotNull(ExpressionSyntax value) =>
        _model.GetConstantValue(value) is { HasValue: true, Value: not null } || value is InterpolatedStringExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            || _model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.NotNull ? value.ToString()
        : value is BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax ? $"({value}) ?? \"\""
        : $"{value} ?? \"\"";

    // The three headers that System.Net.Mail writes.
    private string[] Importance(string priority, string importance, string xPriority) =>
    [
        $"{_name}.Priority = {Name("MessagePriority")}.{priority};",
        $"{_name}.Importance = {Name("MessageImportance")}.{importance};",
        $"{_name}.XPriority = {Name("XMessagePriority")}.{xPriority};",
    ];

    // A MailAddress as a MailboxAddress.
    private string Address(ExpressionSyntax value)
    {
        var mailbox = Name("MailboxAddress");
        if (_model.GetTypeInfo(value).Type?.SpecialType == SpecialType.System_String)
        {
            return $"{mailbox}.Parse({value})";
        }

        var arguments = (value as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments ?? default;
        return arguments.Any(argument => argument.NameColon is not null) ? $"({mailbox}){value}" : arguments.Count switch
        {
            1 => $"{mailbox}.Parse({arguments[0]})",
            2 => $"new {mailbox}({arguments[1]}, {arguments[0]})",
            3 => $"new {mailbox}({arguments[2]}, {arguments[1]}, {arguments[0]})",
            _ => value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
                ? $"({mailbox}){value}" : $"({mailbox})({value})",
        };
    }

    // System.Net.Mail takes several addresses in one text.
    private string Added(ExpressionSyntax value) =>
        _model.GetTypeInfo(value).Type?.SpecialType != SpecialType.System_String ? $"Add({Address(value)})"
        : _model.GetConstantValue(value) is { HasValue: true, Value: string text } && text.IndexOf(',') < 0 ? $"Add({Address(value)})"
        : $"AddRange({Name("InternetAddressList")}.Parse({value}))";

    private bool Read(IdentifierNameSyntax name)
    {
        switch (name.Parent)
        {
            case CastExpressionSyntax { Type: var type } cast when _model.GetTypeInfo(type).Type is { Name: "MimeMessage" }:
                _casts.Add(cast);
                _changes.Add(new(cast.Span, _name));
                return true;
            case MemberAccessExpressionSyntax access when access.Expression == name:
                return ReadMember(access);
            default:
                return false;
        }
    }

    private bool ReadMember(MemberAccessExpressionSyntax access)
    {
        var member = access.Name.Identifier.ValueText;
        switch (access.Parent)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                Parent: ExpressionStatementSyntax statement } assignment when assignment.Left == access:
                return member is "Body" or "IsBodyHtml" ? TakeBody(member, assignment.Right, statement)
                    : Set(member, assignment.Right, statement) is { } lines && Replace(statement, lines);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Parent: InvocationExpressionSyntax
                { Parent: ExpressionStatementSyntax, ArgumentList.Arguments: { } arguments } call }:
                return AddTo(member, call, arguments);
            case InvocationExpressionSyntax:
                return member == "Dispose";
            default:
                return member == "Subject"; // it is read
        }
    }

    private bool AddTo(string member, InvocationExpressionSyntax call, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        switch (member)
        {
            case "Headers":
                return arguments.Count == 2;
            case "Attachments" when arguments.Count == 1:
                _attached.Add(call);
                return true;
            case var _ when ListOf(member) is { } list && arguments.Count == 1:
                _changes.Add(new(call.Span, $"{_name}.{list}.{Added(arguments[0].Expression)}"));
                return true;
            default:
                return false;
        }
    }

    private bool TakeBody(string member, ExpressionSyntax value, StatementSyntax statement)
    {
        // What is made with the message is replaced by what always comes after it.
        var isSure = statement.Parent == _creation.FirstAncestorOrSelf<StatementSyntax>()?.Parent
            || statement.Parent?.Parent is UsingStatementSyntax { Declaration: { } declared } && declared.Contains(_creation);
        if (isSure)
        {
            _set.RemoveAll(other => other.Member == member && other.Statement is null);
        }

        if (_set.Exists(other => other.Member == member) || (member == "IsBodyHtml" && !isSure))
        {
            return false;
        }

        _set.Add((member, value, statement));
        return true;
    }

    private bool Replace(StatementSyntax statement, IReadOnlyList<string> lines)
    {
        if (lines.Count != 1 && statement.Parent is not (BlockSyntax or GlobalStatementSyntax))
        {
            return false;
        }

        _changes.Add(lines.Count == 0
            ? new(Layout.WholeLines(_text, _model.SyntaxTree.GetRoot(), statement.Span) ?? statement.Span, "")
            : new(statement.Span, string.Join(Layout.LineBreakAndIndentation(_text, statement.SpanStart), lines)));
        return true;
    }

    // The body is built once all of it is there: before the statement that sends the message.
    private bool WriteBody(SyntaxNode scope, List<string> made)
    {
        var (_, text, set) = _set.FirstOrDefault(one => one.Member == "Body");
        var (_, flag, flagged) = _set.FirstOrDefault(one => one.Member == "IsBodyHtml");
        object? isHtml = flag is null ? false : _model.GetConstantValue(flag) is { HasValue: true, Value: var constant } ? constant : null;
        if (isHtml is not bool html)
        {
            return false;
        }

        if (flagged is not null && !Replace(flagged, []))
        {
            return false;
        }

        var kind = html ? "HtmlBody" : "TextBody";
        var builder = Name("BodyBuilder");
        if (_attached.Count == 0)
        {
            var line = text is null ? $"{_name}.Body = new {builder}().ToMessageBody();"
                : $"{_name}.Body = new {builder} {{ {kind} = {text} }}.ToMessageBody();";
            return set is not null ? Replace(set, [line]) : Make(line);
        }

        var sent = scope.ChildNodes().OfType<StatementSyntax>().Concat(scope.ChildNodes().OfType<GlobalStatementSyntax>()
            .Select(global => global.Statement)).FirstOrDefault(statement => statement.Contains(_casts[0]));
        var parts = _attached.Cast<SyntaxNode>().Append(set).OfType<SyntaxNode>();
        var name = new[] { "body", "builder", "bodyBuilder" }.FirstOrDefault(one =>
            !_creation.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.DescendantTokens().Any(token => token.ValueText == one));
        if (sent is null || name is null || parts.Any(part => part.SpanStart > sent.SpanStart))
        {
            return false;
        }

        made.Add($"var {name} = new {builder}{(text is not null && set is null ? $" {{ {kind} = {text} }}" : "()")};");
        if (set is not null && !Replace(set, [$"{name}.{kind} = {text};"]))
        {
            return false;
        }

        foreach (var call in _attached)
        {
            if (Attached(call.ArgumentList.Arguments[0].Expression) is not { } attached)
            {
                return false;
            }

            _changes.Add(new(call.Span, $"{name}.Attachments.Add({attached})"));
        }

        _changes.Add(new(
            new(sent.SpanStart, 0), $"{_name}.Body = {name}.ToMessageBody();{Layout.LineBreakAndIndentation(_text, sent.SpanStart)}"));
        return true;

        bool Make(string line)
        {
            made.Add(line);
            return true;
        }
    }

    // new Attachment(path), new Attachment(stream, name), new Attachment(stream, name, mediaType)
    private string? Attached(ExpressionSyntax value)
    {
        if (value is not BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: > 0 } arguments }
            || arguments.Any(argument => argument.NameColon is not null)
            || arguments.Skip(1).Any(argument => _model.GetTypeInfo(argument.Expression).Type?.SpecialType != SpecialType.System_String))
        {
            return null;
        }

        var isPath = _model.GetTypeInfo(arguments[0].Expression).Type?.SpecialType == SpecialType.System_String;
        return (isPath, arguments.Count) switch
        {
            (true, 1) => arguments[0].ToString(),
            (true, 2) => $"{arguments[0]}, {Name("ContentType")}.Parse({arguments[1]})",
            (false, 2) => $"{arguments[1]}, {arguments[0]}",
            (false, 3) => $"{arguments[1]}, {arguments[0]}, {Name("ContentType")}.Parse({arguments[2]})",
            _ => null,
        };
    }
}
