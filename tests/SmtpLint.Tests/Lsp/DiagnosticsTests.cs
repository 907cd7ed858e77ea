namespace SmtpLint.Tests.Lsp;

/// <summary>What an editor shows, of texts that are saved and of texts that are not.</summary>
public sealed class DiagnosticsTests
{
    private const string Pushed = "{}";
    private static readonly string Safe = Checkout.Risky.Replace("None", "StartTls", StringComparison.Ordinal);

    [Fact]
    public void RiskyFile_IsShownUnasked()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(checkout, Pushed);

        var shown = client.WaitForShown(LspClient.UriOf(checkout, "appsettings.json"), "SMTP1003")["params"]!["diagnostics"]![0]!;

        Assert.Equal(LspClient.Range((4, 28), (4, 32)).Replace(" ", "").Replace("\n", ""), shown["range"]!.ToJsonString());
        Assert.Equal("smtplint", (string?)shown["source"]);
        Assert.Equal(2, (int)shown["severity"]!);
        Assert.EndsWith("docs/rules/SMTP1003.md", (string?)shown["codeDescription"]!["href"], StringComparison.Ordinal);
        Assert.Contains("clear text", (string?)shown["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void UnsavedText_CountsUntilItIsClosed()
    {
        using var checkout = new Checkout(("appsettings.json", Safe));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");

        client.Open(uri, Safe);
        Assert.Empty(client.Diagnose(uri));
        client.Change(uri, 2, (4, 28), (4, 36), "None");
        Assert.Equal(["SMTP1003"], client.Rules(uri));
        client.Close(uri);
        Assert.Empty(client.Diagnose(uri));
    }

    [Fact]
    public void MendedText_ClearsWhatIsShown()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(checkout, Pushed);
        var uri = LspClient.UriOf(checkout, "appsettings.json");

        client.Open(uri, Checkout.Risky);
        client.WaitForShown(uri, "SMTP1003");
        client.Change(uri, 7, Safe);

        Assert.Equal(7, (int)client.WaitForShown(uri)["params"]!["version"]!);
    }

    // Who asks is not reported unasked, or it would show everything twice.
    [Fact]
    public void ClientThatAsks_IsNotTold()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(checkout);

        Assert.Equal(["SMTP1003"], client.Rules(LspClient.UriOf(checkout, "appsettings.json")));
        Assert.Empty(client.Told);
    }

