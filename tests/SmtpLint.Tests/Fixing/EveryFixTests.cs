using System.Text.Json;
using System.Xml.Linq;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Fixing;

/// <summary>
/// Each rule that settings can break and a fix can fix, in each format: the finding goes, the file can be read, and no other line changes.
/// </summary>
public class EveryFixTests
{
    private const string Framework =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup></Project>""";
    private const string MailKit =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="MailKit" Version="4.18.2" /></ItemGroup></Project>""";

    /// <summary>A rule, and settings for MailKit that break it and no other.</summary>
    private static readonly (string Rule, (string Key, string Value)[] Settings)[] Breaches =
    [
        ("SMTP1001", Of("smtp.contoso.com", "25", "SecureSocketOptions", "StartTls", "shop")),
        ("SMTP1002", Of("smtp.contoso.com", "465", "SecureSocketOptions", "StartTls")),
        ("SMTP1003", Of("smtp.contoso.com", "587", "SecureSocketOptions", "None")),
        ("SMTP1004", Of("smtp.contoso.com", "587", "SecureSocketOptions", "SslOnConnect")),
        ("SMTP1006", Of("smtp.contoso.com", "2525", "SecureSocketOptions", "StartTlsWhenAvailable", "shop")),
        ("SMTP1007", Of("smtp.contoso.com", "2525", "SecureSocketOptions", "None", "shop")),
        ("SMTP1008", Of("10.0.0.5", "2525", "SecureSocketOptions", "None")),
        ("SMTP1009", Of("smtp.office365.com", "110", "SecureSocketOptions", "StartTls")),
        ("SMTP4001", Of("smtp.office365.com", "465", "SecureSocketOptions", "SslOnConnect")),
    ];

    /// <summary>A file's name, and how it writes settings of one section: a line each.</summary>
    private static readonly (string File, Func<(string Key, string Value)[], string> Write)[] Formats =
    [
        ("appsettings.json", settings =>
            "{\n  \"Smtp\": {\n" + string.Join(",\n", settings.Select(setting => $"    \"{setting.Key}\": {Json(setting.Value)}"))
            + "\n  }\n}\n"),
        ("web.config", settings =>
            "<configuration>\r\n  <appSettings>\r\n"
            + string.Concat(settings.Select(setting => $"    <add key=\"Smtp:{setting.Key}\" value=\"{setting.Value}\" />\r\n"))
            + "  </appSettings>\r\n</configuration>\r\n"),
        ("prod.env", settings => "# Küche\n" + string.Concat(settings.Select(setting => $"Smtp__{setting.Key}={setting.Value}\n"))),
        ("mail.ini", settings => "[smtp]\r\n" + string.Concat(settings.Select(setting => $"{setting.Key} = {setting.Value}\r\n"))),
        ("appsettings.yml", settings =>
            "Smtp: # mail\n" + string.Concat(settings.Select(setting => $"  {setting.Key}: {setting.Value}\n"))),
        ("docker-compose.yml", settings =>
            "services:\n  web:\n    image: acme/web\n    environment:\n"
            + string.Concat(settings.Select(setting => $"      Smtp__{setting.Key}: \"{setting.Value}\"\n"))),
        ("pod.yaml", settings =>
            "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: web\n    image: acme/web\n    env:\n"
            + string.Concat(settings.Select(setting => $"    - name: Smtp__{setting.Key}\n      value: \"{setting.Value}\"\n"))),
        ("values.yaml", settings => "env:\n" + string.Concat(settings.Select(setting => $"  Smtp__{setting.Key}: \"{setting.Value}\"\n"))),
        ("build.yml", settings =>
            "on: push\nenv:\n" + string.Concat(settings.Select(setting => $"  Smtp__{setting.Key}: '{setting.Value}'\n"))
            + "jobs:\n  a:\n    steps:\n    - run: dotnet test\n"),
        ("Dockerfile", settings =>
            "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n"
            + string.Concat(settings.Select(setting => $"ENV Smtp__{setting.Key}={setting.Value}\n"))),
        ("shop.service", settings =>
            "[Service]\nExecStart=/usr/bin/dotnet /srv/Shop.dll\n"
            + string.Concat(settings.Select(setting => $"Environment=Smtp__{setting.Key}={setting.Value}\n"))),
    ];

