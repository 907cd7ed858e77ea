using SmtpLint.Judge;

namespace SmtpLint.Tests.Lsp;

/// <summary>Nonsense has the protocol's errors, and the server lives.</summary>
public sealed class RobustnessTests
{
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;
    private const int NotInitialized = -32002;
    private const int Cancelled = -32800;

    private static readonly string[] Requests =
        ["textDocument/diagnostic", "textDocument/codeAction", "textDocument/hover", "textDocument/completion", "textDocument/inlayHint",
            "workspace/diagnostic"];

    private static readonly string[] Notifications =
        ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "workspace/didChangeWatchedFiles",
            "workspace/didChangeWorkspaceFolders", "$/cancelRequest", "$/nonsense", "nonsense"];

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\n{nope", ParseError)]
    [InlineData("Content-Length: 2\r\n\r\n[]", InvalidRequest)]
    [InlineData("Content-Length: 4\r\n\r\nnull", InvalidRequest)]
    [InlineData("Content-Length: 2\r\n\r\n{}", InvalidRequest)]
    [InlineData("Content-Length: -5\r\n\r\n", InvalidRequest)]
    [InlineData("Content-Length: 99999999999\r\n\r\n", InvalidRequest)]
    [InlineData("Content-Type: x\r\n\r\n", InvalidRequest)]
    [InlineData("GET / HTTP/1.1\r\n\r\n", InvalidRequest)]
    public void WhatIsNoMessage_HasAnError(string bytes, int expected)
    {
        using var client = new LspClient();

        client.Write(bytes);

        Assert.Equal(expected, (int)client.WaitFor(message => message["error"] is not null)["error"]!["code"]!);
        Assert.NotNull(client.Ask("initialize", "{}")!["capabilities"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("""{ "textDocument": 7, "event": 7, "changes": 7, "id": {}, "previousResultIds": 7 }""")]
    [InlineData("""{ "textDocument": { "uri": null }, "contentChanges": [null], "changes": [null], "event": null }""")]
    [InlineData("""{ "textDocument": { "uri": "::", "version": 1, "text": "" }, "contentChanges": [{ "text": "" }], "changes": [{ "uri": "", "type": 99 }] }""")]
    [InlineData("""{ "textDocument": { "uri": "file:///nowhere/appsettings.json", "version": 1, "text": "" }, "position": { "line": -1, "character": -7 }, "range": { "start": { "line": 9, "character": 9 }, "end": { "line": -1, "character": 0 } } }""")]
    [InlineData("""{ "textDocument": { "uri": "file:///%00/%zz", "version": 1, "text": "" }, "position": { "line": 1e99, "character": 0 } }""")]
    public void ParametersOfNoMethod_HaveAnErrorOrNothing(string parameters)
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(checkout);
        foreach (var notification in Notifications)
        {
            client.Tell(notification, parameters);
        }

        foreach (var request in Requests)
        {
            var answer = client.AnswerTo(client.Begin(request, parameters));
            Assert.True(answer["error"] is null || (int)answer["error"]!["code"]! == InvalidParams, answer.ToJsonString());
        }

        Assert.Equal(["SMTP1003"], client.Rules(LspClient.UriOf(checkout, "appsettings.json")));
    }

    [Fact]
    public void RequestOfNoMethod_IsRefused()
    {
        using var client = new LspClient();

        Assert.Equal(NotInitialized, client.Fails("textDocument/hover", "{}"));
        client.Ask("initialize", "{}");
        Assert.Equal(InvalidRequest, client.Fails("initialize", "{}"));
        Assert.Equal(MethodNotFound, client.Fails("textDocument/nonsense", "{}"));
        Assert.Equal(MethodNotFound, client.Fails("$/nonsense", "{}"));
        client.Ask("shutdown", "null");
        Assert.Equal(InvalidRequest, client.Fails("textDocument/hover", "{}"));
    }

    [Fact]
    public void RequestThatIsCancelled_HasNoResult()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");

        client.Open(uri, Checkout.Risky);
        client.Tell("$/cancelRequest", $$"""{ "id": {{client.LastId + 1}} }"""); // of a request that is not there yet
        var id = client.Begin("textDocument/diagnostic", LspClient.Document(uri));
        client.Tell("$/cancelRequest", $$"""{ "id": {{id}} }""");

        Assert.Equal(Cancelled, (int?)client.AnswerTo(id)["error"]?["code"]);
        Assert.Equal(["SMTP1003"], client.Rules(uri));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void End_IsInOrderAfterShutdown(bool shutsDown, bool exits, bool expected)
    {
        using var client = new LspClient();
        client.Ask("initialize", "{}");
        if (shutsDown)
        {
            Assert.Null(client.Ask("shutdown", "null"));
        }

        if (exits)
        {
            client.Write("Content-Length: 33\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        }

        Assert.Equal(expected, client.End());
    }

    [Theory]
    [InlineData("lsp")]
    [InlineData("lsp", "--stdio")]
    public void Command_ServesStandardInput(params string[] arguments)
    {
        using var checkout = new Checkout();

        var (code, output, error) = checkout.RunWith(
            "Content-Length: 44\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nonsense\"}", arguments);

        Assert.Equal(1, code); // gone without a word
        Assert.Contains("-32002", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public void TenThousandEdits_ComeToWhatAFreshRunComesTo()
    {
        string[] files = ["appsettings.json", "appsettings.Production.json", ".env", "docker-compose.yml", "web.config"];
        string[] pieces =
            ["465", "587", "25", "None", "StartTls", "SslOnConnect", "true", "false", "\"", "{", "}", ",", ":", "\n", "\r\n", " ", "<", ">", "/", "😀",
                "smtp.gmail.com", "smtp.contoso.com", "\"Password\": \"x1y2z3\",", "SMTP_PORT=25\n", "# smtplint-disable SMTP1003\n", "é", "\\", "="];
        string[] texts =
        [
            Checkout.Risky,
            "{\n  \"Smtp\": {\n    \"Port\": 465\n  }\n}\n",
            "SMTP_HOST=smtp.contoso.com\nSMTP_PORT=25\nSMTP_USER=me\nSMTP_PASSWORD=secret1\nSMTP_SSL=false\n",
            "services:\n  web:\n    environment:\n      Smtp__Host: smtp.gmail.com\n      Smtp__Port: 25\n",
            "<configuration><system.net><mailSettings><smtp><network host=\"smtp.contoso.com\" port=\"465\" enableSsl=\"true\" /></smtp></mailSettings></system.net></configuration>",
        ];
        using var checkout = new Checkout([.. files.Zip(texts)]);
        using var fresh = new Checkout();
        using var client = LspClient.In(checkout);
        var random = new Random(20261128);
        var now = texts.ToArray();
        for (var file = 0; file < files.Length; file++)
        {
            client.Open(LspClient.UriOf(checkout, files[file]), now[file]);
        }

        var found = 0;
        for (var edit = 1; edit <= 10_000; edit++)
        {
            var file = random.Next(files.Length);
            var start = random.Next(now[file].Length + 1);
            var end = Math.Min(now[file].Length, start + random.Next(random.Next(12) + 1));
            var put = random.Next(3) == 0 ? "" : pieces[random.Next(pieces.Length)];
            if (edit % 50 == 0 || SplitsALine(now[file], start) || SplitsALine(now[file], end))
            {
                now[file] = texts[file];
                client.Change(LspClient.UriOf(checkout, files[file]), edit, now[file]);
            }
            else
            {
                client.Change(
                    LspClient.UriOf(checkout, files[file]), edit, PositionOf(now[file], start), PositionOf(now[file], end), put);
                now[file] = string.Concat(now[file].AsSpan(0, start), put, now[file].AsSpan(end));
            }

            if (edit % 100 == 0)
            {
                for (var other = 0; other < files.Length; other++)
                {
                    fresh.Write(files[other], now[other]);
                }

                var expected = Shown(new Linter(new LintRequest { Run = new(fresh.Folder) }).Run(), files);
                var shown = files.SelectMany(name => client.Diagnose(LspClient.UriOf(checkout, name)).Select(one =>
                    $"{name}:{one["range"]!["start"]!["line"]} {one["code"]} {one["message"]}"));

                Assert.Equal(expected, shown);
                found += expected.Count;
            }
        }

        Assert.InRange(found, 100, int.MaxValue); // or nothing would have been compared
    }

    private static IReadOnlyList<string> Shown(LintRun run, IEnumerable<string> files) =>
    [
        .. from file in files
           from line in run.Result.Findings.Where(finding => finding.Place.File == file)
               .Select(finding => $"{file}:{finding.Place.Start.Line} {finding.Rule.Id} {finding.Message}")
               .Concat(run.Result.Problems.Concat(run.Result.Remarks).Where(problem => problem.File == file)
                   .Select(problem => $"{file}:{(problem.Line ?? 1) - 1}  {problem.Message}"))
           select line,
    ];

    // No editor puts its cursor there.
    private static bool SplitsALine(string text, int at) => at > 0 && at < text.Length
        && ((text[at - 1] == '\r' && text[at] == '\n') || char.IsLowSurrogate(text[at]));

    private static (int Line, int Character) PositionOf(string text, int offset)
    {
        var position = new SmtpConfigAnalyzers.Files.Reading.LineMap(text).PositionOf(offset);
        return (position.Line, position.Column);
    }
}
