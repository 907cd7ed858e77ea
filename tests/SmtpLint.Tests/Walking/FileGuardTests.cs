using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Walking;

/// <summary>One file costs one line, whatever it does.</summary>
public sealed class FileGuardTests
{
    [Fact]
    public void AMistakeInOneFile_IsReported_WithItsName_AndWithoutItsText()
    {
        var problems = new List<LintProblem>();

        Assert.Equal(7, new FileGuard(new("/w"), problems).Try<int>("/w/a/b.json", () => throw new InvalidOperationException("secret"), 7));

        Assert.Equal("a/b.json", problems.Single().File);
        Assert.Contains("InvalidOperationException", problems.Single().Message, StringComparison.Ordinal);
        Assert.Contains("a bug in smtplint", problems.Single().Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatGoesWell_IsNotReported()
    {
        var problems = new List<LintProblem>();

        Assert.Equal(1, new FileGuard(new("/w"), problems).Try("/w/a", () => 1, 7));
        Assert.Empty(problems);
    }

    [Fact]
    public void WhatIsNotOfOneFile_EndsTheRun()
    {
        Assert.Throws<OutOfMemoryException>(() => new FileGuard(new("/w"), []).Try<int>("/w/a", () => throw new OutOfMemoryException(), 0));
        Assert.Throws<OperationCanceledException>(
            () => new FileGuard(new("/w"), []).Try<int>("/w/a", () => throw new OperationCanceledException(), 0));
    }

    [Fact]
    public void AFileThatCannotBeJudged_CostsNoOtherItsFindings()
    {
        using var checkout = new Checkout(("good.json", Checkout.Risky), ("bad.json", Checkout.Risky));
        var (_, run) = checkout.Lint("good.json", "bad.json");
        var project = run.Projects.Single();
        var broken =
            project with { Files = project.Files.ToDictionary(
                file => file.Key, file => file.Key == "bad.json" ? file.Value with { Rules = null! } : file.Value) };
        var problems = new List<LintProblem>();

        var verdict = run.Judge.Lint(broken, new FileGuard(new(checkout.Folder), problems));

        Assert.Equal("good.json", verdict.Findings.Single().Place.File);
        Assert.Contains(
            problems, problem =>
            problem.File == "bad.json" && problem.Message.Contains("NullReferenceException", StringComparison.Ordinal));
    }
}
