using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// Makes a client MailKit's: what was set becomes arguments of <c>Connect</c> and <c>Authenticate</c>, which stand where the message is
/// sent, since System.Net.Mail connects there, and what it throws is caught there.
/// </summary>
internal sealed class ClientEdits
{
    private readonly LocalClient _client;
    private readonly JudgedEndpoint _endpoint;
    private readonly SemanticModel _model;
    private readonly SourceText _text;
    private readonly SyntaxNode _root;
    private readonly MailKitNames _names;
    private readonly List<TextChange> _changes = [];
    private readonly List<string> _comments = [];

    private ClientEdits(LocalClient client, JudgedEndpoint endpoint, SemanticModel model, SourceText text, MailKitNames names)
    {
        (_client, _endpoint, _model, _text, _names) = (client, endpoint, model, text, names);
        _root = model.SyntaxTree.GetRoot();
    }

    /// <summary>The changes of the text.</summary>
    public static IEnumerable<TextChange> Of(
        LocalClient client, JudgedEndpoint endpoint, SemanticModel model, SourceText text, MailKitNames names)
    {
        var edits = new ClientEdits(client, endpoint, model, text, names);
        edits.ChangeCreation();
        edits.RemoveSettings();
        edits.ChangeSends();
        return edits._changes;
    }

    private string Name => _client.Name;

    private void ChangeCreation()
    {
        if (_client.DeclaredType is { } declared)
        {
            Replace(declared.Span, _names.ClientInsteadOf(declared));
        }

        var kept = (_client.Creation.Initializer?.Expressions ?? default).OfType<AssignmentExpressionSyntax>()
            .Where(member => MailMapping.OfClient(member.Left.ToString())?.Handling == MailHandling.Kept).ToList();
        var type = _client.Creation is ObjectCreationExpressionSyntax creation ? " " + _names.ClientInsteadOf(creation.Type) : "()";
        Replace(_client.Creation.Span, $"new{type}" + (kept.Count > 0
            ? $" {{ {string.Join(", ", kept)} }}"
            : type == "()" ? "" : "()"));
        Keep(_client.Creation.DescendantTrivia());
    }

    // Comments go along with what they are about.
    private void Keep(IEnumerable<SyntaxTrivia> trivia)
    {
        foreach (var comment in trivia.Where(trivia =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
        {
            if (!_client.Settings.Any(setting => setting.Value.Span.Contains(comment.Span)))
            {
                _comments.Add(comment.ToString().TrimEnd());
            }
        }
    }

    private void RemoveSettings()
    {
        var ranges = new List<TextSpan>();
        foreach (var statement in _client.Settings.Select(setting => setting.Statement).OfType<StatementSyntax>().Distinct())
        {
            Keep(statement.DescendantTrivia());
            var comment = statement.GetLeadingTrivia().FirstOrDefault(trivia =>
                trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
            var start = comment == default ? statement.SpanStart : comment.SpanStart;
            var end = Layout.EndOfComment(_text, _root, statement.Span.End);
            var last = _text.Lines.GetLineFromPosition(end);
            ranges.Add(Layout.IsFirstOnLine(_text, start) && last.End == end
                ? TextSpan.FromBounds(_text.Lines.GetLineFromPosition(start).Start, last.EndIncludingLineBreak)
                : TextSpan.FromBounds(statement.SpanStart, statement.FullSpan.End));
        }

        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            while (i + 1 < ranges.Count && ranges[i + 1].Start == range.End)
            {
                range = TextSpan.FromBounds(range.Start, ranges[++i].End);
            }

            Replace(WithBlankLine(range), "");
        }
    }

    // Of two blank lines that would meet, one goes.
    private TextSpan WithBlankLine(TextSpan range)
    {
        var next = _text.Lines.GetLineFromPosition(range.End);
        var isWhole = range.Start == _text.Lines.GetLineFromPosition(range.Start).Start && range.End == next.Start;
        var above = _text.Lines.GetLineFromPosition(range.Start).LineNumber - 1;
        return isWhole && above >= 0 && string.IsNullOrWhiteSpace(next.ToString())
            && _text.Lines[above].ToString().Trim() is "" or "{"
            ? TextSpan.FromBounds(range.Start, next.EndIncludingLineBreak)
            : range;
    }

    private void ChangeSends()
    {
        var groups = Groups();
        foreach (var (sends, loop) in groups)
        {
            var first = sends[0];
            var last = sends[sends.Count - 1];
            List<string> connect = [.. _comments, .. Connect(first, isGuarded: loop is not null || groups.Count > 1)];
            _comments.Clear();
            var disconnect = Line(first, "Disconnect", "true");
            foreach (var send in sends.Where(send => send != first && send != last))
            {
                Replace(send.Whole.Span, Send(send));
            }

            var goodbye = loop is null ? [disconnect] : Array.Empty<string>();
            if (first == last)
            {
                Surround(first, connect, goodbye);
            }
            else
            {
                Surround(first, connect, []);
                Surround(last, [], goodbye);
            }

            if (loop is { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } && groups.Last(group => group.Loop == loop).Sends == sends)
            {
                Insert(loop.Span.End, Layout.LineBreakAndIndentation(_text, loop.SpanStart) + disconnect);
            }
        }

        if (_endpoint.SignIn == SignInWay.OAuth && _client.Last("Credentials") is not null)
        {
            AddTokenFunction();
        }
    }

    /// <summary>What is sent over one connection: in one block, or in one loop.</summary>
    private List<(List<ClientSend> Sends, StatementSyntax? Loop)> Groups()
    {
        var groups = new List<(List<ClientSend> Sends, StatementSyntax? Loop)>();
        foreach (var send in _client.Sends)
        {
            var known = groups.FindIndex(group => group.Loop == send.Loop && send.Holder is BlockSyntax or SwitchSectionSyntax
                && group.Sends[0].Holder == send.Holder);
            var around = groups.FindIndex(group => group.Sends[0].Holder is { } holder && holder.Contains(send.Call)
                && _client.Sends.Any(later => later.Holder == holder && later.Call.SpanStart > send.Call.SpanStart));
            if (known >= 0 || around >= 0)
            {
                groups[known >= 0 ? known : around].Sends.Add(send);
            }
            else
            {
                groups.Add(([send], send.Loop));
            }
        }

        return groups;
    }

    private void Surround(ClientSend send, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var line = Send(send);
        if (send.Statement is { } statement && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax)
        {
            var separator = Layout.LineBreakAndIndentation(_text, statement.SpanStart);
            Replace(send.Whole.Span, string.Concat(before.Select(other => Indented(other, statement.SpanStart) + separator)) + line);
            if (after.Count > 0)
            {
                Insert(
                    Layout.EndOfComment(_text, _root, statement.Span.End),
                    string.Concat(after.Select(other => separator + Indented(other, statement.SpanStart))));
            }
        }
        else
        {
            // A statement or a lambda without braces gets them.
            var outer = send.Statement?.Parent is { } parent ? parent.SpanStart : send.Whole.SpanStart;
            var separator = Layout.LineBreakAndIndentation(_text, outer);
            string[] lines = [.. before, line + ";", .. after];
            var block = $"{{{separator}{string.Concat(lines.Select(other => Unit + Indented(other, outer, Unit) + separator))}}}";
            if (send.Statement is { } embedded && embedded.GetFirstToken().GetPreviousToken().Span.End is var end
                && string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(end, embedded.SpanStart))))
            {
                Replace(TextSpan.FromBounds(end, embedded.Span.End), (IsAllman ? separator : " ") + block);
            }
            else
            {
                Replace(send.Statement?.Span ?? send.Whole.Span, block);
            }
        }
    }

