using FsCheck;
using FsCheck.Fluent;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Merging;

/// <summary>A log that cannot be read costs one line, and no other log its place in the ranking.</summary>
public sealed class HostileLogTests
{
    private const string Results =
        """{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "smtplint" } }, "results": [{ "ruleId": "SMTP1003", "message": { "text": "m" }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "PLACE" } } }] }] }] }""";

    [Theory]
    [InlineData("{ \"version\": \"2.1.0\", \"runs\": [{ \"tool\": { \"driver\": { \"name\": \"smtplint\" } }, \"results\": [{ "
        + "\"ruleId\": \"\\ud800\" }] }] }")]
    [InlineData("{ \"version\": \"\\udc00\" }")]
    [InlineData("{ \"version\": \"2.1.0\", \"runs\": [{ \"tool\": { \"driver\": { \"name\": \"\\ud800\" } } }] }")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void ALogThatIsNonsense_CostsOneLine(string text)
    {
        using var checkout = new Checkout(("good.sarif", Results), ("bad.sarif", text));

        var (code, output, error) = checkout.Run("merge", ".");

        Assert.Contains("good", output, StringComparison.Ordinal);
        Assert.Equal("bad.sarif: not read. ", error.Split("It")[0]);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [Fact]
    public void AnyTextInALog_CostsTheOthersNothing()
    {
        var pieces =
            Gen.Elements(
                "\\ud800", "\\udfff", "\"", "{", "}", "[", "]", ",", ":", "null", "-1e999", "runs", "results", "uri", "%", "%E2", "file://",
                "\u0000", "\ud83d\ude00", "\\", "x");
        var texts = pieces.ListOf().Select(list => string.Concat(list));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            using var checkout =
                new Checkout(
                    ("good.sarif", Results), ("bad.sarif", Results.Replace("PLACE", text, StringComparison.Ordinal)),
                    ("worse.sarif", text));

            var (_, output, error) = checkout.Run("merge", ".");

            Assert.Contains("good", output, StringComparison.Ordinal);
            Assert.DoesNotContain("mistake", error, StringComparison.Ordinal);
        }));
    }

    [PipeFact]
    public void LinksInAFolder_AreNotFollowed()
    {
        using var checkout = new Checkout(("logs/a.sarif", Results), ("elsewhere/b.sarif", Results));
        foreach (var name in new[] { "one", "two", "three", "four" })
        {
            Directory.CreateSymbolicLink(checkout.PathOf("logs/" + name), checkout.PathOf("logs"));
        }

        Directory.CreateSymbolicLink(checkout.PathOf("logs/other"), checkout.PathOf("elsewhere"));
        File.CreateSymbolicLink(checkout.PathOf("logs/c.sarif"), checkout.PathOf("elsewhere/b.sarif"));

        var (code, output, _) = checkout.RunInTime("merge", "logs", "--format", "json");

        Assert.Equal(1, output.Split("\"repository\"").Length - 1);
        Assert.Equal(ExitCode.Clean, code);
    }

    [PipeFact]
    public void ALinkThatIsNamed_IsFollowed()
    {
        using var checkout = new Checkout(("elsewhere/b.sarif", Results));
        File.CreateSymbolicLink(checkout.PathOf("c.sarif"), checkout.PathOf("elsewhere/b.sarif"));

        Assert.Equal(ExitCode.Clean, checkout.Run("merge", "c.sarif").Code);
    }
}
