using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SmtpLint.Findings;
using SmtpLint.Fix;

namespace SmtpLint.Tests.Fixing;

/// <summary>One run fixes all that can be repaired, so that a second one finds nothing to do.</summary>
public class FixTwiceTests
{
    private static readonly string[] s_hosts =
        ["smtp.contoso.com", "smtp.office365.com", "smtp.gmail.com", "localhost", "10.0.0.5", "${SMTP_HOST}"];
    private static readonly string[] s_ports = ["25", "110", "465", "587", "2525", "${SMTP_PORT}"];
    private static readonly string[] s_modes = ["None", "Auto", "StartTls", "StartTlsWhenAvailable", "SslOnConnect"];

    /// <summary>The same settings several times in one file of each format that can hold them so.</summary>
    public static TheoryData<string, string> Twins => new()
    {
        { "docker-compose.yml", Compose(["Smtp__Host: smtp.contoso.com", "Smtp__Port: \"465\"", "Smtp__SecureSocketOptions: None"], 2) },
        { "docker-compose.yml", Compose(["Smtp__Host: smtp.contoso.com", "Smtp__Port: \"465\"", "Smtp__SecureSocketOptions: None"], 30) },
        { "docker-compose.yml",
            Compose(["Smtp__Host: smtp.contoso.com", "Smtp__Port: \"587\"", "Smtp__SecureSocketOptions: None",
                "Bulk__SmtpHost: smtp.fabrikam.com", "Bulk__SmtpPort: \"465\"", "Bulk__SecureSocketOptions: StartTls"], 3) },
        { "pod.yaml",
            "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n"
            + string.Concat(
                "ab".Select(name =>
                    $"  - name: {name}\n    image: acme/{name}\n    env:\n    - name: Smtp__Host\n      value: smtp.contoso.com\n    - "
                    + $"name: Smtp__Port\n      value: \"587\"\n    - name: Smtp__SecureSocketOptions\n      value: None\n")) },
        { "build.yml",
            "on: push\njobs:\n"
            + string.Concat(
                "ab".Select(name =>
                    $"  {name}:\n    env:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: 587\n      Smtp__SecureSocketOptions: "
                    + $"None\n    steps:\n    - run: dotnet test\n")) },
        { "Dockerfile",
            string.Concat(
                "ab".Select(name =>
                    $"FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS {name}\nENV Smtp__Host=smtp.contoso.com\nENV Smtp__Port=587\nENV "
                    + $"Smtp__SecureSocketOptions=None\n")) },
        { "appsettings.json",
            JsonSerializer.Serialize(
                Enumerable.Range(0, 30)
                .ToDictionary(
                    number => $"Smtp{number}", _ =>
                    new Dictionary<string, object> { ["Host"] = "smtp.contoso.com", ["Port"] = 587, ["SecureSocketOptions"] = "None" })) },
    };

    /// <summary>Linting asks the code once; however many fixes there are, they are tried on it once more.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void ManyFixes_TheCodeIsJudgedOnceMore(int count)
    {
        var settings = Enumerable.Range(0, count).ToDictionary(
            number => $"Smtp{number}", _ => new { Host = "smtp.contoso.com", Port = 587, SecureSocketOptions = "None" });
        using var checkout = new Checkout(
            ("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"),
            ("Mailer.cs", "class Mailer { object client = new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true }; }"),
            ("appsettings.json", JsonSerializer.Serialize(settings)));
        var run = checkout.Lint().Run;
        var asked = 0;

        var changes = new FixPlanner(includesUnsafe: false).Plan(run with { JudgeCode = Counted });

        Assert.Equal(count, Assert.Single(changes).Fixed);
        Assert.Equal(1, asked);

        IReadOnlyList<LintFinding> Counted(IReadOnlyDictionary<string, string> drafts)
        {
            asked++;
            return run.JudgeCode(drafts);
        }
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void TheSameSettingsSeveralTimes_AreFixedInOneRun(string file, string text)
    {
        using var checkout = new Checkout((file, text));
        var findings = checkout.Lint().Findings.Count;
        Assert.True(findings > 1);

        var (code, _, error) = checkout.Run("--fix", "--fail-on", "info");

        Assert.Equal((ExitCode.Clean, $"Fixed {findings} findings in 1 file.\n"), (code, error.ReplaceLineEndings("\n")));
        AssertNothingIsLeft(checkout);
    }

    // The base's mode is right for Production and wrong for Staging's port: what fixes one of them breaks the other.
    [Fact]
    public void WhatWouldFixOneAndBreakAnother_IsFixedInItsOwnLayer()
    {
        using var checkout = new Checkout(
            ("appsettings.json",
                """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls" }, "Bulk": { "SmtpHost": "smtp.fabrikam.com", "SmtpPort": 587, "SecureSocketOptions": "None" } }"""),
            ("appsettings.Staging.json", """{ "Smtp": { "Port": 465 } }"""));

        Assert.Contains("Fixed 2 findings in 2 files.", checkout.Run("--fix").Error, StringComparison.Ordinal);

        Assert.Contains("\"Port\": 587, \"SecureSocketOptions\": \"StartTls\"", checkout["appsettings.json"], StringComparison.Ordinal);
        Assert.Equal("""{ "Smtp": { "Port": 465, "SecureSocketOptions": "SslOnConnect" } }""", checkout["appsettings.Staging.json"]);
        Assert.DoesNotContain("None", checkout["appsettings.json"], StringComparison.Ordinal);
        AssertNothingIsLeft(checkout);
    }

    [Fact]
    public void TwoEnvironmentsThatReadOneValue_AreFixedByOneEdit()
    {
        using var checkout = new Checkout(
            ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" } }"""),
            ("appsettings.Staging.json", """{ "Smtp": { "Host": "smtp.fabrikam.com" } }"""),
            ("appsettings.Production.json", """{ "Smtp": { "Port": 2525 } }"""));

        Assert.Equal(ExitCode.Clean, checkout.Run("--fix", "--fail-on", "info").Code);
        AssertNothingIsLeft(checkout);
    }

