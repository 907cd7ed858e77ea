using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Findings;
using SmtpLint.Fix;

namespace SmtpLint.Tests.Fixing;

public class FixTests
{
    private const string NetFramework = """<Project><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup></Project>""";

    /// <summary>A file of each format, the piece that a fix replaces or puts in, and what is there afterwards.</summary>
    public static TheoryData<string, string, string, string> Safe => new()
    {
        { "appsettings.json", Checkout.Risky, "None", "StartTls" },
        { "web.config",
            """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="false" userName="u" password="${P}" /></smtp></mailSettings></system.net></configuration>""", "false", "true" },
        { "app.config",
            """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" userName="u" password="${P}" /></smtp></mailSettings></system.net></configuration>""", "contoso.com\"", "contoso.com\" enableSsl=\"true\"" },
        { ".env", "A=1\r\nSMTP_HOST=smtp.contoso.com\r\nSMTP_PORT=587\r\nSMTP_ENCRYPTION=None # here\r\n", "None", "StartTls" },
        { "mail.ini", "[smtp]\nhost=smtp.contoso.com\nport=465\nencryption=StartTls\n", "StartTls", "SslOnConnect" },
        { "docker-compose.yml",
            "services:\n  web:\n    image: acme/web\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: \"587\"\n   "
            + "   Smtp__SecureSocketOptions: 'None'\n", "None", "StartTls" },
        { "Dockerfile",
            "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV Smtp__Host=smtp.contoso.com \\\n    Smtp__Port=587 \\\n    "
            + "Smtp__SecureSocketOptions=None\n", "None", "StartTls" },
    };

    [Theory]
    [MemberData(nameof(Safe))]
    public void ASafeFix_ChangesThePieceAlone_AndASecondRunNothing(string file, string text, string piece, string fixedPiece)
    {
        using var checkout = new Checkout(("Shop.csproj", NetFramework), (file, text));
        Assert.NotEmpty(checkout.Lint().Findings);
        Assert.Equal(text, checkout[file]);

        var (code, output, error) = checkout.Run("--fix");

        Assert.Equal(text.Replace(piece, fixedPiece, StringComparison.Ordinal), checkout[file]);
        Assert.Equal(
            (ExitCode.Clean, "No findings; 1 file read.\n", "Fixed 1 finding in 1 file.\n"),
            (code, output, error.ReplaceLineEndings("\n")));
        Assert.Equal("Fixed 0 findings in 0 files.\n", checkout.Run("--fix").Error.ReplaceLineEndings("\n"));
        Assert.Single(Directory.EnumerateFiles(checkout.Folder), path => !path.EndsWith(".csproj", StringComparison.Ordinal));
    }

    [Fact]
    public void AnotherPort_IsChangedOnlyIfAskedFor()
    {
        const string Text =
            """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 25, "SecureSocketOptions": "StartTls", "UserName": "u", "Password": "${P}" } }""";
        using var checkout = new Checkout(("appsettings.json", Text));

        Assert.Equal(ExitCode.Findings, checkout.Run("--fix").Code);
        Assert.Equal(Text, checkout["appsettings.json"]);

        Assert.Equal(ExitCode.Clean, checkout.Run("--fix", "--unsafe").Code);
        Assert.Equal(Text.Replace("25", "587", StringComparison.Ordinal), checkout["appsettings.json"]);
    }

