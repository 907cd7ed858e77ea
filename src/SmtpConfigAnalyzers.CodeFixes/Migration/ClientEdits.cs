using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// Makes a client MailKit's: what was set becomes arguments of <c>Connect</c> and <c>Authenticate</c>, which are where the message is
/// sent, since System.Net.Mail connects there, and what it throws is caught there.
/// </summary>
internal sealed class ClientEdits
{
    private readonly LocalClient _client;
    private readonly JudgedEndpoint _endpoint;
    private readonly SourceText _text;
    private readonly SyntaxNode _root;
    private readonly MailKitNames _names;
    private readonly MailKitCalls _calls;
    private readonly List<TextChange> _changes = [];
    private readonly List<string> _comments = [];

    private ClientEdits(LocalClient client, JudgedEndpoint endpoint, SemanticModel model, SourceText text, MailKitNames names)
    {
        (_client, _endpoint, _text, _names) = (client, endpoint, text, names);
        _root = model.SyntaxTree.GetRoot();
        _calls = new(client, endpoint, model, names);
    }

    /// <summary>The changes of the text.</summary>
    public static IEnumerable<TextChange> Of(
        LocalClient client, JudgedEndpoint endpoint, SemanticModel model, SourceText text, MailKitNames names)
    {
        var edits = new ClientEdits(client, endpoint, model, text, names);
        edits.ChangeCreation();
        edits.RemoveSettings();
        edits.ChangeSends();
        edits._changes.AddRange(client.Sends.SelectMany(send => send.Catches).Distinct()
            .Select(handler => FailureCatch.Change(handler, model, names)));
        return edits._changes;
    }

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
        var comments = Comments(_client.Creation.DescendantTrivia()).ToLookup(comment =>
            comment.IsKind(SyntaxKind.SingleLineCommentTrivia)
            && kept.Exists(member => LineOf(member.SpanStart) == LineOf(comment.SpanStart)));
        if (_client.Creation.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax statement
            && comments[true].Any() && LineOf(statement.Span.End) != LineOf(statement.FullSpan.End))
        {
            Insert(statement.Span.End, " " + comments[true].First());
            Keep(comments[true].Skip(1).Concat(comments[false]));
        }
        else
        {
            Keep(comments[true].Concat(comments[false]));
        }
    }

    private int LineOf(int position) => _text.Lines.IndexOf(position);

    private static IEnumerable<SyntaxTrivia> Comments(IEnumerable<SyntaxTrivia> trivia) => trivia.Where(one =>
        one.IsKind(SyntaxKind.SingleLineCommentTrivia) || one.IsKind(SyntaxKind.MultiLineCommentTrivia));

    // Comments go along with what they are about.
    private void Keep(IEnumerable<SyntaxTrivia> trivia)
    {
        foreach (var comment in Comments(trivia))
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
            var comment = Comments(statement.GetLeadingTrivia()).FirstOrDefault();
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
            var disconnect = _calls.Disconnect(first);
            foreach (var send in sends.Where(send => send != first && send != last))
            {
                Replace(send.Whole.Span, _calls.Send(send));
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

            if (loop is { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax }
                && groups.Last(group => group.Loop == loop).Sends == sends)
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
        var line = _calls.Send(send);
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

    private string Unit => Layout.Unit(_text);

    // A guard's lines are below each other.
    private string Indented(string line, int position, string more = "") =>
        line.Replace("\n", Layout.LineBreakAndIndentation(_text, position) + more);

    private IEnumerable<string> Connect(ClientSend send, bool isGuarded)
    {
        var lines = new List<string> { _calls.Connect(send) };
        if (_calls.Authenticate(send) is var (signIn, condition))
        {
            lines.Add(condition is null ? signIn : Guarded(condition, [signIn]));
        }

        return isGuarded ? [Guarded($"!{_client.Name}.IsConnected", lines)] : lines;
    }

    private string Guarded(string condition, IEnumerable<string> lines)
    {
        var body = string.Concat(lines.Select(line => Unit + line.Replace("\n", "\n" + Unit) + "\n"));
        return $"if ({condition}){(IsAllman ? "\n" : " ")}{{\n{body}}}";
    }

    private bool IsAllman =>
        _client.Creation.Ancestors().OfType<BlockSyntax>().FirstOrDefault() is not { } block
        || Layout.IsFirstOnLine(_text, block.OpenBraceToken.SpanStart);

    // The token is the program's to get; until then it says so, and sends nothing.
    private void AddTokenFunction()
    {
        var block = _client.Creation.Ancestors().OfType<BlockSyntax>().LastOrDefault(block =>
            block.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax);
        SyntaxNode last = block?.Statements.Last() ?? (SyntaxNode)_root.ChildNodes().OfType<GlobalStatementSyntax>().Last();
        var separator = Layout.LineBreakAndIndentation(_text, last.SpanStart);
        Insert(
            Layout.EndOfComment(_text, _root, last.Span.End),
            separator.TrimEnd(' ', '\t') + separator
            + "// An OAuth 2.0 access token for SMTP, requested from the provider before each connection." + separator
            + "string GetAccessToken() => throw new System.NotImplementedException();");
    }

    private void Replace(TextSpan span, string text) => _changes.Add(new(span, text));

    private void Insert(int position, string text) => _changes.Add(new(new(position, 0), text));
}
