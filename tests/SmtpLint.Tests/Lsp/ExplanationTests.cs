namespace SmtpLint.Tests.Lsp;

/// <summary>What an editor tells and proposes at a place.</summary>
public sealed class ExplanationTests
{
    private const string Gmail = """
        {
          "Smtp": {
            "Host": "smtp.gmail.com",
            "Port": 587,
            "SecureSocketOptions": "None"
          }
        }
        """;

    [Theory]
    [InlineData(2, 16, "Gmail")]
    [InlineData(2, 16, "clear text")]
    [InlineData(3, 12, "465 (implicit TLS)")]
    [InlineData(4, 30, "SMTP1003")]
    [InlineData(4, 30, "StartTlsWhenAvailable")]
    public void Hover_SaysWhatHappens(int line, int character, string expected)
    {
        using var checkout = new Checkout(("appsettings.json", Gmail));
        using var client = LspClient.In(checkout);

        var hover = client.At("textDocument/hover", LspClient.UriOf(checkout, "appsettings.json"), line, character);

        Assert.Contains(expected, (string?)hover!["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public void Hover_SaysItOfEachEnvironment()
    {
        using var checkout = new Checkout(
            ("appsettings.json", Gmail.Replace("None", "StartTls", StringComparison.Ordinal)),
            ("appsettings.Staging.json", """{ "Smtp": { "SecureSocketOptions": "None" } }"""));
        using var client = LspClient.In(checkout);

        var text = (string)client.At("textDocument/hover", LspClient.UriOf(checkout, "appsettings.json"), 2, 16)!["contents"]!["value"]!;

        Assert.Contains("**Production**: `smtp.gmail.com`, port `587`, mode `StartTls`: **STARTTLS, required**", text, StringComparison.Ordinal);
        Assert.Contains("**Staging**: `smtp.gmail.com`, port `587`, mode `None`: **clear text**", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hover_ElsewhereIsEmpty()
    {
        using var checkout = new Checkout(("appsettings.json", Gmail));
        using var client = LspClient.In(checkout);

        Assert.Null(client.At("textDocument/hover", LspClient.UriOf(checkout, "appsettings.json"), 0, 0));
    }

    [Fact]
    public void InlayHint_SaysTheChannel()
    {
        using var checkout = new Checkout(
            ("appsettings.json", Gmail.Replace("None", "StartTls", StringComparison.Ordinal)),
            ("appsettings.Staging.json", """{ "Smtp": { "SecureSocketOptions": "None" } }"""));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");

        var hints = client.Ask(
            "textDocument/inlayHint", $$"""{ "textDocument": { "uri": "{{uri}}" }, "range": {{LspClient.Range((0, 0), (9, 0))}} }""")!.AsArray();

        Assert.Equal("Production: STARTTLS, required; Staging: clear text", (string?)Assert.Single(hints)!["label"]);
    }

    [Theory]
    [InlineData(3, 12, "465,587")]
    [InlineData(4, 30, "None,Auto,SslOnConnect,StartTls,StartTlsWhenAvailable")]
    [InlineData(2, 16, "")]
    [InlineData(0, 0, "")]
    public void Completion_ProposesWhatTheValueTakes(int line, int character, string expected)
    {
        using var checkout = new Checkout(("appsettings.json", Gmail));
        using var client = LspClient.In(checkout);

        Assert.Equal(expected, Completions(client, checkout, line, character));
    }

    [Fact]
    public void Completion_OfAValueThatIsMissing_PutsItInQuotes()
    {
        using var checkout = new Checkout(("appsettings.json", "{}"));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        client.Open(uri, Gmail.Replace("\"None\"", "", StringComparison.Ordinal));

        var items = client.At("textDocument/completion", uri, 4, 27)!.AsArray();

        Assert.Contains("\"StartTls\"", items.Select(item => (string?)item!["textEdit"]!["newText"]));
    }

    [Fact]
    public void Completion_ProposesTheKeysOfAKnownProduct()
    {
        using var checkout = new Checkout(("appsettings.json", "{}"));
        using var client = LspClient.In(checkout);
        client.Open(LspClient.UriOf(checkout, "appsettings.json"), """
            { "NLog": { "targets": { "mail": {
              "type": "Mail",
              "smtpServer": "smtp.contoso.com",
              "ena"
            } } } }
            """);

        Assert.Contains("enableSsl", Completions(client, checkout, 3, 6).Split(','));
        Assert.DoesNotContain("smtpServer", Completions(client, checkout, 3, 6).Split(','));
    }

    private static string Completions(LspClient client, Checkout checkout, int line, int character) => string.Join(',', client
        .At("textDocument/completion", LspClient.UriOf(checkout, "appsettings.json"), line, character)!.AsArray()
        .Select(item => (string?)item!["label"]));
}
