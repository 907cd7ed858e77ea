using System.Text.Json;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Code;

/// <summary>Code with more paths than are followed is reported, and fails no run.</summary>
public sealed class TooLargeTests
{
    private static string Mailer(int decisions) => $$"""
        class M
        {
            void Large(bool[] a)
            {
                var sum = 0;
                {{string.Concat(Enumerable.Range(0, decisions).Select(index => $"if (a[{index}]) {{ sum += {index}; }}\n"))}}
                new System.Net.Mail.SmtpClient("smtp.contoso.com", 465).Send("a@contoso.com", "b@contoso.com", "", "");
            }

            void Small()
            {
                new System.Net.Mail.SmtpClient("smtp.contoso.com", 465).Send("a@contoso.com", "b@contoso.com", "", "");
            }
        }
        """;

    [Fact]
    public void Code_ThatIsNotFollowed_IsReportedAndCounted()
    {
        using var checkout = new Checkout(("App.csproj", CodeRun.Program), ("M.cs", Mailer(6000)));

        var (findings, run) = checkout.Lint();

        Assert.Single(findings);
        Assert.Contains("too many paths", run.Result.Remarks.Single().Message, StringComparison.Ordinal);
        Assert.Equal(("M.cs", 3), (run.Result.Remarks.Single().File, run.Result.Remarks.Single().Line));
        Assert.Equal(1, run.Result.Unbound);
        Assert.Equal(ExitCode.Findings, checkout.Run().Code);
        Assert.Contains("1 places in C# not understood", checkout.Run().Output, StringComparison.Ordinal);
        Assert.Contains("too many paths", checkout.Run("effective").Error, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(checkout.Run("--format", "json").Output);
        Assert.Equal("M.cs", report.RootElement.GetProperty("remarks")[0].GetProperty("file").GetString());
        using var log = JsonDocument.Parse(checkout.Run("--format", "sarif").Output);
        Assert.Contains(
            "too many paths",
            log.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0]
            .GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_ThatIsFollowed_IsSilent()
    {
        using var checkout = new Checkout(("App.csproj", CodeRun.Program), ("M.cs", Mailer(3)));

        var (findings, run) = checkout.Lint();

        Assert.Equal(2, findings.Count);
        Assert.Empty(run.Result.Remarks);
        Assert.Equal(0, run.Result.Unbound);
    }
}
