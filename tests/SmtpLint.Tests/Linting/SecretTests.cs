using SmtpLint.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;
using SmtpLint.Report.Effective;

namespace SmtpLint.Tests.Linting;

/// <summary>A secret that is in a file is in nothing that the tool says, in no format.</summary>
public class SecretTests
{
    private const string Secret = "Tr0ub4dor-and-3";

    private static readonly string[] Formats = ["text", "json", "sarif", "github", "gitlab", "junit"];

    public static TheoryData<string, string> Files => new()
    {
        { "appsettings.json",
            $$"""{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None", "UserName": "u", "Password": "{{Secret}}" }, "Pad": "" }""" },
        { "appsettings.Production.json", $$"""{ "ConnectionStrings": { "mail": "smtp://u:{{Secret}}@smtp.contoso.com:465" } }""" },
        { "web.config",
            $"""<configuration><appSettings><add key="SmtpHost" value="smtp.contoso.com" /><add key="SmtpPort" value="993" /><add key="SmtpPassword" value="{Secret}" /></appSettings></configuration>""" },
        { "app.config",
            $"""<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" userName="u" password="{Secret}" enableSsl="false" /></smtp></mailSettings></system.net></configuration>""" },
        { "log4net.config",
            $"""<log4net><appender type="log4net.Appender.SmtpAppender"><smtpHost value="smtp.contoso.com" /><port value="587" /><authentication value="Basic" /><username value="u" /><password value="{Secret}" /></appender></log4net>""" },
        { "quartz_jobs.xml",
            $"""<x><job><job-data-map><entry><key>smtp_host</key><value>smtp.contoso.com</value></entry><entry><key>smtp_port</key><value>587</value></entry><entry><key>smtp_username</key><value>q</value></entry><entry><key>smtp_password</key><value>{Secret}</value></entry></job-data-map></job></x>""" },
        { ".env", $"SMTP_HOST=smtp.contoso.com\nSMTP_PORT=465\nSMTP_ENCRYPTION=None\nSMTP_PASS={Secret}\n" },
        { "mail.ini", $"[smtp]\nhost=smtp.contoso.com\nport=465\nencryption=None\nuser=u\npw={Secret}\n" },
        { "docker-compose.yml",
            $"services:\n  web:\n    image: acme/web\n    environment: {{ Smtp__Host: smtp.contoso.com, Smtp__Port: 587, "
            + $"Smtp__SecureSocketOptions: None, Smtp__UserName: u, Smtp__Password: {Secret} }}\n" },
        { "pod.yaml",
            $"apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env:\n    - {{ name: Smtp__Host, value: smtp.contoso.com }}\n    - {{ "
            + $"name: Smtp__Port, value: '587' }}\n    - {{ name: Smtp__SecureSocketOptions, value: None }}\n    - {{ name: "
            + $"Smtp__UserName, value: u }}\n    - {{ name: Smtp__Password, value: {Secret} }}\n" },
        { "map.yaml",
            $"apiVersion: v1\nkind: ConfigMap\ndata:\n  appsettings.json: |\n    {{ \"Smtp\": {{ \"Host\": \"smtp.contoso.com\", "
            + $"\"Port\": 587, \"SecureSocketOptions\": \"None\", \"UserName\": \"u\", \"Password\": \"{Secret}\" }} }}\n" },
        { "values.yaml",
            $"env:\n  Smtp__Host: smtp.contoso.com\n  Smtp__Port: '587'\n  Smtp__SecureSocketOptions: None\n  Smtp__UserName: u\n  "
            + $"Smtp__Password: {Secret}\n" },
        { "build.yml",
            $"on: push\nenv: {{ Smtp__Host: smtp.contoso.com, Smtp__Port: 587, Smtp__SecureSocketOptions: None, Smtp__UserName: u, "
            + $"Smtp__Password: {Secret} }}\njobs: {{ a: {{ steps: [] }} }}\n" },
        { "appsettings.yml",
            $"Smtp:\n  Host: smtp.contoso.com\n  Port: 587\n  SecureSocketOptions: None\n  UserName: u\n  Password: {Secret}\n" },
        { "nlog.config",
            $"""<nlog><targets><target type="Mail" name="m" smtpServer="smtp.contoso.com" smtpPort="587" enableSsl="false" smtpAuthentication="Basic" smtpUserName="u" smtpPassword="{Secret}" from="a@contoso.com" to="b@contoso.com" /></targets></nlog>""" },
        { "Dockerfile",
            $"FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV Smtp__Host=smtp.contoso.com Smtp__Port=587 Smtp__SecureSocketOptions=None "
            + $"Smtp__UserName=u Smtp__Password={Secret}\n" },
        { "shop.service",
            $"[Service]\nExecStart=/usr/bin/dotnet /srv/Shop.dll\nEnvironment=Smtp__Host=smtp.contoso.com Smtp__Port=587 "
            + $"Smtp__SecureSocketOptions=None Smtp__UserName=u Smtp__Password={Secret}\n" },
        { "Mailer.cs",
            $$"""class M { void S() { var c = new System.Net.Mail.SmtpClient("smtp.contoso.com", 465) { Credentials = new System.Net.NetworkCredential("u", "{{Secret}}") }; c.Send("a@contoso.com", "b@contoso.com", "", ""); } }""" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void ASecret_IsInNoOutput(string file, string text)
    {
        using var checkout =
            new Checkout(
                ("Shop.csproj",
                    """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup></Project>"""), (file, text));
        Assert.Contains(file + ":", checkout.Run().Output, StringComparison.Ordinal);

        foreach (var format in Formats)
        {
            var (_, output, error) = checkout.Run("--format", format, "--fail-on", "info");
            AssertHidden(output + error, $"--format {format}");
        }

        AssertHidden(checkout.Run("--diff", "--unsafe").Output, "--diff");
        checkout.Run("--write-baseline", "--owner", "a", "--reason", "b");
        AssertHidden(checkout["smtplint.baseline.json"], "baseline");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void ASecret_IsInNoTableOfChannels(string file, string text)
    {
        using var checkout =
            new Checkout(
                ("Shop.csproj",
                    """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup></Project>"""), (file, text));

        foreach (var format in EffectiveReport.Formats.Keys)
        {
            var (_, output, error) = checkout.Run("effective", "--format", format);
            AssertHidden(output + error, $"effective --format {format}");
        }
    }

    [Fact]
    public void ASecretInTheMessageOfAnException_IsNotPrinted()
    {
        using var error = new StringWriter();

        var code = CommandTree.Run(
            ["--stdin-filename", "appsettings.json"], new RunFolder(), error, error, () => throw new InvalidOperationException(Secret));

        Assert.Equal(ExitCode.Incomplete, code);
        Assert.Contains("InvalidOperationException", error.ToString(), StringComparison.Ordinal);
        AssertHidden(error.ToString(), "the exception");
    }

    [Fact]
    public void ASecretInABrokenFile_IsInNoOutput()
    {
        using var checkout =
            new Checkout(
                ("appsettings.json",
                    $$"""{ "Smtp": { "Host": "smtp.contoso.com", "Password": "{{Secret}}", nonsense "Password2": "{{Secret}}" """),
                    (".env", $"SMTP_HOST=a\n'SMTP_PASS={Secret}\n"));

        Assert.Contains("SMTP5003", checkout.Run().Output, StringComparison.Ordinal);
        foreach (var format in Formats)
        {
            AssertHidden(checkout.Run("--format", format).Output, format);
        }
    }

    /// <summary>All of them in one checkout, so that each output is asked for once.</summary>
    [Fact]
    public void EveryPlantedSecret_IsInNoOutput_AndItsLineIsReadable()
    {
        var planted =
            PlantedSecrets.All.Select(
                (secret, index) =>
                (secret.Text, secret.Shown,
                    Path: $"{(secret.File.EndsWith(".cs", StringComparison.Ordinal) ? "code" : "files")}/{index:000}/{secret.File}",
                    Value: $"Tr0ub4dor-and-{index:000}")).ToList();
        Assert.True(planted.Count >= 103, $"{planted.Count} secrets.");
        using var checkout = new Checkout(
        [
            .. planted.Select(secret => (secret.Path, secret.Text.Replace("§", secret.Value, StringComparison.Ordinal))),
            .. planted.Where(secret => secret.Path.EndsWith(".ini", StringComparison.Ordinal))
                .Select(secret =>
                    (secret.Path + ".csproj",
                        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")),
        ]);
        var outputs = new Dictionary<string, string>();
        foreach (var format in Formats)
        {
            Keep($"--format {format}", "--format", format, "--fail-on", "info");
        }

        Keep("in colour", "--color", "always");
        Keep("-q", "-q");
        Keep("--diff", "--diff", "--unsafe");
        foreach (var format in EffectiveReport.Formats.Keys)
        {
            Keep($"effective {format}", "effective", "--format", format);
        }

        checkout.Run("--format", "sarif", "--output", "all.sarif");
        outputs["--output"] = checkout["all.sarif"];
        foreach (var format in new[] { "text", "json", "markdown" })
        {
            Keep($"merge {format}", "merge", "all.sarif", "--format", format);
        }

        Keep("--write-baseline", "--write-baseline", "--owner", "a", "--reason", "b");
        outputs["baseline"] = checkout["smtplint.baseline.json"];
        File.Delete(checkout.PathOf("smtplint.baseline.json"));
        Keep("--fix", "--fix", "--unsafe");

        var shown = planted.SelectMany(
            secret => outputs.Where(output => output.Value.Contains(secret.Value, StringComparison.Ordinal))
            .Select(output => $"{output.Key} shows {secret.Shown} of {secret.Path}"));
        var unreadable =
            planted.Where(
                secret => !(outputs["--format text"] + outputs["--diff"])
                .Contains(secret.Shown.Replace("§", new string('*', secret.Value.Length), StringComparison.Ordinal),
                    StringComparison.Ordinal))
            .Select(secret => $"nothing shows {secret.Shown} of {secret.Path}");
        Assert.True(!shown.Concat(unreadable).Any(), string.Join('\n', shown.Concat(unreadable)));

        void Keep(string name, params string[] arguments)
        {
            var (_, output, error) = checkout.Run(arguments);
            Assert.DoesNotContain("this is a mistake in smtplint", error, StringComparison.Ordinal);
            outputs[name] = output + error;
        }
    }

    private static void AssertHidden(string output, string where) =>
        Assert.False(output.Contains(Secret, StringComparison.Ordinal), $"{where} shows it:\n{output}");
}
