using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>What people see of the code without scrolling.</summary>
public sealed partial class LayoutTests
{
    private const int Columns = 140;

    // A pattern or a table's row is one string, and is searched for as one.
    private const int ColumnsBesideAString = 90;

    [Fact]
    public void Lines_FitTheScreen()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Built().IsMatch(file)).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(
            files.SelectMany(
                file => File.ReadLines(file).Select((line, index) => (line, index)).Where(line => IsTooLong(line.line))
                .Select(line => $"{file}:{line.index + 1}")));
    }

    [Theory]
    [InlineData(140, false)]
    [InlineData(141, true)]
    public void Width_Counts(int length, bool isTooLong) => Assert.Equal(isTooLong, IsTooLong(new string('x', length)));

    [Fact]
    public void OneString_MayBeLong() => Assert.False(IsTooLong($"    private const string Pattern = \"{new string('x', 200)}\";"));

    private static bool IsTooLong(string line) =>
        line.Length > Columns
            && line.Length - Strings().Matches(line).Select(text => text.Length).DefaultIfEmpty(0).Max() > ColumnsBesideAString;

    [GeneratedRegex(@"[\\/](obj|bin)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex("""
        \$?@?"(?:[^"\\]|\\.|"")*"
        """)]
    private static partial Regex Strings();
}
