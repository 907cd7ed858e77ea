using System.Diagnostics;
using SmtpLint.CommandLine;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Writing;

/// <summary>What is written, and what never is: through a link that leads out, and over what is not what it should be.</summary>
public class WritingTests
{
    private const string Elsewhere = "Somebody else's.";

    /// <summary>Each way in which the tool writes, and the file that it writes.</summary>
    public static TheoryData<string, string[]> Ways => new()
    {
        { "appsettings.json", ["--fix"] },
        { "appsettings.json", ["appsettings.json", "--fix"] },
        { "smtplint.baseline.json", ["--write-baseline", "--owner", "a", "--reason", "b"] },
        { "known.json", ["--write-baseline", "--baseline", "known.json", "--owner", "a", "--reason", "b"] },
        { "report.sarif", ["--format", "sarif", "--output", "report.sarif"] },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void ALinkThatLeadsOut_IsNotFollowed(string name, string[] arguments)
    {
        var text = name == "appsettings.json" ? Checkout.Risky : Elsewhere;
        using var outside = new Checkout((name, text));
        using var checkout = new Checkout(("src/appsettings.json", Checkout.Risky));
        File.CreateSymbolicLink(checkout.PathOf(name), outside.PathOf(name));

        var code = checkout.Run(arguments).Code;

        Assert.Equal(arguments[^1] == "--fix" ? ExitCode.Incomplete : ExitCode.WrongUse, code);
        Assert.Equal(text, outside[name]);
        Assert.Equal(outside.PathOf(name), new FileInfo(checkout.PathOf(name)).LinkTarget);
        Assert.Single(Directory.EnumerateFiles(outside.Folder));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void ALinkThatLeadsNowhere_MakesNoFileThere(string name, string[] arguments)
    {
        using var outside = new Checkout();
        using var checkout = new Checkout(("src/appsettings.json", Checkout.Risky));
        File.CreateSymbolicLink(checkout.PathOf(name), outside.PathOf(name));

        checkout.Run(arguments);

        Assert.Empty(Directory.EnumerateFiles(outside.Folder));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void AFolderThatLeadsOut_IsNotFollowed(string name, string[] arguments)
    {
        using var outside = new Checkout((name, Checkout.Risky));
        using var checkout = new Checkout(("src/appsettings.json", Checkout.Risky));
        Directory.CreateSymbolicLink(checkout.PathOf("sub"), outside.Folder);

        var code = checkout.Run([.. arguments.Select(argument => argument == name ? "sub/" + name : argument)]).Code;

        Assert.Equal(Checkout.Risky, outside[name]);
        Assert.NotEqual(arguments.Contains(name) ? ExitCode.Clean : -1, code);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void ALinkWithin_IsFollowed_AndStays(string name, string[] arguments)
    {
        var isFix = name == "appsettings.json";
        using var checkout =
            new Checkout(
                ("real/" + name, isFix
                    ? Checkout.Risky
                    : name.EndsWith("json", StringComparison.Ordinal) ? "{ \"version\": 1, \"findings\": [] }" : Elsewhere),
                    ("src/appsettings.json", Checkout.Risky));
        var before = checkout["real/" + name];
        File.CreateSymbolicLink(checkout.PathOf(name), Path.Combine("real", name));

        checkout.Run(arguments);

        Assert.NotEqual(before, checkout["real/" + name]);
        Assert.Equal(Path.Combine("real", name), new FileInfo(checkout.PathOf(name)).LinkTarget);
    }

    [PipeTheory]
    [MemberData(nameof(Ways))]
    public void APipe_IsNeitherWaitedForNorReplaced(string name, string[] arguments)
    {
        using var checkout = new Checkout(("src/appsettings.json", Checkout.Risky));
        Pipe.Make(checkout.PathOf(name));

        var (code, output, error) = checkout.RunInTime(arguments);

        Assert.Equal(arguments[^1] == "--fix" ? ExitCode.Incomplete : ExitCode.WrongUse, code);
        Assert.Contains("not a regular file", output + error, StringComparison.Ordinal);
        File.Delete(checkout.PathOf(name)); // who tidies up would wait for it
    }

    [Theory]
    [InlineData("report.sarif", "--format", "sarif", "--output", "report.sarif")]
    [InlineData("smtplint.baseline.json", "--write-baseline", "--owner", "a", "--reason", "b")]
    public void AFolder_IsRefused(string name, params string[] arguments)
    {
        using var checkout = new Checkout((name + "/kept.txt", Elsewhere), ("appsettings.json", Checkout.Risky));

        var (code, _, error) = checkout.Run(arguments);

        Assert.Equal(ExitCode.WrongUse, code);
        Assert.Contains($"cannot be written to '{name}': it is a folder.", error, StringComparison.Ordinal);
        Assert.Equal(Elsewhere, checkout[name + "/kept.txt"]);
    }

    [Theory]
    [InlineData("{ \"name\": \"shop\", \"version\": \"1.0.0\" }")]
    [InlineData("{ \"version\": 1, \"findings\": [], \"name\": \"shop\" }")]
    [InlineData("{ \"version\": 2, \"findings\": [] }")]
    [InlineData("{ \"version\": 1, \"findings\": [ { \"rule\": \"SMTP1003\", \"file\"")]
    [InlineData("<<<<<<< ours\n{ \"version\": 1, \"findings\": [] }\n")]
    [InlineData("[]")]
    [InlineData("Host=smtp.contoso.com\n")]
    public void ABaseline_ReplacesNothingElse(string text)
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky), ("smtplint.baseline.json", text));

        var (code, _, error) = checkout.Run("--write-baseline", "--owner", "a", "--reason", "b");

        Assert.Equal(ExitCode.WrongUse, code);
        Assert.Contains("what is there is not a baseline", error, StringComparison.Ordinal);
        Assert.Equal(text, checkout["smtplint.baseline.json"]);
    }

    [Theory]
    [InlineData("{ \"version\": 1, \"findings\": [] }")]
    [InlineData("\n")]
    [InlineData("")]
    public void ABaseline_ReplacesABaseline_OrNothing(string text)
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky), ("smtplint.baseline.json", text));

        Assert.Equal(ExitCode.Clean, checkout.Run("--write-baseline", "--owner", "a", "--reason", "b").Code);
        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
    }

    [Fact]
    public void AReport_ReplacesARegularFile_AndGoesWhereTheUserNamesIt()
    {
        using var outside = new Checkout(("report.json", Elsewhere));
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky), ("report.json", Elsewhere));

        Assert.Equal(ExitCode.Findings, checkout.Run("--format", "json", "--output", "report.json").Code);
        Assert.Equal(ExitCode.Findings, checkout.Run("--format", "json", "--output", outside.PathOf("report.json")).Code);

        Assert.Contains("SMTP1003", checkout["report.json"], StringComparison.Ordinal);
        Assert.Equal(checkout["report.json"], outside["report.json"]);
    }

    [Fact]
    public void AStreamOfTheProcess_IsWrittenTo()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        Assert.Equal(ExitCode.Findings, checkout.Run("--output", "/dev/null").Code);

        // The same stream by a name that a checkout chose.
        File.CreateSymbolicLink(checkout.PathOf("report.txt"), "/dev/null");
        Assert.Equal(ExitCode.WrongUse, checkout.Run("--output", "report.txt").Code);
    }

    [Fact]
    public void WhatAKilledRunLeft_IsNamed_AndNeverRead()
    {
        var name = $".smtplint.{Guid.NewGuid():N}.tmp";
        using var checkout =
            new Checkout(
                (".gitignore", "*.tmp\n"), ("src/appsettings.json", "{ \"Smtp\": { \"Host\": \"smtp.contoso.com\" } }"),
                ("src/" + name, Checkout.Risky), ("src/.smtplint.tmp", ""));

        var (findings, run) = checkout.Lint(".", "src/" + name);

        Assert.Empty(findings);
        var remark = Assert.Single(run.Result.Remarks);
        Assert.Equal($"src/{name}", remark.File);
        Assert.Contains("delete it", remark.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task ASignal_LeavesWholeFiles_AndNothingNextTo(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const int Count = 300;
        using var checkout =
            new Checkout([.. Enumerable.Range(0, Count).Select(number => ($"app{number:000}/appsettings.json", Checkout.Risky))]);
        using var tool =
            Process.Start(
                new ProcessStartInfo(
                    "dotnet", [typeof(LintCommand).Assembly.Location, "--fix", "--quiet"]) { WorkingDirectory = checkout.Folder,
                    RedirectStandardOutput = true, RedirectStandardError = true })!;
        var ended = tool.WaitForExitAsync();
        while (checkout["app000/appsettings.json"] == Checkout.Risky && !ended.IsCompleted)
        {
            await Task.Delay(1);
        }

        using (var kill = Process.Start("kill", [$"-{signal}", $"{tool.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await ended.WaitAsync(TimeSpan.FromMinutes(2));
        var files = Directory.EnumerateFiles(checkout.Folder, "*", SearchOption.AllDirectories).ToList();
        Assert.Equal(Count, files.Count);
        Assert.All(files, file =>
            Assert.Contains(
                File.ReadAllText(file), new[] { Checkout.Risky, Checkout.Risky.Replace("None", "StartTls", StringComparison.Ordinal) }));
    }
}
