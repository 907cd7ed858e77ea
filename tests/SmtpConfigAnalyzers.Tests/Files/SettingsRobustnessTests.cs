using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Files;

/// <summary>Files as they are while somebody types, and files that nobody would write. The harness fails if an analyzer throws.</summary>
public class SettingsRobustnessTests
{
    private const string Json =
        """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None", "Password": "kR9!\n\u00e9" }, /* x */ "A": [1, "relay"] }""";
    private const string Xml =
        """<?xml version="1.0"?><configuration><!-- x --><appSettings><add key="SmtpHost" value="a&amp;b" /><add key="SmtpPort" value="993" /></appSettings></configuration>""";
    private const string Env = "export SMTP_HOST='smtp.contoso.com'\nSMTP_PORT=993 # x\nSMTP_PASSWORD=\"kR9!\n";
    private const string Known =
        """{ "version": 1, "findings": [ { "rule": "SMTP1003", "file": "appsettings.json", "fingerprint": "Smtp:SecureSocketOptions", "owner": "a", "reason": "b", "expires": "2025-01-01" } ] }""";

    [Theory]
    [InlineData("appsettings.json", Json)]
    [InlineData("web.config", Xml)]
    [InlineData(".env", Env)]
    [InlineData("smtplint.baseline.json", Known)]
    public async Task EveryBeginningOfAFile_IsRead(string name, string text)
    {
        var files = Enumerable.Range(0, text.Length + 1).Select(length => ($"/src/{length}/{name}", text[..length])).ToArray();

        Assert.NotEmpty(await new SettingsBuild(files).Analyze());
    }

    [Theory]
    [InlineData("appsettings.json", "[")]
    [InlineData("appsettings.json", "{\"smtp\":")]
    [InlineData("web.config", "<smtp>")]
    [InlineData(".env", "SMTP_")]
    public async Task DeepNesting_IsRead(string name, string piece) =>
        Assert.All(await new SettingsBuild(("/src/" + name, string.Concat(Enumerable.Repeat(piece, 20_000)))).Report(), said =>
            Assert.StartsWith("SMTP5003 ", said));

    [Theory]
    [InlineData("appsettings.json", "{ \"Smtp\": \"", "x")]
    [InlineData("web.config", "<mail>", "x")]
    [InlineData("app.config", "", "\0")]
    [InlineData(".env", "SMTP=", "x\n")]
    public async Task HugeFile_IsRead(string name, string start, string filling)
    {
        var text = start + string.Concat(Enumerable.Repeat(filling, (ReaderLimits.Characters / filling.Length) + 1));
        Assert.All(await new SettingsBuild(("/src/" + name, text)).Report(), said => Assert.StartsWith("SMTP5003 ", said));
    }

    [Fact]
    public async Task OneFileTwice_IsReadOnce() =>
        Assert.Equal(
            "SMTP1003 SMTP1003", await new SettingsBuild(("/src/appsettings.json", Risky), ("/src/appsettings.json", Risky)).Ids());

    private const string Risky = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }""";
}
