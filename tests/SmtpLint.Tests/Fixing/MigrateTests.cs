using SmtpConfigAnalyzers.Docs.Tests;
using SmtpLint.Fix;

namespace SmtpLint.Tests.Fixing;

/// <summary><c>smtplint migrate</c>.</summary>
public class MigrateTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Dapper" Version="2.1.66" />
            <PackageReference Include="Serilog" Version="4.3.0" />
          </ItemGroup>
        </Project>
        """;

    private const string Code = """
        using System.Net;
        using System.Net.Mail;

        namespace App
        {
            public class Mailer
            {
                public void Send(MailMessage message, Unknown.Settings settings)
                {
                    using (var client = new SmtpClient("smtp.contoso.com", 465))
                    {
                        client.EnableSsl = true;
                        client.Credentials = new NetworkCredential("mailer", settings.Password);
                        client.Send(message);
                    }
                }
            }
        }
        """;

    private const string Other = """
        using System.Net.Mail;
        public class Other
        {
            public SmtpClient Make() => new SmtpClient("smtp.contoso.com");
        }
        """;

    [Theory] // the compiler says it only if it is asked to
    [InlineData("string?", "Connect(host!, 465,")]
    [InlineData("string", "Connect(host, 465,")]
    public void Host_ThatMayBeNull_IsWrittenSo(string type, string expected)
    {
        using var folder = new Checkout(
            ("App.csproj", Project.Replace("<TargetFramework>", "<Nullable>enable</Nullable><TargetFramework>", StringComparison.Ordinal)),
            ("Mailer.cs", Code.Replace("MailMessage message", $"MailMessage message, {type} host", StringComparison.Ordinal)
                .Replace("\"smtp.contoso.com\"", "host", StringComparison.Ordinal)));

        Assert.Equal(0, folder.Run("migrate").Code);

        Assert.Contains(expected, folder["Mailer.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectAndCode_AreChanged()
    {
        using var folder = new Checkout(("src/App.csproj", Project), ("src/Mailer.cs", Code), ("src/Other.cs", Other));

        var (code, output, error) = folder.Run("migrate");

        Assert.Equal(1, code);
        Assert.Equal("src/Other.cs:4: Factory: A method, a property or a delegate gives this client to others. Make it private to the class that "
            + "sends, or make the client there; then run smtplint migrate again.\n", output);
        Assert.Contains("Migrated 1 of 2 clients in 1 file.", error);
        Assert.Equal(Project.Replace("    <PackageReference Include=\"Serilog\"",
            "    <PackageReference Include=\"MailKit\" Version=\"4.18.2\" />\n    <PackageReference Include=\"Serilog\"",
            StringComparison.Ordinal), folder["src/App.csproj"]);
        Assert.Equal("""
            using System.Net;
            using System.Net.Mail;
            using MailKit.Security;
            using MimeKit;
            using SmtpClient = MailKit.Net.Smtp.SmtpClient;

            namespace App
            {
                public class Mailer
                {
                    public void Send(MailMessage message, Unknown.Settings settings)
                    {
                        using (var client = new SmtpClient())
                        {
                            client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect);
                            client.Authenticate(new NetworkCredential("mailer", settings.Password));
                            client.Send((MimeMessage)message);
                            client.Disconnect(true);
                        }
                    }
                }
            }
            """, folder["src/Mailer.cs"]);
        Assert.Equal(1, folder.Run("migrate").Code); // and again: nothing to do but what is left
    }

    [Fact]
    public void Diff_WritesNothing()
    {
        using var folder = new Checkout(("App.csproj", Project), ("Mailer.cs", Code));

        var (code, output, error) = folder.Run("migrate", "--diff");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("+    <PackageReference Include=\"MailKit\" Version=\"4.18.2\" />", output);
        Assert.Contains("+                client.Connect(\"smtp.contoso.com\", 465, SecureSocketOptions.SslOnConnect);", output);
        Assert.Equal((Project, Code), (folder["App.csproj"], folder["Mailer.cs"]));
    }

    [Fact]
    public void Json_ListsEveryClient()
    {
        using var folder = new Checkout(("src/App.csproj", Project), ("src/Mailer.cs", Code), ("src/Other.cs", Other));

        var (code, output, error) = folder.Run("migrate", "--diff", "-f", "json");
        var (_, rest, _) = folder.Run("migrate", "--format", "json", "-o", "plan.json");

        Assert.Equal((1, "", ""), (code, error, rest));
        Assert.Equal("""
            {
              "written": false,
              "clients": [
                {
                  "file": "src/Mailer.cs",
                  "line": 10,
                  "column": 33,
                  "reason": null,
                  "text": null
                },
                {
                  "file": "src/Other.cs",
                  "line": 4,
                  "column": 33,
                  "reason": "Factory",
                  "text": "A method, a property or a delegate gives this client to others. Make it private to the class that sends, or make the client there; then run smtplint migrate again."
                }
              ],
              "problems": []
            }

            """, output);
        Assert.Equal(output.Replace("\"written\": false", "\"written\": true", StringComparison.Ordinal), folder["plan.json"]);
    }

    [Fact]
    public void WhatAPackageGives_IsMigratedAsItIs()
    {
        using var folder = new Checkout(("App.csproj", Project), ("Mailer.cs", """
            using System.Net;
            using System.Net.Mail;
            public class Mailer
            {
                public void Send(Unknown.Settings settings)
                {
                    using var client = new SmtpClient(settings.Get<string>("Host"), settings.Get<int>("Port"));
                    client.EnableSsl = settings.Get<bool>("Ssl");
                    client.Credentials = new NetworkCredential(settings.Get<string>("User"), settings.Get<string>("Password"));
                    client.Send(settings.Get<MailMessage>("Message"));
                }
            }
            """));

        Assert.Equal(0, folder.Run("migrate").Code);

        Assert.Contains("client.Connect(settings.Get<string>(\"Host\"), settings.Get<int>(\"Port\"), settings.Get<bool>(\"Ssl\") ? ", folder["Mailer.cs"]);
        Assert.Contains("client.Send((MimeMessage)settings.Get<MailMessage>(\"Message\"));", folder["Mailer.cs"]);
    }

    [Theory]
    [InlineData("Package", "services.AddFluentEmail(\"a@contoso.com\").AddSmtpSender(new SmtpClient(\"smtp.contoso.com\"));")]
    [InlineData("Package", "Email.DefaultSender = new SmtpSender(() => new SmtpClient(\"smtp.contoso.com\"));")]
    [InlineData("HandedOn", "Own(new SmtpClient(\"smtp.contoso.com\"));")]
    [InlineData("Container", "services.AddScoped<SmtpClient>(_ => new SmtpClient(\"smtp.contoso.com\"));")]
    public void ClientOfOthers_IsLeftWithWhatToDo(string reason, string statement)
    {
        using var folder = new Checkout(("App.csproj", Project), ("Startup.cs", $$"""
            using System.Net.Mail;
            using FluentEmail.Core;
            using FluentEmail.Smtp;
            public class Startup
            {
                public void Configure(Unknown.Services services)
                {
                    {{statement}}
                }

                private static void Own(SmtpClient client) => client.Send(null);
            }
            """));

        Assert.StartsWith($"Startup.cs:8: {reason}: ", folder.Run("migrate").Output);
    }

    [Fact]
    public void FrameworksThatDiffer_LeaveTheClient()
    {
        var project = Project.Replace(
            "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net45</TargetFrameworks>", StringComparison.Ordinal);
        using var folder = new Checkout(("App.csproj", project), ("Mailer.cs", Code));

        var (code, output, _) = folder.Run("migrate", "--diff", "-f", "json");

        Assert.Equal(1, code);
        Assert.Contains("\"reason\": \"OldFramework\"", output);
    }

    [Fact]
    public void CentralVersions_GetTheVersion()
    {
        const string Central = """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Dapper" Version="2.1.66" />
              </ItemGroup>
            </Project>
            """;
        using var folder = new Checkout(("Directory.Packages.props", Central), ("src/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """), ("src/Mailer.cs", Code));

        Assert.Equal(0, folder.Run("migrate").Code);

        Assert.Equal(Central.Replace("2.1.66\" />", "2.1.66\" />\n    <PackageVersion Include=\"MailKit\" Version=\"4.18.2\" />",
            StringComparison.Ordinal), folder["Directory.Packages.props"]);
        Assert.Contains("\n  <ItemGroup>\n    <PackageReference Include=\"MailKit\" />\n  </ItemGroup>\n\n</Project>", folder["src/App.csproj"]);
    }

    // NuGet refuses a program whose project has an older version than a project that it references.
    [Theory]
    [InlineData("4.12.1", "4.12.1")]
    [InlineData("3.5.0", "4.18.2")]
    public void VersionOfAnotherProject_IsTaken(string there, string expected)
    {
        using var folder = new Checkout(("a/App.csproj", Project), ("a/Mailer.cs", Code),
            ("b/Other.csproj", Project.Replace("Include=\"Dapper\" Version=\"2.1.66\"", $"Include=\"MailKit\" Version=\"{there}\"", StringComparison.Ordinal)));

        Assert.Equal(0, folder.Run("migrate").Code);

        Assert.Contains($"<PackageReference Include=\"MailKit\" Version=\"{expected}\" />", folder["a/App.csproj"]);
    }

    [Theory]
    [InlineData("PackagesConfig", "packages.config", "<packages />", "net48")]
    [InlineData("OldFramework", "readme.txt", "", "net45")]
    [InlineData(null, "readme.txt", "", "net48")]
    [InlineData(null, "readme.txt", "", "netstandard2.0")]
    [InlineData("OldFramework", "readme.txt", "", "netstandard1.3")]
    public void Project_ThatCannotHaveThePackage_IsLeft(string? reason, string file, string text, string framework)
    {
        using var folder = new Checkout(
            ("App.csproj", Project.Replace("net10.0", framework, StringComparison.Ordinal)), ("Mailer.cs", Code), (file, text));

        var (code, output, _) = folder.Run("migrate");

        Assert.Equal(reason is null ? 0 : 1, code);
        Assert.Equal(reason ?? "", output.Split(": ").ElementAtOrDefault(1) ?? "");
    }

    [Fact]
    public void NoProject_IsLeft()
    {
        using var folder = new Checkout(("Mailer.cs", Code));

        Assert.Contains("Mailer.cs:10: NoProject: ", folder.Run("migrate").Output);
        Assert.Equal(Code, folder["Mailer.cs"]);
    }

    [Fact]
    public void VisualBasic_IsListed()
    {
        using var folder = new Checkout(("App.vbproj", Project), ("Mailer.vb", """
            Imports System.Net.Mail
            Public Class Mailer
                ' New SmtpClient("smtp.contoso.com")
                Private ReadOnly _client As New SmtpClient("smtp.contoso.com")
            End Class
            """));

        var (code, output, _) = folder.Run("migrate");

        Assert.Equal(1, code);
        Assert.StartsWith("Mailer.vb:4: VisualBasic: There is no migration for Visual Basic.", output, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void CatchOfSmtpException_IsMapped_WithoutABuild()
    {
        using var folder = new Checkout(("App.csproj", Project), ("Mailer.cs", Code
            .Replace("client.Send(message);", "try { client.Send(message); } catch (SmtpException error) { Unknown.Log.Write(error); }", StringComparison.Ordinal)));

        Assert.Equal(0, folder.Run("migrate").Code);
        Assert.Contains("catch (Exception error) when (error is CommandException or ProtocolException or ", folder["Mailer.cs"]);
    }

    [Fact]
    public void OneOfTwoFrameworks_CannotHaveIt_NothingChanges()
    {
        var project = Project.Replace(
            "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net45;net10.0</TargetFrameworks>", StringComparison.Ordinal);
        using var folder = new Checkout(("App.csproj", project), ("Mailer.cs", Code));

        Assert.Contains(": OldFramework: ", folder.Run("migrate").Output);
        Assert.Equal((project, Code), (folder["App.csproj"], folder["Mailer.cs"]));
    }

    [Fact]
    public void MailKitIsThere_ProjectStays()
    {
        var project = Project.Replace("Dapper", "MailKit", StringComparison.Ordinal);
        using var folder = new Checkout(("App.csproj", project), ("Mailer.cs", Code));

        Assert.Equal(0, folder.Run("migrate").Code);
        Assert.Equal(project, folder["App.csproj"]);
    }

    [Fact]
    public void WindowsLineEnds_Stay()
    {
        using var folder = new Checkout(
            ("App.csproj", Project.ReplaceLineEndings("\r\n")), ("Mailer.cs", Code.ReplaceLineEndings("\r\n")));

        Assert.Equal(0, folder.Run("migrate").Code);
        Assert.All(new[] { folder["App.csproj"], folder["Mailer.cs"] }, text => Assert.Equal(text.ReplaceLineEndings("\r\n"), text));
    }

    [Fact]
    public void NothingToDo_IsClean()
    {
        using var folder = new Checkout(("App.csproj", Project), ("Program.cs", "System.Console.WriteLine();"));

        Assert.Equal((0, ""), (folder.Run("migrate").Code, folder.Run("migrate", "--diff").Output));
    }

    [Fact]
    public void Version_IsTheOneThatIsTested() => Assert.Contains(
        $"<PackageVersion Include=\"{PackageEdit.Package}\" Version=\"{PackageEdit.Version}\" />", Repository.Read("Directory.Packages.props"));
}
