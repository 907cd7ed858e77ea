using SmtpConfigAnalyzers.Baselines;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Commands;

public class CommandLineTests
{
    private const string Clean = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls" } }""";

    [Fact]
    public void NothingWrong_IsCode0()
    {
        using var checkout = new Checkout(("appsettings.json", Clean));

        var (code, output, error) = checkout.Run();

        Assert.Equal((ExitCode.Clean, "No findings; 1 file read.\n", ""), (code, output, error));
    }

    [Theory]
    [InlineData("info", ExitCode.Findings)]
    [InlineData("warning", ExitCode.Findings)]
    [InlineData("error", ExitCode.Clean)]
    public void FindingsFailTheRun_FromALevelOn(string level, int code)
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));

        Assert.Equal(code, checkout.Run("--fail-on", level).Code);
        Assert.Equal(ExitCode.Clean, checkout.Run("--fail-on", level, "--exit-zero").Code);
    }

    [Fact]
    public void ExitZero_DoesNotHideWhatCouldNotBeRead()
    {
        using var checkout = new Checkout();

        Assert.Equal(ExitCode.Incomplete, checkout.Run("gone.json", "--exit-zero").Code);
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--format", "pdf")]
    [InlineData("--format")]
    [InlineData("--fail-on", "fatal")]
    [InlineData("--configuration")]
    [InlineData("--configuration", " ")]
    [InlineData("--unsafe")]
    [InlineData("--fix", "--stdin-filename", "a.json")]
    [InlineData("--fix", "--write-baseline", "--owner", "a", "--reason", "b")]
    [InlineData("--write-baseline")]
    [InlineData("--write-baseline", "--owner", "a", "--reason", " ")]
    [InlineData("--owner", "a")]
    [InlineData("--write-baseline", "--owner", "a", "--reason", "b", "--expires", "soon")]
    [InlineData("--stdin-filename", "a.json", "b.json")]
    [InlineData("explain")]
    [InlineData("explain", "SMTP9999")]
    [InlineData("--output", "no/such/folder/report.txt")]
    [InlineData("rules", "--output", "no/such/folder/rules.txt")]
    [InlineData("rules", "more")]
    [InlineData("effective", "--width", "wide")]
    [InlineData("completion", "tcsh")]
    [InlineData("--select", "SMTP9")]
    [InlineData("--ignore", "SMTP")]
    [InlineData("--ignore", "SMTP1003", "--write-baseline", "--owner", "a", "--reason", "b")]
    public void WrongUse_IsCode2_AndSaysWhat(params string[] arguments)
    {
        using var checkout = new Checkout();

        var (code, output, error) = checkout.Run(arguments);

        Assert.Equal((ExitCode.WrongUse, ""), (code, output));
        Assert.NotEqual("", error);
        Assert.DoesNotContain("mistake in smtplint", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_ShowsEveryOption()
    {
        using var checkout = new Checkout();

        var (code, output, _) = checkout.Run("--help");

        Assert.Equal(ExitCode.Clean, code);
        Assert.All(["--format", "--fix", "--fail-on", "explain", "rules"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Completion_KnowsOptionsAndTheirValues()
    {
        using var checkout = new Checkout();

        Assert.Contains("--fail-on", checkout.Run("[suggest]", "--fa").Output, StringComparison.Ordinal);
        Assert.Contains("sarif", checkout.Run("[suggest:9]", "--format ").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void StandardInput_IsJudgedAsTheFileThatIsNamed()
    {
        using var checkout = new Checkout((".editorconfig", "[sub/*.json]\nsmtplint.SMTP1003.severity = error\n"));

        var (code, output, _) = checkout.RunWith(Checkout.Risky, "--stdin-filename", "sub/appsettings.json", "-q");

        Assert.StartsWith("sub/appsettings.json:5:29: error SMTP1003", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, code);
    }

    [Fact]
    public void AFileThatIsNamed_IsRead_WhateverItIsCalledAndWhoeverIgnoresIt()
    {
        using var checkout = new Checkout((".gitignore", "*"), ("bin/prod.conf", Checkout.Risky));

        Assert.Empty(checkout.Lint().Findings);
        Assert.Equal(["bin/prod.conf:5 SMTP1003"], checkout.Lint("bin/prod.conf").Findings);
    }

    [Fact]
    public void Output_GoesIntoAFile()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));

        var (code, output, _) = checkout.Run("--format", "json", "--output", "report.json");

        Assert.Equal((ExitCode.Findings, ""), (code, output));
        Assert.Equal(checkout.Run("--format", "json").Output, checkout["report.json"]);
    }

    [Fact]
    public void Colour_IsPrintedOnlyWhereItIsAskedFor()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));

        Assert.DoesNotContain('\u001b', checkout.Run().Output);
        Assert.DoesNotContain('\u001b', checkout.Run("--color", "never").Output);
        Assert.Contains('\u001b', checkout.Run("--color", "always").Output);
    }

    [Fact]
    public void WhatAFileHolds_CannotCommandTheTerminal()
    {
        using var checkout =
            new Checkout(
                ("appsettings.json",
                    Checkout.Risky.Replace("\"Host\"", "\"\u001b[2J\": 1,\n\"Host\"", StringComparison.Ordinal)
                    .Replace("\"None\"", "\"None\" /* \u001b[31m */", StringComparison.Ordinal)));

        var output = checkout.Run().Output;

        Assert.Contains("SMTP1003", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void AnExcerpt_UnderlinesTheValue()
    {
        using var checkout =
            new Checkout(("appsettings.json", Checkout.Risky.Replace("    \"Secure", "\t\"Secure", StringComparison.Ordinal)));

        Assert.Contains(
            "\n  5 |  \"SecureSocketOptions\": \"None\"\n    |                          ^^^^\n", checkout.Run().Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfOneLongLine_IsShownInPart()
    {
        using var checkout =
            new Checkout(
                ("appsettings.json",
                    $$"""{ "Pad": "{{new string('x', 5000)}}", "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "None" }, "More": "{{new string('y', 5000)}}" }"""));

        var lines = checkout.Run().Output.Split('\n');

        Assert.All(lines, line => Assert.True(line.Length < 300));
        var underline = Array.FindIndex(lines, line => line.Contains("^^^^", StringComparison.Ordinal));
        Assert.Equal("None", lines[underline - 1].Substring(lines[underline].IndexOf('^'), 4));
    }

    [Fact]
    public void AComment_SilencesAndIsCounted_AndOneThatDoesNothingIsReported()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky
            .Replace("\"None\"", "\"None\" // smtplint-disable SMTP1003 -- the rack", StringComparison.Ordinal)
            .Replace("587,", "587, // smtplint-disable SMTP1009 SMTP9999", StringComparison.Ordinal)));

        var (code, output, _) = checkout.Run();

        Assert.Contains("No findings; 1 file read. 1 silenced by comments.", output, StringComparison.Ordinal);
        Assert.Contains("appsettings.json:4: note: smtplint-disable SMTP1009 silences nothing here", output, StringComparison.Ordinal);
        Assert.Contains("appsettings.json:4: note: smtplint-disable names 'SMTP9999', which is not a rule", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, code);
    }

    [Fact]
    public void ABaseline_IsWritten_Silences_KeepsItsWords_AndItsDeadEntriesAreReported()
    {
        using var checkout = new Checkout(("src/appsettings.json", Checkout.Risky));

        Assert.Equal(ExitCode.Clean, checkout.Run("--write-baseline", "--owner", "shop team", "--reason", "the relay goes in May").Code);
        Assert.Equal((ExitCode.Clean, "No findings; 1 file read. 1 in the baseline.\n"), (checkout.Run().Code, checkout.Run().Output));

        var entry = Assert.Single(Baseline.Read("b", checkout[Baseline.FileName], null).Entries);
        Assert.Equal(
            new("SMTP1003", "src/appsettings.json", "Smtp:SecureSocketOptions", "shop team",
                "the relay goes in May") { Range = entry.Range }, entry);

        var before = checkout[Baseline.FileName];
        checkout.Run("--write-baseline", "--owner", "other", "--reason", "other");
        Assert.Equal(before, checkout[Baseline.FileName]);

        checkout.Write("src/appsettings.json", Clean);
        var (code, output, _) = checkout.Run();
        Assert.Contains(
            "smtplint.baseline.json:4: note: Nothing in 'src/appsettings.json' breaks SMTP1003", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, code);
    }

    [Fact]
    public void AnEntryThatHasExpired_SilencesNothing()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        checkout.Run(
            "--write-baseline", "--owner", "shop team", "--reason", "later", "--expires", "2020-12-31", "--baseline", "known.json");

        var (code, output, _) = checkout.Run("--baseline", "known.json");

        Assert.Contains(
            "known.json:4: note: The entry for SMTP1003 in 'appsettings.json' expired on 2020-12-31", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, code);
    }

    [Fact]
    public void AProjectsOwnBaseline_CountsAsInItsBuild()
    {
        using var checkout = new Checkout(("src/Shop/Shop.csproj", "<Project />"), ("src/Shop/appsettings.json", Checkout.Risky));
        checkout.Run("--write-baseline", "--owner", "a", "--reason", "b", "--baseline", "src/Shop/smtplint.baseline.json");

        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
        Assert.Equal(ExitCode.Incomplete, checkout.Run("--baseline", "gone.json").Code);
    }

    [Theory]
    [InlineData("'explain'", "expain", "SMTP1002")]
    [InlineData("'--fail-on'", "--fial-on", "error")]
    [InlineData("'--format'", "rules", "--fromat", "json")]
    [InlineData("'--diff'", "migrate", "--dif")]
    [InlineData("'sarif'", "--format", "sarf")]
    [InlineData("'markdown'", "rules", "-f", "markdwn")]
    [InlineData("'SMTP1003'", "--ignore", "SMTP1903")]
    public void WhatIsMisspelt_IsAskedFor(string meant, params string[] arguments)
    {
        using var checkout = new Checkout();

        var (code, _, error) = checkout.Run(arguments);

        Assert.Contains($"Did you mean {meant}?", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUse, code);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("--nothing-like-it")]
    public void WhatIsNearNothing_IsNotGuessed(string argument)
    {
        using var checkout = new Checkout();

        Assert.DoesNotContain("Did you mean", checkout.Run(argument).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format takes", "--format", "pdf")]
    [InlineData("--fail-on takes", "--fail-on", "fatal")]
    [InlineData("--color takes", "--color", "red")]
    [InlineData("--width takes", "effective", "--width", "wide")]
    [InlineData("'--fail-on'", "--fail-on")]
    [InlineData("--output", "provider", "gmail", "--output", "no/such/folder/page.txt")]
    [InlineData("'rules' does not take 'more'", "rules", "more")]
    public void AnError_NamesTheOption(string name, params string[] arguments)
    {
        using var checkout = new Checkout();

        Assert.Contains(name, checkout.Run(arguments).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AfterTwoDashes_APathIsAPath()
    {
        using var checkout = new Checkout(("--fix", Checkout.Risky), ("explain", Checkout.Risky));

        Assert.Contains("--fix:5:29: warning SMTP1003", checkout.Run("-q", "--", "--fix").Output, StringComparison.Ordinal);
        Assert.Contains("explain:5:29: warning SMTP1003", checkout.Run("-q", "--", "explain").Output, StringComparison.Ordinal);
        Assert.Contains("--gone: problem", checkout.Run("--", "--gone").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*.json", "a.json", "b.json")]
    [InlineData("sub*/appsetting?.json", "sub/appsettings.json")]
    [InlineData("sub/.*.json", "sub/.d.json")]
    [InlineData("*", "a.json", "b.json", "sub/appsettings.json")]
    public void Wildcards_AreExpanded(string pattern, params string[] expected)
    {
        using var checkout = new Checkout(
            ("a.json", Checkout.Risky), ("b.json", Checkout.Risky), ("sub/appsettings.json", Checkout.Risky), ("sub/.d.json", Checkout.Risky),
            (".hidden/e.json", Checkout.Risky), (".editorconfig", "root = true"));

        var files = checkout.Run("-q", pattern).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]);

        Assert.Equal(expected, files.Where(file => file != "sub/.d.json" || pattern.Contains("/.", StringComparison.Ordinal)));
    }

    [Fact]
    public void AWildcardThatFindsNothing_IsReported_AndCountsAsNothingRead()
    {
        using var checkout = new Checkout();

        var (code, output, _) = checkout.Run("*.json", "gone.cs");

        Assert.Contains("*.json: problem", output, StringComparison.Ordinal);
        Assert.Contains("No findings; 0 files read.", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [Theory]
    [InlineData("explain", "SMTP1002")]
    [InlineData("rules")]
    [InlineData("provider", "gmail")]
    [InlineData("effective")]
    [InlineData("completion", "bash")]
    public void EveryCommand_TakesAFormatAndAFile(params string[] command)
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));

        var (code, output, _) = checkout.Run([.. command, "-f", "text", "-o", "out.txt"]);

        Assert.Equal((ExitCode.Clean, ""), (code, output));
        Assert.Equal(checkout.Run(command).Output, checkout["out.txt"]);
    }

    [Theory]
    [InlineData("explain", "explain <rule>", "-f, --format <text|markdown>", "-o, --output <file>")]
    [InlineData("merge", "merge <logs>...", "--previous <logs>")]
    [InlineData("effective", "effective [<path>...]", "--width <columns>")]
    [InlineData("rules", "-f, --format <text|json|markdown>")]
    public void Help_ShowsWhatACommandTakes(string command, params string[] expected)
    {
        using var checkout = new Checkout();

        var output = checkout.Run(command, "--help").Output;

        Assert.All(expected, text => Assert.Contains(text, output, StringComparison.Ordinal));
        Assert.DoesNotContain($"[<path>...] {command}", output, StringComparison.Ordinal);
    }

    private const string Password = "correct-horse-battery";

    private static readonly string TwoFindings = Checkout.Risky.Replace(
        "\"None\"", $"\"None\", \"UserName\": \"a\", \"Password\": \"{Password}\"", StringComparison.Ordinal);

    [Theory]
    [InlineData("SMTP1003 SMTP2002")]
    [InlineData("SMTP1003", "--select", "SMTP1003")]
    [InlineData("SMTP1003", "--select", "smtp1")]
    [InlineData("SMTP2002", "--ignore", "UseStartTlsOnPort587")]
    [InlineData("", "--select", "SMTP1", "--ignore", "SMTP1003")]
    [InlineData("SMTP1003 SMTP2002", "--select", "SMTP1003,SMTP2002")]
    [InlineData("SMTP1003 SMTP2002", "--select", "SMTP1003", "--select", "SMTP2002")]
    public void Rules_AreChosen(string expected, params string[] arguments)
    {
        using var checkout = new Checkout(("appsettings.json", TwoFindings));

        var (code, output, _) = checkout.Run([.. arguments, "-q"]);

        Assert.Equal(expected, string.Join(' ', output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', ':')[5])));
        Assert.Equal(expected.Length > 0 ? ExitCode.Findings : ExitCode.Clean, code);
    }

    [Fact]
    public void WhatIsLeftOut_IsNotFixed_AndAPasswordStaysHidden()
    {
        using var checkout = new Checkout(("appsettings.json", TwoFindings));

        Assert.DoesNotContain(Password, checkout.Run("--select", "SMTP1003").Output, StringComparison.Ordinal);
        Assert.Contains("Fixed 0 findings", checkout.Run("--fix", "--ignore", "SMTP1003").Error, StringComparison.Ordinal);
        Assert.Contains("Fixed 1 finding", checkout.Run("--fix", "--select", "SMTP1003").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatCannotBeRead_IsLeftOutByItsNameAlone()
    {
        using var checkout = new Checkout(("appsettings.json", "{ \"Smtp\": { \"Host\": "));

        Assert.Equal(ExitCode.Incomplete, checkout.Run("--select", "SMTP1003").Code);
        Assert.Equal(ExitCode.Clean, checkout.Run("--ignore", "SMTP5003").Code);
    }

    [Theory]
    [InlineData("App.fsproj", "F# code is not checked")]
    [InlineData("App.vbproj", "Visual Basic code is not checked here")]
    [InlineData("App.csproj", null)]
    public void ProjectsInOtherLanguages_SayWhoChecksThem(string project, string? note)
    {
        using var checkout = new Checkout((project, "<Project />"), ("appsettings.json", Clean));

        var (code, output, _) = checkout.Run();

        Assert.Equal(note is not null, output.Contains($"{project}: note: ", StringComparison.Ordinal));
        Assert.Contains(note ?? "No findings", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, code);
    }
}