    [Fact]
    public void SameDiagnostics_AreNotSentAgain()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky), (".env", "SMTP_HOST=smtp.contoso.com\nSMTP_PORT=25\n"));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        var id = (string)client.Ask("textDocument/diagnostic", LspClient.Document(uri))!["resultId"]!;

        var again = client.Ask("textDocument/diagnostic", $$"""{ "textDocument": { "uri": "{{uri}}" }, "previousResultId": "{{id}}" }""")!;
        var all = client.Ask("workspace/diagnostic", $$"""{ "previousResultIds": [{ "uri": "{{uri}}", "value": "{{id}}" }] }""")!["items"]!;

        Assert.Equal("unchanged", (string?)again["kind"]);
        Assert.Contains(all.AsArray(), report => (string?)report!["uri"] == uri && (string?)report["kind"] == "unchanged");
    }

    [Fact]
    public void Layer_IsJudgedWithTheFileBelow()
    {
        using var checkout = new Checkout(("appsettings.json", Safe), ("appsettings.Production.json", "{}"));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.Production.json");

        client.Open(uri, """{ "Smtp": { "Port": 465 } }""");

        Assert.Equal(["SMTP1002"], client.Rules(uri));
    }

    // A column counts UTF-16 code units, so that the smiley is two; the text has line ends of every kind.
    [Fact]
    public void Columns_AreUtf16()
    {
        using var checkout = new Checkout(("appsettings.json", "{}"));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        const string Line = "{ \"😀\": 1, \"Smtp\": { \"Host\": \"smtp.contoso.com\", \"Port\": 587, \"SecureSocketOptions\": \"None\" } }";

        client.Open(uri, "\r\n\r\n" + Line);
        var start = client.Diagnose(uri)[0]["range"]!["start"]!;

        Assert.Equal((2, Line.IndexOf("None", StringComparison.Ordinal)), ((int)start["line"]!, (int)start["character"]!));
    }

    // A position past the end of a line is at its end; one past the text, at the end of the text.
    [Fact]
    public void ChangeBehindTheEnd_IsMadeAtTheEnd()
    {
        using var checkout = new Checkout();
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, ".env");

        client.Open(uri, "SMTP_HOST=smtp.contoso.com\r\nSMTP_PORT=25");
        client.Change(uri, 2, (0, int.MaxValue), (0, int.MaxValue), "\r\nSMTP_USER=me");
        client.Change(uri, 3, (900, 0), (int.MaxValue, 0), "\r\nSMTP_PASSWORD=${PASSWORD}");

        Assert.Equal(["SMTP1001"], client.Rules(uri));
    }

    [Fact]
    public void HalfTypedText_IsReadAsFarAsItGoes()
    {
        using var checkout = new Checkout(("appsettings.json", "{}"));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        client.Open(uri, "");
        for (var length = 0; length <= Checkout.Risky.Length; length++)
        {
            client.Change(uri, length + 2, Checkout.Risky[..length]);
            client.At("textDocument/hover", uri, 4, 30);
            client.At("textDocument/completion", uri, 4, 30);
            client.Diagnose(uri);
        }

        Assert.Equal(["SMTP1003"], client.Rules(uri));
    }

    [Fact]
    public void FileThatIsNowhereYet_IsJudged()
    {
        using var checkout = new Checkout(("readme.txt", ""));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");

        client.Open(uri, Checkout.Risky);
        Assert.Equal(["SMTP1003"], client.Rules(uri));
        client.Close(uri);
        Assert.Empty(client.Diagnose(uri));
    }

    [Fact]
    public void FileThatIsDeleted_IsNotShown()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        Assert.Equal(["SMTP1003"], client.Rules(uri));

        File.Delete(checkout.PathOf("appsettings.json"));
        client.Notice(uri, 3);

        Assert.Empty(client.Diagnose(uri));
    }

    [Fact]
    public void FilesThatOthersWrite_AreNoticed()
    {
        using var checkout = new Checkout(("appsettings.json", Safe));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        Assert.Empty(client.Diagnose(uri));

        checkout.Write("appsettings.json", Checkout.Risky);
        client.Notice(uri, 2);
        Assert.Equal(["SMTP1003"], client.Rules(uri));

        checkout.Write(".editorconfig", "root = true\n[*.json]\nsmtplint.SMTP1003.severity = none\n");
        client.Notice(LspClient.UriOf(checkout, ".editorconfig"), 1);
        Assert.Equal(["SMTP1007"], client.Rules(uri)); // where a rule is off, the next one reports
    }

    [Fact]
    public void SeveralFolders_EachHaveTheirOwn()
    {
        using var one = new Checkout(("appsettings.json", Checkout.Risky));
        using var other = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = LspClient.In(one, Pushed);
        var uri = LspClient.UriOf(other, "appsettings.json");
        client.WaitForShown(LspClient.UriOf(one, "appsettings.json"), "SMTP1003");

        client.Tell("workspace/didChangeWorkspaceFolders", $$"""{ "event": { "added": [{ "uri": "{{LspClient.UriOf(other, "")}}" }] } }""");
        client.WaitForShown(uri, "SMTP1003");
        client.Tell("workspace/didChangeWorkspaceFolders", $$"""{ "event": { "removed": [{ "uri": "{{LspClient.UriOf(other, "")}}" }] } }""");

        client.WaitForShown(uri);
    }

    [Fact]
    public void FileAlone_IsJudgedWithoutAFolder()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = new LspClient();
        client.Ask("initialize", """{ "capabilities": { "textDocument": { "diagnostic": {} } }, "rootUri": null }""");
        var uri = LspClient.UriOf(checkout, "appsettings.json");

        client.Open(uri, Checkout.Risky);

        Assert.Equal(["SMTP1003"], client.Rules(uri));
    }

    // C# is the analyzers': only who asks for it has it from here.
    [Theory]
    [InlineData("{}", 0)]
    [InlineData("{ \"csharp\": true }", 1)]
    public void Code_IsShownIfTheUserSaysSo(string options, int expected)
    {
        using var checkout = new Checkout(("Mailer.cs", """
            using System.Net.Mail;
            class Mailer
            {
                void Send(MailMessage message)
                {
                    using var client = new SmtpClient("smtp.contoso.com", 465) { EnableSsl = true };
                    client.Send(message);
                }
            }
            """));
        using var client = LspClient.In(checkout, options: options);

        Assert.Equal(expected, client.Diagnose(LspClient.UriOf(checkout, "Mailer.cs")).Count);
    }

    // What code makes of a setting is known without binding it again; a change that it reads differently follows in a pause.
    [Fact]
    public void SettingThatCodeReads_IsJudgedWithTheCode()
    {
        using var checkout = new Checkout(
            ("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>"),
            ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "UseSsl": true } }"""),
            ("Mailer.cs", """
                using MailKit.Net.Smtp;
                class Mailer(Microsoft.Extensions.Configuration.IConfiguration settings)
                {
                    void Send(MimeKit.MimeMessage message)
                    {
                        using var client = new SmtpClient();
                        client.Connect(settings["Smtp:Host"], int.Parse(settings["Smtp:Port"]), MailKit.Security.SecureSocketOptions.StartTls);
                        client.Send(message);
                    }
                }
                """));
        using var client = LspClient.In(checkout, Pushed, "{ \"csharp\": true }");
        var uri = LspClient.UriOf(checkout, "appsettings.json");

        client.Open(uri, """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465 } }""");

        client.WaitForShown(LspClient.UriOf(checkout, "Mailer.cs"), "SMTP1002");
    }

    [Fact]
    public void Secret_IsInNoMessage()
    {
        const string Secret = "hunter2-Kx81";
        const string Text = $$"""{ "Smtp": { "Host": "smtp.contoso.com", "Port": 25, "UserName": "me", "Password": "{{Secret}}" } }""";
        using var checkout = new Checkout(("appsettings.json", Text));
        using var client = LspClient.In(checkout);
        var uri = LspClient.UriOf(checkout, "appsettings.json");
        client.Open(uri, Text);
        Assert.NotEmpty(client.Diagnose(uri));

        for (var character = 0; character < Text.Length; character += 4)
        {
            client.At("textDocument/hover", uri, 0, character);
            client.At("textDocument/completion", uri, 0, character);
        }

        client.Ask("textDocument/inlayHint", $$"""{ "textDocument": { "uri": "{{uri}}" }, "range": {{LspClient.Range((0, 0), (9, 0))}} }""");

        Assert.DoesNotContain(Secret, client.Everything, StringComparison.Ordinal);
    }
}