    private string Unit => _text.ToString(new(0, Math.Min(_text.Length, 20_000))).Contains("\n\t") ? "\t" : "    ";

    // A guard's lines are below each other.
    private string Indented(string line, int position, string more = "") =>
        line.Replace("\n", Layout.LineBreakAndIndentation(_text, position) + more);

    private IEnumerable<string> Connect(ClientSend send, bool isGuarded)
    {
        List<string> lines = [Line(send, "Connect", Host(), Port(), Mode(send.Call.SpanStart)), .. Authenticate(send)];
        return isGuarded ? [Guarded($"!{Name}.IsConnected", lines)] : lines;
    }

    private string Guarded(string condition, IReadOnlyList<string> lines) =>
        $"if ({condition}){(IsAllman ? "\n" : " ")}{{\n{string.Concat(lines.Select(line => Unit + line.Replace("\n", "\n" + Unit) + "\n"))}}}";

    private bool IsAllman =>
        _client.Creation.Ancestors().OfType<BlockSyntax>().FirstOrDefault() is not { } block
        || Layout.IsFirstOnLine(_text, block.OpenBraceToken.SpanStart);

    private string Host() => NotNull(_client.Last("Host")!.Value);

    private string Port() =>
        _endpoint.Port?.ToString(CultureInfo.InvariantCulture)
        ?? (_client.Last("Port")?.Value is not { } port || _model.GetConstantValue(port) is { HasValue: true, Value: 0 } ? "25" : port.ToString());

    private string Mode(int position)
    {
        var options = _names.Of("MailKit.Security", "SecureSocketOptions", position);
        var asked = _client.Last("EnableSsl");
        var isAsked = _endpoint.Mode is null && asked is not null;
        var mode = _endpoint.Mode is { } known ? $"{options}.{known}"
            : asked is null ? $"{options}.None"
            : $"{Operand(asked.Condition ?? asked.Value)} ? {options}.StartTls : {options}.None";
        return _endpoint.AsksPort && _endpoint.Port is null && _client.Last("Port")?.Value is { } port && IsPlain(port)
            ? $"{port} == 465 ? {options}.SslOnConnect : {mode}"
            : mode;
    }

    private static string Operand(ExpressionSyntax expression) =>
        IsPrimary(expression) || expression is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax
            ? expression.ToString()
            : $"({expression})";

