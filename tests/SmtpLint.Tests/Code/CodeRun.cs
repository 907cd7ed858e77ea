using SmtpLint.Doors.Files;
using SmtpLint.Find.Projects;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Judge.Code;

namespace SmtpLint.Tests.Code;

/// <summary>Judges the C# of a checkout alone.</summary>
internal static class CodeRun
{
    /// <summary>A project file for a program of .NET 10 with implicit usings.</summary>
    public const string Program =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""";

    /// <summary>All files, as a walk would find them.</summary>
    public static IReadOnlyList<string> Files(this Checkout checkout) =>
        [.. Directory.EnumerateFiles(checkout.Folder, "*", SearchOption.AllDirectories)];

    /// <summary>What the tool says of the C#: the same, whether it parses all files or those that matter.</summary>
    public static LintResult JudgeCode(this Checkout checkout)
    {
        var (whole, part) = (checkout.JudgeCode(few: int.MaxValue), checkout.JudgeCode(few: 0));
        Assert.Equal(whole.Findings.Select(Text), part.Findings.Select(Text));
        Assert.Equal(whole.Problems.ToHashSet(), part.Problems.ToHashSet());
        return part;

        static string Text(LintFinding finding) => $"{finding.Place} {finding.Rule.Id} {finding.Level} {finding.Message}";
    }

    private static LintResult JudgeCode(this Checkout checkout, int few)
    {
        var problems = new List<LintProblem>();
        var run = new RunFolder(checkout.Folder);
        var files = checkout.Door();
        var projects = new ProjectFiles(run, new LintRequest().Configuration, new(files, new(run, files, problems), problems), problems);
        var result = new CodeLinter(checkout.Folder, files, projects) { Few = few }.Lint(checkout.Files());
        return result with { Problems = [.. problems, .. result.Problems] };
    }

    /// <summary>The findings, as "SMTP1003 Warning Mailer.cs:4"; a problem fails the test.</summary>
    public static IReadOnlyList<string> ReportCode(this Checkout checkout)
    {
        var result = checkout.JudgeCode();
        Assert.Empty(result.Problems);
        return [.. result.Findings.Select(
            finding => $"{finding.Rule.Id} {finding.Level} {finding.Place.File}:{finding.Place.Start.Line + 1}")];
    }
}