    // A file is judged by itself only where no code reads it: what it would need there makes the reader's handshake fail.
    [Theory]
    [InlineData("configuration.GetValue<SecureSocketOptions>(\"Smtp:SecureSocketOptions\")", false)]
    [InlineData("SecureSocketOptions.StartTls", true)]
    public void AKeyThatCodeReads_IsLeftToThatReader(string mode, bool isFixed)
    {
        const string Text = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "SecureSocketOptions": "StartTls" } }""";
        using var checkout = new Checkout(
            ("Shop.csproj",
                """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="MailKit" Version="4.18.2" /></ItemGroup></Project>"""),
            ("Newsletter.cs", $$"""
                using MailKit.Net.Smtp;
                using MailKit.Security;
                using Microsoft.Extensions.Configuration;

                public class Newsletter(IConfiguration configuration)
                {
                    public void Send(MimeKit.MimeMessage message)
                    {
                        using var client = new SmtpClient();
                        client.Connect("smtp.fabrikam.com", 587, {{mode}});
                        client.Send(message);
                    }
                }
                """),
            ("appsettings.json", Text));
        Assert.Equal(isFixed ? ["SMTP1002"] : [], checkout.Lint().Run.Result.Findings.Select(finding => finding.Rule.Id));

        checkout.Run("--fix");

        Assert.Equal(isFixed ? Text.Replace("StartTls", "SslOnConnect", StringComparison.Ordinal) : Text, checkout["appsettings.json"]);
    }

    // Nothing says the mode, and nobody knows who reads this: the port alone can be written.
    [Fact]
    public void AProvidersPort_IsChangedAlone()
    {
        const string Text = """{ "Smtp": { "Host": "smtp.office365.com", "Port": 110 } }""";
        using var checkout = new Checkout(("appsettings.json", Text));

        checkout.Run("--fix", "--unsafe");

        Assert.Equal(Text.Replace("110", "587", StringComparison.Ordinal), checkout["appsettings.json"]);
    }

    [Fact]
    public void ADiff_ShowsAndWritesNothing()
    {
        using var checkout = new Checkout(("src/appsettings.json", Checkout.Risky.ReplaceLineEndings("\r\n")));
        var before = checkout["src/appsettings.json"];

        var (code, output, _) = checkout.Run("--fix", "--diff");

        Assert.StartsWith(
            "--- a/src/appsettings.json\n+++ b/src/appsettings.json\n@@ -2,", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("-    \"SecureSocketOptions\": \"None\"", output, StringComparison.Ordinal);
        Assert.Contains("+    \"SecureSocketOptions\": \"StartTls\"", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, code);
        Assert.Equal(before, checkout["src/appsettings.json"]);
    }

    [Fact]
    public void SeveralFindings_OfSeveralFiles_AreFixedTogether()
    {
        using var checkout = new Checkout(
            ("appsettings.json",
                """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" }, "MailSettings": { "Host": "smtp.fabrikam.com", "Port": 465, "SecureSocketOptions": "StartTls" } }"""),
            ("appsettings.Staging.json", """{ "Smtp": { "SecureSocketOptions": "None" } }"""));

        Assert.Equal(ExitCode.Clean, checkout.Run("--fix").Code);

        Assert.Equal(
            """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls" }, "MailSettings": { "Host": "smtp.fabrikam.com", "Port": 465, "SecureSocketOptions": "SslOnConnect" } }""", checkout["appsettings.json"]);
        Assert.Equal("""{ "Smtp": { "SecureSocketOptions": "StartTls" } }""", checkout["appsettings.Staging.json"]);
    }

    [Fact]
    public void WhatIsInTheBaseline_IsLeftToItsOwner()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        checkout.Run("--write-baseline", "--owner", "a", "--reason", "b");

        Assert.Equal(ExitCode.Clean, checkout.Run("--fix").Code);
        Assert.Equal(Checkout.Risky, checkout["appsettings.json"]);
    }

    [Fact]
    public void AReadOnlyFile_IsLeftAsItIs_AndReported()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        File.SetAttributes(checkout.PathOf("appsettings.json"), FileAttributes.ReadOnly);

        var (code, output, _) = checkout.Run("--fix");

        Assert.Contains("appsettings.json: problem: Not fixed: the file is read-only.", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
        Assert.Equal(Checkout.Risky, checkout["appsettings.json"]);
    }

    [Fact]
    public void AFileThatChangedMeanwhile_KeepsWhatSomebodyWrote()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        var changes = new FixPlanner(includesUnsafe: false).Plan(checkout.Lint().Run);
        checkout.Write("appsettings.json", Checkout.Risky + "\n// somebody");

        var (written, problems) = FixWriter.Write(changes, new(new(checkout.Folder), [checkout.Folder]));

        Assert.Empty(written);
        Assert.Contains("changed while smtplint ran", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Equal(Checkout.Risky + "\n// somebody", checkout["appsettings.json"]);
    }

    [Fact]
    public void AFileThatIsGoneMeanwhile_IsReported()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        var changes = new FixPlanner(includesUnsafe: false).Plan(checkout.Lint().Run);
        File.Delete(checkout.PathOf("appsettings.json"));

        Assert.Single(FixWriter.Write(changes, new(new(checkout.Folder), [checkout.Folder])).Problems);
        Assert.Empty(Directory.EnumerateFiles(checkout.Folder));
    }

    [Fact]
    public void ABrokenFile_IsNotTouched()
    {
        var text = Checkout.Risky[..^3] + " nonsense";
        using var checkout = new Checkout(("appsettings.json", text));

        Assert.Equal(ExitCode.Incomplete, checkout.Run("--fix").Code);
        Assert.Equal(text, checkout["appsettings.json"]);
    }

    [Fact]
    public void PermissionsAndLinks_Stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var checkout = new Checkout(("real/appsettings.json", Checkout.Risky));
        File.SetUnixFileMode(
            checkout.PathOf("real/appsettings.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        File.CreateSymbolicLink(checkout.PathOf("appsettings.json"), checkout.PathOf("real/appsettings.json"));

        Assert.Equal(ExitCode.Clean, checkout.Run("appsettings.json", "--fix").Code);

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite,
            File.GetUnixFileMode(checkout.PathOf("real/appsettings.json")));
        Assert.Equal(checkout.PathOf("real/appsettings.json"), new FileInfo(checkout.PathOf("appsettings.json")).LinkTarget);
        Assert.Contains("StartTls", checkout["real/appsettings.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryRemedyThatIsSafe_KeepsThePort()
    {
        using var checkout =
            new Checkout(
                ("appsettings.json",
                    """{ "A": { "SmtpHost": "smtp.contoso.com", "Port": 25, "SecureSocketOptions": "None", "UserName": "u", "Password": "${P}" } }"""));
        var remedies = checkout.Lint().Run.Result.Findings.SelectMany(finding => finding.Remedies).ToList();
        var before = SettingsReader.Read("appsettings.json", checkout["appsettings.json"])!;

        Assert.NotEmpty(remedies);
        Assert.All(remedies, remedy =>
            Assert.Equal(
                remedy.IsSafe,
                Port(remedy.Edits.OrderByDescending(edit => edit.Edit.Range.Start)
                    .Aggregate(before, (document, edit) => edit.Edit.ApplyTo(document))) == Port(before)));

        static string Port(SettingsDocument document) => document.Scalars.Single(scalar => scalar.Name == "Port").Value;
    }
}