    private IEnumerable<string> Authenticate(ClientSend send)
    {
        if (_endpoint.SignIn == SignInWay.None || _client.Last("Credentials") is not { } setting)
        {
            yield break;
        }

        var value = setting.Value;
        var condition = setting.Condition?.ToString();
        while (value is CastExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            value = value is CastExpressionSyntax cast ? cast.Expression : ((ParenthesizedExpressionSyntax)value).Expression;
        }

        if (value is ConditionalExpressionSyntax choice)
        {
            var isFirst = choice.WhenFalse.IsKind(SyntaxKind.NullLiteralExpression);
            value = isFirst ? choice.WhenTrue : choice.WhenFalse;
            condition = isFirst ? choice.Condition.ToString() : $"!({choice.Condition})";
        }

        if (value.IsKind(SyntaxKind.NullLiteralExpression))
        {
            yield break;
        }

        var user = CredentialText.UserOf(value);
        var arguments = _endpoint.SignIn == SignInWay.OAuth
            ? $"new {_names.Of("MailKit.Security", "SaslMechanismOAuth2", send.Call.SpanStart)}({user?.ToString() ?? $"{value}.UserName"}, GetAccessToken())"
            : CredentialText.Arguments(value, _model);
        condition ??= user is null ? (CredentialText.MayBeNull(value, _model) ? $"{value} != null" : null)
            : CredentialText.IsSure(user, _model) ? null
            : $"!string.IsNullOrEmpty({user})";
        var line = Line(send, "Authenticate", arguments);
        yield return condition is null ? line : Guarded(condition, [line]);
    }

    private string Line(ClientSend send, string method, params string[] arguments) => Call(send, method, arguments) + ";";

    private string Call(ClientSend send, string method, params string[] arguments)
    {
        var all = string.Join(", ", Token(send) is { } token ? [.. arguments, token] : arguments);
        return send.IsAsync
            ? $"await {Name}.{method}Async({all}){Waiting(send)}"
            : $"{Name}.{method}({all})";
    }

    private string Send(ClientSend send)
    {
        var arguments = Arguments(send);
        var mime = _names.Of("MimeKit", "MimeMessage", send.Call.SpanStart);
        if (_model.Compilation.GetTypeByMetadataName("MailKit.Net.Smtp.SmtpClient")?.GetMembers("Send").Length == 0)
        {
            _names.Import("MailKit"); // from version 5 on, an extension method
        }

        string message;
        if (arguments.Count >= 4)
        {
            var mail = _names.Of("System.Net.Mail", "MailMessage", send.Call.SpanStart);
            message = $"new {mail}({string.Join(", ", arguments.Take(4).Select(argument => argument.Expression))})";
        }
        else if (arguments[0].Expression is ImplicitObjectCreationExpressionSyntax made)
        {
            message = $"new {_names.Of("System.Net.Mail", "MailMessage", send.Call.SpanStart)}{made.ArgumentList}{(made.Initializer is null ? "" : " " + made.Initializer)}";
        }
        else
        {
            message = IsPrimary(arguments[0].Expression) || arguments[0].Expression is AwaitExpressionSyntax
                ? arguments[0].Expression.ToString()
                : $"({arguments[0].Expression})";
        }

        return Call(send, "Send", $"({mime}){message}");
    }

    // In the order of the parameters; a name says nothing else then.
    private static IReadOnlyList<ArgumentSyntax> Arguments(ClientSend send) => send.Call.ArgumentList.Arguments;

    private static string? Token(ClientSend send) =>
        send.IsAsync && Arguments(send) is { Count: 2 or 5 } all ? all[all.Count - 1].Expression.ToString() : null;

    private static string Waiting(ClientSend send) =>
        send.Call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait",
            Parent: InvocationExpressionSyntax waiting }
            ? ".ConfigureAwait" + waiting.ArgumentList
            : "";

    private string NotNull(ExpressionSyntax expression) =>
        _model.GetNullableContext(expression.SpanStart).WarningsEnabled()
        && _model.GetTypeInfo(expression).Nullability.FlowState == NullableFlowState.MaybeNull
            ? IsPrimary(expression) ? $"{expression}!" : $"({expression})!"
            : expression.ToString();

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
        or LiteralExpressionSyntax or ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax or ThisExpressionSyntax;

    /// <summary>Whether an expression can be written twice.</summary>
    private static bool IsPlain(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax || (expression is MemberAccessExpressionSyntax access
            && (access.Expression is ThisExpressionSyntax || IsPlain(access.Expression)));

    // The token is the program's to get; until then it says so, and sends nothing.
    private void AddTokenFunction()
    {
        var block = _client.Creation.Ancestors().OfType<BlockSyntax>().Last(block =>
            block.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax || block.Parent is null);
        var separator = Layout.LineBreakAndIndentation(_text, block.Statements.Last().SpanStart);
        var lineBreak = separator.TrimEnd(' ', '\t');
        Insert(
            Layout.EndOfComment(_text, _root, block.Statements.Last().Span.End),
            lineBreak + separator + "// An OAuth 2.0 access token for SMTP, asked of the provider anew before each connection." + separator
            + "string GetAccessToken() => throw new System.NotImplementedException();");
    }

    private void Replace(TextSpan span, string text) => _changes.Add(new(span, text));

    private void Insert(int position, string text) => _changes.Add(new(new(position, 0), text));
}
