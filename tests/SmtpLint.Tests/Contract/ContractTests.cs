using System.Text.Json;
using System.Text.RegularExpressions;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Contract;

/// <summary>
/// What users have written down: ids, categories, options, names in project files, fields of reports, exit codes, and the
/// fingerprints of their baselines. A line that goes missing from contract.txt breaks somebody; a new line is an addition.
/// </summary>
public sealed partial class ContractTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Contract_IsKept()
    {
        using var checkout = Program();
        string[] lines =
        [
            .. Section("rules: id, name, category, default severity", Rules(checkout)),
            .. Section("options in .editorconfig and .globalconfig", NamesIn("docs/configuration.md", OptionKey())),
            .. Section("MSBuild", NamesIn("src/SmtpConfigAnalyzers.Package/buildTransitive/SmtpConfigAnalyzers.props", MsBuildName())
                .Concat(NamesIn("src/SmtpConfigAnalyzers.Package/buildTransitive/SmtpConfigAnalyzers.targets", MsBuildName()))),
            .. Section("command line", CommandLine(checkout)),
            .. Section("exit codes",
                [$"clean {ExitCode.Clean}", $"findings {ExitCode.Findings}", $"wrong use {ExitCode.WrongUse}",
                    $"incomplete {ExitCode.Incomplete}", $"interrupted {ExitCode.Interrupted}"]),
            .. new[] { "json", "sarif", "gitlab" }
                .SelectMany(format => Section($"fields of {format}", FieldsOf(checkout.Run("--format", format, ".").Output))),
            .. Section("fields of provider", FieldsOf(checkout.Run("provider", "smtp.office365.com", "--format", "json").Output)),
            .. Section("fields of effective", FieldsOf(checkout.Run("effective", "--format", "json", ".").Output)),
            .. Section("fields of migrate", FieldsOf(checkout.Run("migrate", "--diff", "--format", "json", ".").Output)),
            .. Section("findings: rule, file, fingerprint", Fingerprints(checkout.Run("--format", "json", ".").Output)),
        ];

        var file = Path.Combine(Root, "tests/SmtpLint.Tests/Contract/contract.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, string.Join('\n', lines) + "\n"); // additions only: read the diff
        }

        Assert.Equal(File.ReadAllLines(file), lines);
    }

    // The baseline was written by version 0.1.0.
    [Fact]
    public void Baseline_OfAnOlderVersion_StillHolds()
    {
        using var checkout = Program();
        checkout.Write("smtplint.baseline.json", File.ReadAllText(Path.Combine(Root, "tests/SmtpLint.Tests/Contract/baseline-0.1.0.json")));

        var (code, output, _) = checkout.Run("--format", "json", "--fail-on", "info", ".");

        using var report = JsonDocument.Parse(output);
        Assert.Equal(ExitCode.Clean, code);
        Assert.All(report.RootElement.GetProperty("findings").EnumerateArray(), finding =>
            Assert.True(finding.GetProperty("baseline").GetBoolean(), finding.ToString()));
        Assert.Empty(report.RootElement.GetProperty("remarks").EnumerateArray());
    }

    [Theory]
    [InlineData("// smtplint-disable SMTP1003 -- the relay is on this machine", "")]
    [InlineData("", "[*.json]\nsmtplint.SMTP1003.severity = none\nsmtplint.SMTP1007.severity = none")]
    [InlineData("", "[*.json]\nsmtplint.trusted_hosts = smtp.contoso.com")]
    [InlineData("", "[*.json]\ndotnet_analyzer_diagnostic.category-SmtpTransport.severity = none")]
    public void WhatSilencesAFile_StillDoes(string comment, string config)
    {
        using var checkout = new Checkout(
            ("appsettings.json",
                Checkout.Risky.Replace("    \"SecureSocketOptions\"", $"{comment}\n    \"SecureSocketOptions\"", StringComparison.Ordinal)),
            (".editorconfig", config));

        Assert.Equal(ExitCode.Clean, checkout.Run(".").Code);
    }

    [Theory]
    [InlineData("#pragma warning disable SMTP1007", "", "")]
    [InlineData("", "[*.cs]\ndotnet_diagnostic.SMTP1007.severity = none", "")]
    [InlineData("", "[*.cs]\nsmtplint.trusted_hosts = relay.contoso.com", "")]
    [InlineData("", "[*.cs]\ndotnet_analyzer_diagnostic.category-SmtpTransport.severity = none", "")]
    [InlineData("", "", "<NoWarn>$(NoWarn);SMTP1007</NoWarn>")]
    [InlineData("", "", "<SmtpLintAnalysisMode>None</SmtpLintAnalysisMode>")]
    public void WhatSilencesCode_StillDoes(string pragma, string config, string property)
    {
        using var checkout = new Checkout(
            ("Shop.csproj", Project(property)),
            ("Program.cs",
                $"{pragma}\nnew System.Net.Mail.SmtpClient(\"relay.contoso.com\", 2525) {{ Credentials = new "
                + $"System.Net.NetworkCredential(\"a\", args[0]) }}.Send(\"a@contoso.com\", \"b@contoso.com\", \"\", \"\");"),
            (".editorconfig", config));

        Assert.Equal(ExitCode.Clean, checkout.Run(".").Code);
    }

    // Shows that the two tests above can fail.
    [Fact]
    public void WithoutSilence_BothAreReported()
    {
        using var settings = new Checkout(("appsettings.json", Checkout.Risky));
        using var code = new Checkout(
            ("Shop.csproj", Project("")),
            ("Program.cs",
                "new System.Net.Mail.SmtpClient(\"relay.contoso.com\", 2525) { Credentials = new System.Net.NetworkCredential(\"a\", "
                + "args[0]) }.Send(\"a@contoso.com\", \"b@contoso.com\", \"\", \"\");"));

        Assert.Equal(ExitCode.Findings, settings.Run(".").Code);
        Assert.Equal(ExitCode.Findings, code.Run(".").Code);
    }

    private static Checkout Program() => new(
        ("Shop.csproj", Project("")),
        ("Mailer.cs", """
            using System.Net;
            using System.Net.Mail;

            namespace Shop;

            public static class Mailer
            {
                public static void Relay(MailMessage message)
                {
                    using var first = new SmtpClient("smtp.contoso.com", 587);
                    first.Send(message);
                    using var second = new SmtpClient("smtp.contoso.com", 587);
                    second.Send(message);
                }

                public static void Submit(MailMessage message)
                {
                    using var client = new SmtpClient("smtp.contoso.com", 465) { EnableSsl = true };
                    client.Credentials = new NetworkCredential("mailer", "correct-horse-battery");
                    client.Send(message);
                }

                private static void Main(string[] args) => Relay(new MailMessage());
            }
            """),
        ("appsettings.json", """
            {
              "Smtp": {
                "Host": "smtp.contoso.com",
                "Port": 587,
                "SecureSocketOptions": "None",
                "UserName": "mailer",
                "Password": "correct-horse-battery"
              }
            }
            """),
        ("web.config", """
            <configuration>
              <system.net>
                <mailSettings>
                  <smtp>
                    <network host="smtp.contoso.com" port="993" enableSsl="true" />
                  </smtp>
                </mailSettings>
              </system.net>
            </configuration>
            """),
        ("docker-compose.yml", """
            services:
              web:
                image: contoso/shop
                environment:
                  Smtp__Host: smtp.contoso.com
                  Smtp__Port: "465"
                  Smtp__SecureSocketOptions: StartTls
            """));

    private static string Project(string property) =>
        $"<Project "
        + $"Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>{property}</PropertyGroup></Project>";

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines) => [$"# {title}", .. lines];

    private static IEnumerable<string> Rules(Checkout checkout)
    {
        using var rules = JsonDocument.Parse(checkout.Run("rules", "--format", "json").Output);
        return [.. rules.RootElement.EnumerateArray()
            .Select(rule =>
                string.Join(' ', new[] { "id", "name", "category", "severity" }.Select(field => rule.GetProperty(field).GetString())))];
    }

    private static IEnumerable<string> CommandLine(Checkout checkout)
    {
        string[] commands = ["", "explain", "merge", "migrate", "provider", "rules", "effective", "init", "completion"];
        return commands.SelectMany(
            command => OptionName().Matches(checkout.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output)
            .Select(option => option.Groups["option"].Value).Distinct().Order(StringComparer.Ordinal)
            .Select(option => $"{command} {option}".Trim()));
    }

    private static IEnumerable<string> NamesIn(string file, Regex name) =>
        name.Matches(File.ReadAllText(Path.Combine(Root, file))).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Fingerprints(string output)
    {
        using var report = JsonDocument.Parse(output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding =>
                string.Join(' ', new[] { "rule", "file", "fingerprint" }.Select(field => finding.GetProperty(field).GetString())))];
    }

    /// <summary>The paths of all fields of a JSON text; lists count as one.</summary>
    private static IEnumerable<string> FieldsOf(string output)
    {
        using var report = JsonDocument.Parse(output);
        return [.. Paths(report.RootElement, "").Distinct().Order(StringComparer.Ordinal)];

        static IEnumerable<string> Paths(JsonElement element, string path) => element.ValueKind switch
        {
            JsonValueKind.Object =>
                element.EnumerateObject().SelectMany(field => Paths(field.Value, $"{path}.{field.Name}").Prepend($"{path}.{field.Name}")),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Paths(item, path + "[]")),
            _ => [],
        };
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmtpConfigAnalyzers.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No solution above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(?:smtplint\.(?:[a-z_]+|ID\.severity)|dotnet_[a-z_.#A-Z-]+)(?=[`\s=])")]
    private static partial Regex OptionKey();

    [GeneratedRegex(@"\bSmtpLint\w+")]
    private static partial Regex MsBuildName();

    [GeneratedRegex(@"^\s+(?:-\w, )?(?<option>--[\w-]+)", RegexOptions.Multiline)]
    private static partial Regex OptionName();
}
