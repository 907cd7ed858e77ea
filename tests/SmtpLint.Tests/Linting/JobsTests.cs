using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Tests.Code;

namespace SmtpLint.Tests.Linting;

/// <summary>Many projects: shared out, shown as they are done, and given up when asked to.</summary>
public sealed class JobsTests
{
    private const string Mailer = """
        class Mailer { void M() { new System.Net.Mail.SmtpClient("smtp.contoso.com", 465).Send("a@contoso.com", "b@contoso.com", "", ""); } }
        """;

    [Fact]
    public void Report_IsTheSame_WithAnyNumberOfJobs()
    {
        using var checkout = Projects(8);

        var one = checkout.Run("--quiet", "--jobs", "1");

        Assert.Equal(8, one.Output.Split(" SMTP1005").Length - 1);
        Assert.Equal(one, checkout.Run("--quiet", "--jobs", "2"));
        Assert.Equal(one, checkout.Run("--quiet", "--jobs", "64"));
        Assert.Equal(one, checkout.Run("--quiet"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public void Jobs_WithoutANumber_IsWrongUse(string jobs)
    {
        using var checkout = Projects(1);

        var (code, _, error) = checkout.Run("--jobs", jobs);

        Assert.Equal(ExitCode.WrongUse, code);
        Assert.Contains("--jobs", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_GoesThroughFilesAndProjects()
    {
        using var checkout = Projects(3);
        var shown = new List<LintProgress>();

        new Linter(new() { Run = new(checkout.Folder), Progress = shown.Add }).Run();

        Assert.Equal([1, 2, 3], shown.Where(progress => progress is { Work: "Reading code", Total: 3 }).Select(progress => progress.Done));
        Assert.Equal([0, 1, 2, 3], shown.Where(progress => progress is { Work: "Judging the code of projects", Total: 3 })
            .Select(progress => progress.Done));
    }

    [Fact]
    public void Run_ThatIsCancelled_IsGivenUp()
    {
        using var checkout = Projects(3);
        using var cancellation = new CancellationTokenSource();
        var request = new LintRequest
        {
            Run = new(checkout.Folder),
            Progress = progress => { if (progress.Work == "Judging the code of projects") { cancellation.Cancel(); } },
        };

        Assert.ThrowsAny<OperationCanceledException>(() => new Linter(request).Run(cancellation.Token));
    }

    private static Checkout Projects(int count) =>
        new([.. Enumerable.Range(0, count).SelectMany(number => new[]
        {
            ($"App{number}/App{number}.csproj", CodeRun.Program), ($"App{number}/Mailer.cs", Mailer),
        })]);
}
