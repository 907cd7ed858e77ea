using System.Diagnostics;
using System.Text.Json;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Code;

/// <summary>One project, built with the analyzers and checked by the tool: the findings are the same, fingerprints included.</summary>
public sealed class BuildParityTests
{
    private static readonly string Repository = Ancestors(AppContext.BaseDirectory)
        .First(folder => File.Exists(Path.Combine(folder, "SmtpConfigAnalyzers.sln")));

    [Fact]
    public void Sample_WithEveryRule()
    {
        using var checkout = new Checkout(("Risky.csproj", Project("")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, "samples", "RiskyMailer"))
            .Where(file => Path.GetExtension(file) is ".cs" or ".json" or ".config"))
        {
            File.Copy(file, checkout.PathOf(Path.GetFileName(file)));
        }

        AssertSame(checkout, atLeast: 25);
    }

    [Fact]
    public void CodeThatReadsSettings_UnderTheUsersOptions()
    {
        using var checkout = new Checkout(
            ("Shop.csproj",
                Project("<DefineConstants>$(DefineConstants);SMTP_ON_465</DefineConstants><NoWarn>$(NoWarn);SMTP2001</NoWarn><WarningsAsErrors>SMTP1001</WarningsAsErrors>")),
            (".editorconfig",
                "root = true\n[*.cs]\nsmtplint.trusted_hosts = relay.contoso.com\n[Quiet.cs]\ndotnet_diagnostic.SMTP1003.severity = "
                + "none\n[Loud.cs]\ndotnet_diagnostic.SMTP1003.severity = suggestion\n[Written.g.cs]\ngenerated_code = false\n"),
            ("appsettings.json", """{ "Mail": { "Host": "mail.contoso.com", "Port": 587, "From": "shop@contoso.com" } }"""),
            ("appsettings.Production.json", """{ "Mail": { "Port": 465 } }"""),
            ("Program.cs", """
                using MailKit.Net.Smtp;
                using MailKit.Security;
                using Microsoft.Extensions.Configuration;
                using Microsoft.Extensions.DependencyInjection;
                using Microsoft.Extensions.Options;

                Console.WriteLine(typeof(Mailer));

                public class MailOptions
                {
                    public string Host { get; set; } = "";
                    public int Port { get; set; }
                }

                public static class Startup
                {
                    public static void Register(IServiceCollection services, IConfiguration configuration) =>
                        services.Configure<MailOptions>(configuration.GetSection("Mail"));
                }

                public class Mailer(IOptions<MailOptions> options)
                {
                    public void Send(MimeKit.MimeMessage message, string password)
                    {
                        using var client = new SmtpClient();
                        client.Connect(options.Value.Host, options.Value.Port, SecureSocketOptions.StartTls);
                        client.Authenticate("shop", password);
                        client.Send(message);
                    }
                }
                """),
            ("Quiet.cs",
                Class("Quiet",
                    "new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = false, Credentials = new "
                    + "System.Net.NetworkCredential(\"shop\", \"winter-2024-mailer\") }")),
            ("Loud.cs", Class(
                "Loud", "new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = false, UseDefaultCredentials = true }")),
            ("Trusted.cs", Class("Trusted", "new System.Net.Mail.SmtpClient(\"relay.contoso.com\", 25)")),
            ("Error.cs", Class("Error", "new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 25)")),
            ("Symbols.cs",
                "#if SMTP_ON_465 && NET10_0_OR_GREATER && RELEASE && !DEBUG\n"
                + Class("Symbols", "new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 465)") + "\n#endif\n"),
            ("Pragma.cs",
                "#pragma warning disable SMTP1005\n" + Class("Pragma", "new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 465)")),
            ("Written.g.cs", Class("Written", "new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 465)")),
            ("Generated.g.cs", Class("Generated", "new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 465)")));

        var found = AssertSame(checkout, atLeast: 5);

        Assert.Contains(found, finding => finding.StartsWith("SMTP1002 warning Program.cs", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.StartsWith("SMTP1003 note Loud.cs", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.StartsWith("SMTP1001 error Error.cs", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.StartsWith("SMTP1005 warning Symbols.cs", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.StartsWith("SMTP1005 warning Written.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(
            found, finding =>
            finding.Contains("Trusted.cs", StringComparison.Ordinal) || finding.Contains("Pragma.cs", StringComparison.Ordinal)
            || finding.Contains("Generated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "error")]
    [InlineData("<WarningsNotAsErrors>SMTP1003</WarningsNotAsErrors>", "warning")]
    public void CodeAndSettings_AreAsLoudAsEachOther_WhereWarningsAreErrors(string properties, string level)
    {
        using var checkout = new Checkout(
            ("Directory.Build.props", "<Project><PropertyGroup><Strict>true</Strict></PropertyGroup></Project>"),
            ("Shop.csproj", Project("<TreatWarningsAsErrors>$(Strict)</TreatWarningsAsErrors>" + properties)),
            (".editorconfig",
                "root = true\n[web.config]\nsmtplint.SMTP1003.severity = suggestion\n[app.config]\nsmtplint.SMTP1003.severity = error\n"),
            ("appsettings.json", Checkout.Risky),
            ("web.config", AppSettings),
            ("app.config", AppSettings),
            ("Program.cs", "System.Console.WriteLine(typeof(Loud));"),
            ("Loud.cs", Class(
                "Loud", "new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = false, UseDefaultCredentials = true }")));

        var found = AssertSame(checkout, atLeast: 4);

        string[] expected = ["error app.config", "note web.config", $"{level} Loud.cs", $"{level} appsettings.json"];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            found.Select(finding => string.Join(' ', finding.Split(' ', '(')[1..3])).Order(StringComparer.Ordinal));
    }

    private const string AppSettings = """
        <configuration>
          <appSettings>
            <add key="SmtpHost" value="smtp.contoso.com" />
            <add key="SmtpPort" value="587" />
            <add key="SmtpEnableSsl" value="false" />
          </appSettings>
        </configuration>
        """;

    private static string Class(string name, string client) => $$"""
        public class {{name}}
        {
            public void Send(System.Net.Mail.MailMessage message)
            {
                using var client = {{client}};
                client.Send(message);
            }
        }
        """;

    private static string Project(string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <ErrorLog>build.sarif,version=2.1</ErrorLog>
            {properties}
          </PropertyGroup>
          <Import Project="{Repository}/src/SmtpConfigAnalyzers.Package/buildTransitive/SmtpConfigAnalyzers.props" />
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <PackageReference Include="MailKit" Version="4.18.2" />
            <Analyzer Include="{AppContext.BaseDirectory}/SmtpConfigAnalyzers.dll;{AppContext.BaseDirectory}/SmtpConfigAnalyzers.Core.dll" />
          </ItemGroup>
          <Import Project="{Repository}/src/SmtpConfigAnalyzers.Package/buildTransitive/SmtpConfigAnalyzers.targets" />
        </Project>
        """;

    private static IReadOnlyList<string> AssertSame(Checkout checkout, int atLeast)
    {
        var said = checkout.Lint().Run.Result;
        Assert.Empty(said.Problems);
        var found = said.Findings.Select(Show).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count >= atLeast, string.Join('\n', found));

        Assert.Equal(Build(checkout), found);
        return found;
    }

    private static string Show(LintFinding finding) =>
        $"{finding.Rule.Id} {(finding.Level == Level.Info ? "note" : finding.Level.ToString().ToLowerInvariant())} "
        + $"{finding.Place.File}({finding.Place.Start.Line + 1},{finding.Place.Start.Column + 1}) [{finding.Fingerprint}] "
        + $"{finding.Message}";

    // What the compiler writes down, without what source suppresses.
    private static IReadOnlyList<string> Build(Checkout checkout)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["build", "--nologo", "--configuration", "Release"]) { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = checkout.Folder };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var name in new[] { "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH" })
        {
            start.Environment.Remove(name); // what the test host's build set is not ours
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
        Assert.True(File.Exists(checkout.PathOf("build.sarif")), output + error.Result);

        using var log = JsonDocument.Parse(checkout["build.sarif"]);
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(result =>
                    result.GetProperty("ruleId").GetString()!.StartsWith("SMTP", StringComparison.Ordinal)
                    && !result.TryGetProperty("suppressions", out _))
                .Select(Show).Order(StringComparer.Ordinal),
        ];
    }

    private static string Show(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        var file = Path.GetFileName(
            new Uri(new Uri("file:///"), place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath);
        return $"{result.GetProperty("ruleId")} {(result.TryGetProperty("level", out var level) ? level : "warning")} "
            + $"{file}({region.GetProperty("startLine")},{region.GetProperty("startColumn")}) "
            + $"[{result.GetProperty("properties").GetProperty("customProperties").GetProperty("fingerprint")}] "
            + $"{result.GetProperty("message").GetProperty("text")}";
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }
}