    public static IEnumerable<object[]> Cases =>
        Breaches.SelectMany(breach => Formats, (breach, format) => new object[] { breach.Rule, format.File });

    [Theory]
    [MemberData(nameof(Cases))]
    public void AFix_FixesTheFinding_AndChangesTheLinesOfPortAndModeAlone(string rule, string file)
    {
        var settings = Breaches.Single(breach => breach.Rule == rule).Settings;
        var text = Formats.Single(format => format.File == file).Write(settings);
        using var checkout = new Checkout(("Shop.csproj", MailKit), (file, text));
        var before = Assert.Single(checkout.Lint().Run.Result.Findings);
        Assert.Equal(rule, before.Rule.Id);
        Assert.NotEmpty(before.Remedies);

        var (code, output, _) = checkout.Run("--fix", "--unsafe", "--fail-on", "info");

        Assert.Equal((ExitCode.Clean, "No findings; 1 file read.\n"), (code, output.ReplaceLineEndings("\n")));
        var (old, now) = (Lines(text), Lines(checkout[file]));
        Assert.NotEqual(old, now);
        Assert.All(old.Except(now), AssertMayChange);
        Assert.All(now.Except(old), AssertMayChange);
        Assert.Equal(old.Intersect(now), now.Intersect(old));
        AssertParses(file, checkout[file]);

        void AssertMayChange(string line) => Assert.Contains(
            settings.Where(setting => setting.Key is not ("Host" or "UserName" or "Password")),
            setting => line.Contains(setting.Key, StringComparison.OrdinalIgnoreCase) || line.Contains("value:", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRuleWhoseFindingsInSettingsCarryARemedy_IsAmongThem()
    {
        string[] hosts = ["smtp.contoso.com", "smtp.office365.com", "smtp.gmail.com", "localhost", "10.0.0.5"];
        string[] ports = ["0", "25", "110", "465", "587", "993", "2525"];
        (string Key, string Value)[] modes =
            [.. new[] { "None", "Auto", "StartTls", "StartTlsWhenAvailable", "SslOnConnect" }.Select(mode => ("SecureSocketOptions", mode)),
                ("EnableSsl", "true"), ("EnableSsl", "false")];
        var sections =
            from host in hosts from port in ports from mode in modes from user in new[] { "", "shop" } select Of(
                host, port, mode.Key, mode.Value, user);
        var text = JsonSerializer.Serialize(
            sections.Select((section, number) => (section, number))
            .ToDictionary(
                pair => $"Smtp{pair.number}", pair => pair.section.ToDictionary(setting => setting.Key, setting => setting.Value)));
        var fixable = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in new[] { MailKit, Framework })
        {
            using var checkout = new Checkout(("Shop.csproj", project), ("appsettings.json", text));
            fixable.UnionWith(
                checkout.Lint().Run.Result.Findings.Where(finding => finding.Remedies.Count > 0).Select(finding => finding.Rule.Id));
        }

        Assert.Equal(Breaches.Select(breach => breach.Rule), fixable);
    }

    private static (string Key, string Value)[] Of(string host, string port, string modeKey, string mode, string user = "") =>
        [("Host", host), ("Port", port), (modeKey, mode), .. user.Length == 0
            ? []
            : new[] { ("UserName", user), ("Password", "${SMTP_PASSWORD}") }];

    private static string Json(string value) => value is "true" or "false" || int.TryParse(value, out _) ? value : $"\"{value}\"";

    // With their line ends, so that a changed end is a changed line.
    private static IReadOnlyList<string> Lines(string text) => text.Split('\n');

    private static void AssertParses(string file, string text)
    {
        switch (Path.GetExtension(file))
        {
            case ".json":
                using (JsonDocument.Parse(text))
                {
                    break;
                }

            case ".config":
                Assert.NotNull(XDocument.Parse(text).Root);
                break;
            case ".yml" or ".yaml":
                new YamlDotNet.RepresentationModel.YamlStream().Load(new StringReader(text));
                break;
        }
    }
}
