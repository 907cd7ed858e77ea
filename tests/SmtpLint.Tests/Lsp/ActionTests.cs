using System.Text.Json.Nodes;

namespace SmtpLint.Tests.Lsp;

/// <summary>What an editor offers to do, made as an editor makes it.</summary>
public sealed class ActionTests
{
    private const string Makes = """
        { "textDocument": { "diagnostic": {} },
          "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] } } }
        """;

    public static TheoryData<string, string> RiskyFiles => new()
    {
        { "appsettings.json", Checkout.Risky },
        { "appsettings.json", Checkout.Risky.Replace("\n", "\r\n", StringComparison.Ordinal) },
        {
            "web.config",
            """
            <configuration>
              <system.net>
                <mailSettings>
                  <smtp>
                    <network host="smtp.contoso.com"
                             port="587"
                             enableSsl="false" />
                  </smtp>
                </mailSettings>
              </system.net>
            </configuration>
            """
        },
        {
            "docker-compose.yml",
            """
            services:
              web:
                image: shop
                environment:
                  Smtp__Host: smtp.contoso.com
                  Smtp__Port: 587
                  Smtp__SecureSocketOptions: None
            """
        },
        { ".env", "Smtp__Host=smtp.contoso.com\nSmtp__Port=587\nSmtp__SecureSocketOptions=None\n" },
    };

    [Theory]
    [MemberData(nameof(RiskyFiles))]
    public void QuickFix_MendsTheText(string file, string text) => AssertMends(file, text, (action, _) =>
        (string?)action["kind"] == "quickfix" && action["isPreferred"]?.GetValue<bool>() == true);

    [Theory]
    [MemberData(nameof(RiskyFiles))]
    public void FixAll_MendsTheText(string file, string text) =>
        AssertMends(file, text, (action, _) => (string?)action["kind"] == "source.fixAll.smtplint");

    [Theory]
    [MemberData(nameof(RiskyFiles))]
    public void Comment_SilencesTheFinding(string file, string text) => AssertMends(file, text, (action, rule) =>
        (string?)action["title"] == $"Silence {rule} here with a reason");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BaselineEntry_SilencesTheFinding(bool hasBaseline)
    {
        const string Name = "smtplint.baseline.json";
        const string Other = """{ "version": 1, "findings": [{ "rule": "SMTP1002", "file": "a.json", "fingerprint": "b", "owner": "c", "reason": "d" }] }""";
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        if (hasBaseline)
        {
            checkout.Write(Name, Other);
        }

        using var client = LspClient.In(checkout, Makes);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        var shown = Assert.Single(client.Diagnose(uri));

        var action = Assert.Single(client.Actions(uri, shown["range"]!), action => (string?)action["title"] == "Add SMTP1003 here to the baseline");
        var changes = action["edit"]!["documentChanges"]!.AsArray();
        Assert.Equal(hasBaseline ? 1 : 2, changes.Count);
        checkout.Write(Name, LspClient.Apply(hasBaseline ? Other : "", changes[^1]!["edits"]!));
        client.Notice(LspClient.UriOf(checkout, Name), hasBaseline ? 2 : 1);

        Assert.Empty(client.Diagnose(uri));
        Assert.Equal(hasBaseline, checkout[Name].Contains("SMTP1002", StringComparison.Ordinal));
    }

    // A client that makes no files cannot make the baseline.
    [Fact]
    public void ClientThatMakesNoFiles_IsNotOfferedTheBaseline()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        var shown = Assert.Single(client.Diagnose(uri));

        Assert.DoesNotContain(
            client.Actions(uri, shown["range"]!), action => ((string)action["title"]!).Contains("baseline", StringComparison.Ordinal));
    }

    [Fact]
    public void KindsThatAreNotAsked_AreNotOffered()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        var range = Assert.Single(client.Diagnose(uri))["range"]!;

        Assert.Equal(["source.fixAll.smtplint"], Kinds("source"));
        Assert.Equal(["source.fixAll.smtplint"], Kinds("source.fixAll"));
        Assert.Equal(["quickfix"], Kinds("quickfix"));
        Assert.Empty(Kinds("refactor"));

        IEnumerable<string?> Kinds(string only) => client.Actions(uri, range, $$"""{ "diagnostics": [], "only": ["{{only}}"] }""")
            .Select(action => (string?)action["kind"]).Distinct();
    }

    [Fact]
    public void PlaceWithoutFinding_HasNoQuickFix()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(checkout);

        Assert.DoesNotContain(
            client.Actions(LspClient.UriOf(checkout, "appsettings.json"), JsonNode.Parse(LspClient.Range((0, 0), (0, 1)))!),
            action => (string?)action["kind"] == "quickfix");
    }

    private static void AssertMends(string file, string text, Func<JsonNode, string?, bool> wanted)
    {
        using var checkout = new Checkout((file, text));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, file);
        client.Open(uri, text);
        var shown = Assert.Single(client.Diagnose(uri));

        var action = Assert.Single(client.Actions(uri, shown["range"]!), action => wanted(action, (string?)shown["code"]));
        client.Change(uri, 2, LspClient.Apply(text, action["edit"]!["changes"]![uri]!));

        Assert.Empty(client.Diagnose(uri));
    }
}
