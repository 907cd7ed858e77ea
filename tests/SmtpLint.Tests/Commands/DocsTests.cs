using System.CommandLine;
using System.Text.RegularExpressions;
using SmtpLint.CommandLine;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Commands;

/// <summary>The page about the tool against its command line.</summary>
public partial class DocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "smtplint.md"));

    [Fact]
    public void ThePage_HasEveryOption_AndNoOther()
    {
        var root = new Command("smtplint");
        new LintOptions().AddTo(root);
        var table = Page.Split("<!-- options:begin -->")[1].Split("<!-- options:end -->")[0];

        var told = table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1])).Select(match => match.Groups[1].Value);

        Assert.Equal(
            root.Options.SelectMany(option => option.Aliases.Append(option.Name)).Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(ExitCode.Clean)]
    [InlineData(ExitCode.Findings)]
    [InlineData(ExitCode.WrongUse)]
    [InlineData(ExitCode.Incomplete)]
    public void ThePage_HasEveryExitCode(int code) =>
        Assert.Contains($"\n| {code} | ", Page.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SmtpConfigAnalyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