    [Theory]
    [InlineData("appsettings.json",
        "{ \"Smtp\": { \"Host\": \"smtp.contoso.com\", \"Port\": 587, \"SecureSocketOptions\": \"None\" }, \"Rest\": nonsense }")]
    [InlineData("web.config",
        "<configuration><appSettings><add key=\"SmtpHost\" value=\"smtp.contoso.com\" /><add key=\"SmtpPort\" value=\"587\" /><add "
        + "key=\"SmtpSecureSocketOptions\" value=\"None\" /></appSettings><open>")]
    [InlineData("docker-compose.yml",
        "services:\n  web:\n    image: acme/web\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: \"587\"\n      "
        + "Smtp__SecureSocketOptions: None\n  - broken\n")]
    public void AFileThatIsMalformed_IsNotEdited(string file, string text)
    {
        using var checkout = new Checkout((file, text), ("src/appsettings.json", Checkout.Risky));

        Assert.Contains("Fixed 1 finding in 1 file.", checkout.Run("--fix").Error, StringComparison.Ordinal);
        Assert.Equal(text, checkout[file]);
    }

    [Fact]
    public void FixTwice_IsTheSameAsOnce() => Prop.ForAll(Arb.From(Files), files =>
    {
        foreach (var arguments in new string[][] { ["--fix"], ["--fix", "--unsafe"] })
        {
            using var checkout = new Checkout([.. files.Select(file => (file.Key, file.Value))]);
            checkout.Run(arguments);
            AssertNothingIsLeft(checkout, arguments);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(8314, 465));

    private static Gen<string[]> Settings =>
        from host in Gen.Elements(s_hosts)
        from port in Gen.Elements(s_ports)
        from mode in Gen.Elements(s_modes)
        from user in Gen.Elements("", "shop")
        select new[] { host, port, mode, user };

    /// <summary>Checkouts with the same settings in files of several kinds, right and wrong ones.</summary>
    internal static Gen<Dictionary<string, string>> Files =>
        from shop in Settings.ListOf(3)
        from services in Settings.ListOf(3)
        from overlay in Settings
        from changed in Gen.Choose(0, 7)
        select new Dictionary<string, string>
        {
            ["appsettings.json"] = Json(shop.Select(Named)),
            ["appsettings.Staging.json"] = Json([[.. Named(overlay).Where((_, index) => (changed & (1 << index)) != 0)]]),
            ["docker-compose.yml"] = Compose(services.Select(Named)),
            ["mail/web.config"] = "<configuration><appSettings>"
                + string.Concat(
                    shop.SelectMany(
                        (settings, number) =>
                        Named(settings).Select(pair => $"<add key=\"Smtp{number}:{pair.Key}\" value=\"{pair.Value}\" />")))
                        + "</appSettings></configuration>",
            ["mail/.env"] = string.Concat(Named(overlay).Select(pair => $"SMTP__{pair.Key}={pair.Value}\n")),
        };

    private static (string Key, string Value)[] Named(string[] settings) =>
        [("Host", settings[0]), ("Port", settings[1]), ("SecureSocketOptions", settings[2]), .. settings[3].Length == 0
            ? []
            : new[] { ("UserName", settings[3]), ("Password", "${P}") }];

    private static string Json(IEnumerable<(string Key, string Value)[]> sections) =>
        JsonSerializer.Serialize(
            sections.Select((section, number) => (section, number))
            .ToDictionary(
                pair => $"Smtp{pair.number}", pair => pair.section.ToDictionary(setting => setting.Key, setting => setting.Value)));

    private static string Compose(IEnumerable<(string Key, string Value)[]> services) =>
        "services:\n"
            + string.Concat(
                services.Select(
                    (service, number) =>
                    $"  web{number}:\n    image: acme/web\n    environment:\n"
                    + string.Concat(service.Select(pair => $"      Smtp__{pair.Key}: \"{pair.Value}\"\n"))));

    private static string Compose(string[] lines, int services) =>
        "services:\n"
            + string.Concat(
                Enumerable.Range(0, services)
                .Select(number =>
                    $"  web{number}:\n    image: acme/web\n    environment:\n" + string.Concat(lines.Select(line => $"      {line}\n"))));

    private static void AssertNothingIsLeft(Checkout checkout, params string[] arguments)
    {
        var before = Contents();

        var (_, _, error) = checkout.Run(arguments.Length == 0 ? ["--fix"] : arguments);

        Assert.Equal("Fixed 0 findings in 0 files.\n", error.ReplaceLineEndings("\n"));
        Assert.Equal(before, Contents());

        string[] Contents() =>
            [.. Directory.EnumerateFiles(checkout.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)];
    }
}
