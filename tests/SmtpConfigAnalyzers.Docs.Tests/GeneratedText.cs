namespace SmtpConfigAnalyzers.Docs.Tests;

/// <summary>Text that repeats code or data: compared with what it repeats, and written again on demand.</summary>
internal static class GeneratedText
{
    /// <summary>Compares a whole file.</summary>
    public static void AssertIsFresh(string path, string expected) =>
        Compare(path, File.Exists(Repository.PathOf(path)) ? Repository.Read(path) : "", expected, expected);

    /// <summary>Compares what is between the lines <c>&lt;!-- NAME:begin --&gt;</c> and <c>&lt;!-- NAME:end --&gt;</c>.</summary>
    public static void AssertIsFresh(string path, string name, string expected)
    {
        var (begin, end) = ($"<!-- {name}:begin -->\n", $"<!-- {name}:end -->");
        var page = Repository.Read(path);
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stop = page.IndexOf(end, StringComparison.Ordinal);
        Assert.True(start >= begin.Length && stop >= start, $"{path} needs the lines {begin.Trim()} and {end}.");
        Compare(path, page[start..stop], expected, page[..start] + expected + page[stop..]);
    }

    /// <summary>Compares all that comes after what is written by hand.</summary>
    public static void AssertEndIsFresh(string path, string after, string expected)
    {
        var page = Repository.Read(path);
        var start = page.IndexOf(after, StringComparison.Ordinal) + after.Length;
        Assert.True(start >= after.Length, $"{path} needs the line {after.Trim()}.");
        Compare(path, page[start..], expected, page[..start] + expected);
    }

    private static void Compare(string path, string actual, string expected, string file)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Repository.PathOf(path), file);
            return;
        }

        Assert.True(expected == actual, $"{path} is stale. Run the tests with UPDATE_DOCS=1, or write:\n{expected}");
    }
}
