using System.Globalization;
using SmtpLint.Doors.Printing;
using SmtpLint.Tests.Lsp;

namespace SmtpLint.Tests.Languages;

/// <summary>What people read is in their language; what programs read is in English.</summary>
public sealed class LanguageTests
{
    private const string Code = """
        using MailKit.Net.Smtp;

        class Mailer
        {
            void Send(string password)
            {
                using var client = new SmtpClient();
                client.Connect("smtp.contoso.com", 587, false);
                client.Authenticate("mailer", password);
            }
        }
        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
          <ItemGroup><PackageReference Include="MailKit" Version="4.16.0" /></ItemGroup>
        </Project>
        """;

    [Theory]
    [InlineData("id", "LANG=id_ID.UTF-8")]
    [InlineData("id", "LANG=id")]
    [InlineData("id", "LC_ALL=id_ID", "LANG=en_GB.UTF-8")]
    [InlineData("id", "LC_MESSAGES=id_ID@x", "LANG=C.UTF-8")]
    [InlineData("id", "DOTNET_CLI_UI_LANGUAGE=id-ID", "LC_ALL=C")]
    [InlineData("id", "LC_ALL=", "LANG=ID")]
    [InlineData("", "DOTNET_CLI_UI_LANGUAGE=en", "LANG=id_ID.UTF-8")]
    [InlineData("", "LC_ALL=C", "LANG=id_ID.UTF-8")]
    [InlineData("", "LANG=de_DE.UTF-8")]
    [InlineData("", "LANG=../id")]
    [InlineData("")]
    public void Language_IsThatOfTheFirstVariableThatIsSet(string culture, params string[] environment)
    {
        var variables = environment.Select(variable => variable.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);

        Assert.Equal(culture, UserLanguage.Of(variables.GetValueOrDefault).Name);
    }

    [Fact]
    public void TextReport_IsInTheUsersLanguage()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky), ("Mailer.cs", Code), ("Mail.csproj", Project));

        var output = RunIn("id", checkout, ".");

        Assert.Contains(
            "warning SMTP1003: TLS nonaktif pada port 587: pesan dikirim ke 'smtp.contoso.com' tanpa enkripsi", output,
            StringComparison.Ordinal);
        Assert.Contains(
            "warning SMTP1006: TLS di sini opsional: penyerang yang menyembunyikan STARTTLS memperoleh kata sandi dan pesan tanpa enkripsi",
            output.ReplaceLineEndings(" ").Replace("     ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("    perbaikan: Atur \"SecureSocketOptions\": \"StartTls\" (--fix)", output, StringComparison.Ordinal);
        Assert.Contains("2 temuan (2 warning) di 2 file; 2 file dibaca. 1 dapat diperbaiki dengan --fix.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    [InlineData("github")]
    [InlineData("junit")]
    public void ReportForPrograms_IsEnglish(string format)
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky), ("Mailer.cs", Code), ("Mail.csproj", Project));

        Assert.Equal(RunIn("", checkout, ".", "--format", format), RunIn("id", checkout, ".", "--format", format));
    }

    [Fact]
    public void Baseline_IsTheSameInEveryLanguage()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky), ("Mailer.cs", Code), ("Mail.csproj", Project));

        RunIn("id", checkout, ".", "--write-baseline", "--owner", "me", "--reason", "later");

        Assert.Contains("No findings", RunIn("", checkout, "."), StringComparison.Ordinal);
        Assert.DoesNotContain("TLS nonaktif", checkout["smtplint.baseline.json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "TLS nonaktif", "Atur")]
    [InlineData("en-us", "TLS is off", "Set")]
    public void Editor_SaysItsLanguage(string locale, string message, string fix)
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        using var client = new LspClient();
        client.Ask("initialize", $$"""
            { "locale": "{{locale}}", "rootUri": "{{LspClient.UriOf(checkout, "")}}",
              "capabilities": { "textDocument": { "diagnostic": {} } } }
            """);
        client.Tell("initialized", "{}");
        var uri = LspClient.UriOf(checkout, "appsettings.json");

        var finding = Assert.Single(client.Diagnose(uri));

        Assert.StartsWith(message, (string?)finding["message"], StringComparison.Ordinal);
        Assert.StartsWith(fix, (string?)client.Actions(uri, finding["range"]!)[0]["title"], StringComparison.Ordinal);
    }

    private static string RunIn(string culture, Checkout checkout, params string[] arguments)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return checkout.Run(arguments).Output;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
