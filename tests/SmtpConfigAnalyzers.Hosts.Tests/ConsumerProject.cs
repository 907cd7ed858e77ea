using SmtpConfigAnalyzers.Package.Tests;

namespace SmtpConfigAnalyzers.Hosts.Tests;

/// <summary>
/// A web project outside the repository that has installed the package: in a folder, a feed and a package cache of its own,
/// so that nothing but the packed package can be what a host loads.
/// </summary>
public sealed class ConsumerProject : IDisposable
{
    /// <summary>What is wrong in each file, as "SMTP1003 warning Program.cs(4,18)".</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Findings = new Dictionary<string, string[]>
    {
        ["Program.cs"] = ["SMTP1003 warning Program.cs(2,18)", "SMTP1007 error Program.cs(7,60)"],
        ["appsettings.json"] = ["SMTP1003 warning appsettings.json(5,29)"],
        ["Web.config"] = ["SMTP1003 error Web.config(5,47)"],
    };

    private static readonly Dictionary<string, string> s_files = new()
    {
        ["Shop.csproj"] = """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <EnableNETAnalyzers>false</EnableNETAnalyzers><!-- not asked here, and slow -->
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SmtpConfigAnalyzers" Version="0.0.1-hosts" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """,
        ["Program.cs"] = """
            using System.Net.Mail;
            using var shop = new SmtpClient("smtp.contoso.com", 587);
            shop.Send("shop@contoso.com", "ada@contoso.com", "Your order", "We have it.");
            #pragma warning disable SMTP1006
            using (var relay = new SmtpClient("relay.contoso.com", 2525))
            {
                relay.UseDefaultCredentials = false; relay.EnableSsl = false;
                relay.Send("shop@contoso.com", "ada@contoso.com", "Your order", "We have it.");
            }
            """,
        ["appsettings.json"] = """
            {
              "Smtp": { // stays
                "Host": "smtp.contoso.com",
                "Port": 587,
                "SecureSocketOptions": "None"
              }
            }
            """,
        ["Web.config"] = """
            <configuration>
              <appSettings><!-- stays -->
                <add key="SmtpHost" value="smtp.contoso.com" />
                <add key="SmtpPort" value="587" />
                <add key="SmtpSecureSocketOptions" value="None" />
              </appSettings>
            </configuration>
            """,
        // Severities by both files: .editorconfig for code, our own key for a settings file.
        [".editorconfig"] = """
            root = true
            [*.cs]
            dotnet_diagnostic.SMTP1007.severity = error
            [Web.config]
            smtplint.SMTP1003.severity = error
            """,
    };

    private readonly TemporaryFolder _folder = new();

    public ConsumerProject()
    {
        var feed = Directory.CreateDirectory(PathOf("feed")).FullName;
        Repository.Dotnet(
            "pack", Repository.PackageProject, "--no-build", "-c", Repository.Configuration, "-o", feed, "-p:PackageVersion=0.0.1-hosts");
        File.WriteAllText(PathOf("nuget.config"), $"""
            <configuration>
              <packageSources><add key="hosts" value="{feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{PathOf("packages")}" /></config>
            </configuration>
            """);
        Reset();
        Repository.Dotnet("restore", Project);
    }

    /// <summary>The project file.</summary>
    public string Project => PathOf("Shop.csproj");

    /// <summary>The folder of the installed package.</summary>
    public string Package => PathOf("packages/smtpconfiganalyzers/0.0.1-hosts");

    /// <summary>Where a file of the project is.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullPath, name);

    /// <summary>Writes all files as they were.</summary>
    public void Reset()
    {
        foreach (var (name, text) in s_files)
        {
            File.WriteAllText(PathOf(name), text);
        }
    }

    public void Dispose() => _folder.Dispose();
}
