using System.Net.Sockets;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Walking;

/// <summary>Pipes, devices and sockets are never waited for and never read, whatever asks for them and whatever leads to them.</summary>
public class SpecialFileTests
{
    private const string Finding = "good/appsettings.json:5:29: warning SMTP1003";
    private const string Project =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";
    private const string Mailer =
        """class M { void S() { new System.Net.Mail.SmtpClient("smtp.contoso.com", 465).Send("a@contoso.com", "b@contoso.com", "", ""); } }""";

    [PipeTheory]
    [InlineData("appsettings.json")]
    [InlineData("web.config")]
    [InlineData(".env")]
    [InlineData("docker-compose.yml")]
    [InlineData("Dockerfile")]
    [InlineData(".gitignore")]
    [InlineData(".editorconfig")]
    [InlineData(".globalconfig")]
    [InlineData("smtplint.baseline.json")]
    [InlineData("App/App.csproj")]
    [InlineData("App/Directory.Build.props")]
    [InlineData("App/packages.config")]
    [InlineData("App/Mailer2.cs")]
    public void APipe_IsAProblem_AndTheOthersAreJudged(string name)
    {
        using var checkout =
            new Checkout(
                ("good/appsettings.json", Checkout.Risky), ("App/Shop.csproj", Project), ("App/Mailer.cs", Mailer),
                ("App/appsettings.json", Checkout.Risky));
        Pipe.Make(checkout.PathOf(name));

        var (code, output, _) = checkout.RunInTime();

        Assert.Contains($"{name}: problem: It is not a regular file", output, StringComparison.Ordinal);
        Assert.Contains(Finding, output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [PipeTheory]
    [InlineData("<Import Project=\"pipe.props\" />")]
    [InlineData("<Import Project=\"$(MSBuildThisFileDirectory)pipe.props\" />")]
    [InlineData("<Import Project=\"link.props\" />")]
    [InlineData("<ItemGroup><Compile Include=\"pipe.cs\" /></ItemGroup>")]
    [InlineData("<ItemGroup><ProjectReference Include=\"pipe.csproj\" /></ItemGroup>")]
    [InlineData("<ItemGroup><GlobalAnalyzerConfigFiles Include=\"pipe.globalconfig\" /></ItemGroup>")]
    public void APipeThatAProjectFileNames_IsAProblem(string reference)
    {
        using var checkout =
            new Checkout(
                ("good/appsettings.json", Checkout.Risky),
                ("App/Shop.csproj", Project.Replace("</Project>", reference + "</Project>", StringComparison.Ordinal)),
                ("App/Mailer.cs", Mailer), ("App/appsettings.json", Checkout.Risky));
        foreach (var name in new[] { "pipe.props", "pipe.cs", "pipe.csproj", "pipe.globalconfig" }
            .Where(name =>
                reference.Contains(name, StringComparison.Ordinal)
                || (name == "pipe.props" && reference.Contains("link.props", StringComparison.Ordinal))))
        {
            Pipe.Make(checkout.PathOf("App/" + name));
        }

        File.CreateSymbolicLink(checkout.PathOf("App/link.props"), "pipe.props");

        var (code, output, _) = checkout.RunInTime();

        Assert.Contains("problem: It is not a regular file", output, StringComparison.Ordinal);
        Assert.Contains(Finding, output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [PipeTheory]
    [InlineData("/dev/stdin")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/tty")]
    [InlineData("/proc/self/environ")]
    public void ADevice_IsNotRead_WhateverLeadsToIt(string device)
    {
        using var checkout =
            new Checkout(
                ("good/appsettings.json", Checkout.Risky),
                ("App/Shop.csproj", Project.Replace("</Project>", $"<Import Project=\"{device}\" /></Project>", StringComparison.Ordinal)),
                ("App/Mailer.cs", Mailer));
        File.CreateSymbolicLink(checkout.PathOf("appsettings.json"), device);
        File.CreateSymbolicLink(checkout.PathOf("App/.editorconfig"), device);

        var (code, output, _) = checkout.RunInTime();

        Assert.Contains("problem: It leads out", output, StringComparison.Ordinal);
        Assert.Contains(Finding, output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [PipeTheory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/tty")]
    public void ADeviceThatIsNamed_IsAProblem(string device)
    {
        using var checkout = new Checkout();

        var (code, output, _) = checkout.RunInTime(device);

        Assert.Contains("problem: It is not a regular file", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [PipeFact]
    public void ASocket_IsAProblem()
    {
        using var checkout = new Checkout(("good/appsettings.json", Checkout.Risky));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(checkout.PathOf(".env")));

        var (code, output, _) = checkout.RunInTime();

        Assert.Contains(".env: problem: It is not a regular file", output, StringComparison.Ordinal);
        Assert.Contains(Finding, output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [PipeFact]
    public void APipeAmongLogs_IsNotRead_AndTheOthersAreMerged()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        checkout.Run("--format", "sarif", "--output", "a.sarif");
        Pipe.Make(checkout.PathOf("b.sarif"));

        var (code, output, error) = checkout.RunInTime("merge", ".");

        Assert.Contains("b.sarif: not read. It is not a regular file", error, StringComparison.Ordinal);
        Assert.Contains("a ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }
}
