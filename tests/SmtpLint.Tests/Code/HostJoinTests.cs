namespace SmtpLint.Tests.Code;

public sealed class HostJoinTests
{
    private const string Options = """
        namespace Letters;

        public class SmtpOptions
        {
            public string Host { get; set; } = "smtp.contoso.com";
            public int Port { get; set; } = 587;
            public bool UseSsl { get; set; } = false;
            public string? Password { get; set; }
        }
        """;

    private const string Library =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private const string Host = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup><ProjectReference Include="..\Letters\Letters.csproj" /></ItemGroup>
        </Project>
        """;

    private const string Binds = """
        using Letters;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.Configure<SmtpOptions>(builder.Configuration.GetSection("Letters"));
        """;

    [Fact]
    public void Library_Alone_IsJudgedByItsDefaults()
    {
        using var checkout = new Checkout(("Letters/Letters.csproj", Library), ("Letters/SmtpOptions.cs", Options));

        Assert.Equal(["SMTP1003 Info Letters/SmtpOptions.cs:7"], checkout.ReportCode());
    }

    [Fact]
    public void ProgramThatBindsTheOptions_DecidesForTheLibrary()
    {
        using var checkout = new Checkout(
            ("Letters/Letters.csproj", Library), ("Letters/SmtpOptions.cs", Options),
            ("Shop/Shop.csproj", Host), ("Shop/Program.cs", Binds));

        Assert.Empty(checkout.ReportCode());
    }

    [Fact]
    public void ProgramThatDoesNotBindThem_Reports_Once()
    {
        using var checkout = new Checkout(
            ("Letters/Letters.csproj", Library), ("Letters/SmtpOptions.cs", Options),
            ("Shop/Shop.csproj", Host), ("Shop/Program.cs", "WebApplication.Create();"),
            ("Till/Till.csproj", Host), ("Till/Program.cs", "WebApplication.Create();"));

        Assert.Equal(["SMTP1003 Info Letters/SmtpOptions.cs:7"], checkout.ReportCode());
    }

    [Fact]
    public void TestProject_DoesNotSpeakForTheLibrary()
    {
        using var checkout = new Checkout(
            ("Letters/Letters.csproj", Library), ("Letters/SmtpOptions.cs", Options),
            ("Tests/Tests.csproj",
                Host.Replace(
                    "<ItemGroup>", """<ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.14.1" />""",
                    StringComparison.Ordinal)), ("Tests/Program.cs", Binds));

        Assert.Equal(["SMTP1003 Info Letters/SmtpOptions.cs:7"], checkout.ReportCode());
    }
}
