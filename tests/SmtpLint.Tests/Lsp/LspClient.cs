using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using SmtpLint.Doors.Printing;
using SmtpLint.Lsp;

namespace SmtpLint.Tests.Lsp;

/// <summary>An editor, as the server sees it: in the same process, over the bytes of the protocol.</summary>
internal sealed class LspClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly BlockingCollection<byte[]> _input = [];
    private readonly Inbox _inbox = new();
    private readonly Task<bool> _server;
    private int _lastId;

    public LspClient()
    {
        var input = new Input(_input);
        _server = Task.Factory.StartNew(
            () =>
            {
                using var server = new LanguageServer(input, new MessageOutput(_inbox));
                return server.Run();
            },
            TaskCreationOptions.LongRunning);
    }

    /// <summary>A client of a server that has said hello.</summary>
    /// <param name="checkout">The folder that is open.</param>
    /// <param name="capabilities">What the client can do.</param>
    /// <param name="options">What the user sets.</param>
    public static LspClient In(Checkout checkout, string capabilities = """{ "textDocument": { "diagnostic": {} } }""", string options = "{}")
    {
        var client = new LspClient();
        client.Ask("initialize", $$"""
            { "rootUri": "{{UriOf(checkout, "")}}", "capabilities": {{capabilities}}, "initializationOptions": {{options}} }
            """);
        client.Tell("initialized", "{}");
        return client;
    }

    public static string UriOf(Checkout checkout, string path) => new Uri(checkout.PathOf(path)).AbsoluteUri;

    public int LastId => _lastId;

    /// <summary>All that the server asked or reported on its own.</summary>
    public IReadOnlyList<JsonNode> Told => _inbox.Where(message => message["method"] is not null);

    /// <summary>Everything that the server has said.</summary>
    public string Everything => string.Join('\n', _inbox.Where(_ => true).Select(message => message.ToJsonString()));

    public void Write(string bytes) => _input.Add(Encoding.UTF8.GetBytes(bytes));

    public void Tell(string method, string parameters) => Send($$"""{ "jsonrpc": "2.0", "method": "{{method}}", "params": {{parameters}} }""");

    public int Begin(string method, string parameters)
    {
        Send($$"""{ "jsonrpc": "2.0", "id": {{++_lastId}}, "method": "{{method}}", "params": {{parameters}} }""");
        return _lastId;
    }

    public JsonNode AnswerTo(int id) => _inbox.WaitFor(message => message["method"] is null && message["id"]?.ToJsonString() == $"{id}", Patience);

    /// <summary>The result of a request, which must have one.</summary>
    public JsonNode? Ask(string method, string parameters)
    {
        var answer = AnswerTo(Begin(method, parameters));
        Assert.Null(answer["error"]);
        return answer["result"];
    }

    /// <summary>The error of a request, which must have one.</summary>
    public int Fails(string method, string parameters) => (int)AnswerTo(Begin(method, parameters))["error"]!["code"]!;

    public JsonNode WaitFor(Func<JsonNode, bool> message) => _inbox.WaitFor(message, Patience);

    /// <summary>Waits until the server shows some rules in a file, in the order of their places.</summary>
    public JsonNode WaitForShown(string uri, params string[] rules) => WaitFor(message =>
        (string?)message["method"] == "textDocument/publishDiagnostics" && (string?)message["params"]!["uri"] == uri
        && message["params"]!["diagnostics"]!.AsArray().Select(one => (string?)one!["code"]).SequenceEqual(rules));

    public void Open(string uri, string text, int version = 1) => Tell(
        "textDocument/didOpen",
        $$"""{ "textDocument": { "uri": "{{uri}}", "languageId": "x", "version": {{version}}, "text": {{Quote(text)}} } }""");

    public void Change(string uri, int version, string text) => Tell(
        "textDocument/didChange",
        $$"""{ "textDocument": { "uri": "{{uri}}", "version": {{version}} }, "contentChanges": [{ "text": {{Quote(text)}} }] }""");

    public void Change(string uri, int version, (int Line, int Character) start, (int Line, int Character) end, string text) => Tell(
        "textDocument/didChange",
        $$"""
        { "textDocument": { "uri": "{{uri}}", "version": {{version}} },
          "contentChanges": [{ "range": {{Range(start, end)}}, "text": {{Quote(text)}} }] }
        """);

    public void Close(string uri) => Tell("textDocument/didClose", Document(uri));

    public void Notice(string uri, int type) =>
        Tell("workspace/didChangeWatchedFiles", $$"""{ "changes": [{ "uri": "{{uri}}", "type": {{type}} }] }""");

    /// <summary>What there is to show in a file, asked for.</summary>
    public IReadOnlyList<JsonNode> Diagnose(string uri) =>
        [.. Ask("textDocument/diagnostic", Document(uri))!["items"]!.AsArray().OfType<JsonNode>()];

    /// <summary>The rules that a file breaks.</summary>
    public IReadOnlyList<string?> Rules(string uri) => [.. Diagnose(uri).Select(one => (string?)one["code"])];

    public IReadOnlyList<JsonNode> Actions(string uri, JsonNode range, string context = "{ \"diagnostics\": [] }") =>
        [.. Ask("textDocument/codeAction",
            $$"""{ "textDocument": { "uri": "{{uri}}" }, "range": {{range.ToJsonString()}}, "context": {{context}} }""")!.AsArray()
            .OfType<JsonNode>()];

    public JsonNode? At(string method, string uri, int line, int character) =>
        Ask(method, $$"""{ "textDocument": { "uri": "{{uri}}" }, "position": { "line": {{line}}, "character": {{character}} } }""");

    /// <summary>Ends the server, and says whether it was done in the protocol's way.</summary>
    public bool End()
    {
        _input.CompleteAdding();
        Assert.True(_server.Wait(Patience));
        return _server.Result;
    }

    public static string Document(string uri) => $$"""{ "textDocument": { "uri": "{{uri}}" } }""";

    public static string Range((int Line, int Character) start, (int Line, int Character) end) =>
        $$"""
        { "start": { "line": {{start.Line}}, "character": {{start.Character}} }, "end": { "line": {{end.Line}}, "character": {{end.Character}} } }
        """;

    /// <summary>A text after an edit of the server's, as an editor makes it.</summary>
    public static string Apply(string text, JsonNode edits) => edits.AsArray().OfType<JsonNode>()
        .OrderByDescending(edit => OffsetOf(text, edit["range"]!["start"]!))
        .Aggregate(text, (now, edit) => string.Concat(
            now.AsSpan(0, OffsetOf(text, edit["range"]!["start"]!)), (string)edit["newText"]!, now.AsSpan(OffsetOf(text, edit["range"]!["end"]!))));

    public void Dispose()
    {
        if (!_input.IsAddingCompleted)
        {
            End();
        }

        _input.Dispose();
        _inbox.Dispose();
    }

    private static int OffsetOf(string text, JsonNode position)
    {
        var start = 0;
        for (var line = (int)position["line"]!; line > 0; line--)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + (int)position["character"]!;
    }

    private static string Quote(string text) => JsonValue.Create(text).ToJsonString();

    private void Send(string json) => Write($"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    /// <summary>What the client writes, as a stream.</summary>
    private sealed class Input(BlockingCollection<byte[]> pieces) : MemoryStream
    {
        private byte[] _piece = [];
        private int _at;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_at == _piece.Length)
            {
                (_piece, _at) = (pieces.GetConsumingEnumerable().FirstOrDefault() ?? [], 0);
            }

            var read = Math.Min(buffer.Length, _piece.Length - _at);
            _piece.AsSpan(_at, read).CopyTo(buffer);
            _at += read;
            return read;
        }
    }

    /// <summary>What the server writes, message by message.</summary>
    private sealed class Inbox : StringWriter
    {
        private readonly List<JsonNode> _messages = [];

        public override void Write(string? value)
        {
            var content = value!.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            Assert.Equal($"Content-Length: {Encoding.UTF8.GetByteCount(value.AsSpan(content))}\r\n\r\n", value[..content]);
            lock (_messages)
            {
                _messages.Add(JsonNode.Parse(value[content..])!);
                Monitor.PulseAll(_messages);
            }
        }

        public IReadOnlyList<JsonNode> Where(Func<JsonNode, bool> wanted)
        {
            lock (_messages)
            {
                return [.. _messages.Where(wanted)];
            }
        }

        public JsonNode WaitFor(Func<JsonNode, bool> wanted, TimeSpan patience)
        {
            var end = DateTime.UtcNow + patience;
            lock (_messages)
            {
                while (true)
                {
                    if (_messages.LastOrDefault(wanted) is { } found)
                    {
                        return found;
                    }

                    Assert.True(
                        DateTime.UtcNow < end && Monitor.Wait(_messages, end - DateTime.UtcNow),
                        $"The server does not say it. It said: {string.Join('\n', _messages.Select(message => message.ToJsonString()))}");
                }
            }
        }
    }
}
