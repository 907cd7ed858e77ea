using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Files;

/// <summary>What a project lives with for a while, and what it does not.</summary>
public class BaselineTests
{
    private const string Risky = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }""";
    private const string Code = """
        public class Mailer
        {
            public void Send()
            {
                new System.Net.Mail.SmtpClient("smtp.contoso.com", 587).Send("a", "b", "c", "d");
            }
        }
        """;

    private static readonly BaselineEntry Known =
        new("SMTP1003", "src/appsettings.json", "Smtp:SecureSocketOptions", "shop", "The relay goes in May.");
    private static readonly BaselineEntry InCode = new("SMTP1003", "Mailer.cs", "M:Mailer.Send", "shop", "The relay goes in May.");

    [Fact]
    public async Task KnownFinding_IsSilent() => Assert.Equal("", await Ids(Risky, Known));

    [Fact]
    public async Task KnownFinding_OnAnotherLine_IsSilent() => Assert.Equal("", await Ids("\n\n// moved\n" + Risky, Known));

    [Fact]
    public async Task FindingOfAnotherFile_Reports() =>
        Assert.Equal("SMTP1003", await Ids(Risky, Known with { File = "lib/appsettings.json" }));

    [Fact]
    public async Task NewFinding_Reports() =>
        Assert.Equal(
            "SMTP1002", await Ids(
                """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" }, "Bulk": { "SmtpHost": "smtp.fabrikam.com", "SmtpPort": 465, "SecureSocketOptions": "None" } }""", Known));

    [Theory]
    [InlineData("2026-11-22", "SMTPLINT002 SMTP1003")]
    [InlineData("2026-11-23", "")]
    public async Task Entry_HoldsUntilItsDayIsOver(string expires, string expected) =>
        Assert.Equal(expected, await Ids(Risky, Known with { Expires = Baseline.ParseDay(expires) }));

    [Fact]
    public async Task EntryThatMatchesNothing_IsReported()
    {
        Assert.Equal("SMTPLINT002", await Ids("{ }", Known));
        Assert.Equal("", await Ids("{ }", Known with { File = "other/appsettings.json" }));
    }

    [Fact]
    public async Task EntryOfARuleThatIsOff_IsSilent() =>
        Assert.Equal(
            "SMTP1007", await Build(
                Risky, [Known], new("smtplint.SMTP1003.severity = none", "build_property.SmtpLintToday = 2026-11-23")).Ids());

    [Fact]
    public async Task KnownFindingInCode_IsSilent() =>
        Assert.Equal("", await new SettingsBuild(("/smtplint.baseline.json", BaselineWriter.Write([InCode])))
    {
        Compilation = Diagnose.Compile(Code, []),
    }.Ids());

    [Fact]
    public async Task SecondFindingInAKnownMember_Reports() =>
        Assert.Equal("SMTP1003", await new SettingsBuild(("/smtplint.baseline.json", BaselineWriter.Write([InCode])))
    {
        Compilation =
            Diagnose.Compile(
                Code.Replace(
                    "new ", "new System.Net.Mail.SmtpClient(\"smtp.fabrikam.com\", 587).Send(\"a\", \"b\", \"c\", \"d\"); new ",
                    StringComparison.Ordinal), []),
    }.Ids());

    [Fact]
    public async Task NoFindingCarriesASecret()
    {
        var findings =
            await new SettingsBuild(("/src/appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Password": "kR9!vq2Lw7" } }"""))
            .Analyze();

        Assert.All(Assert.Single(findings).Properties.Values, value => Assert.DoesNotContain("kR9", value));
    }

    private static Task<string> Ids(string text, BaselineEntry entry) =>
        Build(text, [entry], new("", "build_property.SmtpLintToday = 2026-11-23")).Ids();

    private static SettingsBuild Build(string text, BaselineEntry[] entries, ConfigFiles config) =>
        new(("/src/appsettings.json", text), ("/smtplint.baseline.json", BaselineWriter.Write(entries))) { Config = config };
}
