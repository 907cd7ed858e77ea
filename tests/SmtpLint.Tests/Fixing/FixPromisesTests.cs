using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SmtpLint.Tests.Fixing;

/// <summary>
/// What <c>--fix</c> promises, in every file that it changes: fewer findings and no new one, and nothing else is touched, neither the
/// encoding and its mark, nor line ends, nor comments.
/// </summary>
public class FixPromisesTests
{
    private static readonly Encoding[] s_encodings =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    [Fact]
    public void Fix_TakesFindingsAway_BringsNone_AndLeavesTheRest()
    {
        var changed = 0;
        Prop.ForAll(Arb.From(Checkouts), written =>
        {
            foreach (var arguments in new string[][] { ["--fix"], ["--fix", "--unsafe"] })
            {
                using var checkout = new Checkout();
                foreach (var (path, text) in written.Files)
                {
                    checkout.Write(path, Bytes(text, written.Encoding));
                }

                var before = Findings(checkout);
                var (_, _, error) = checkout.Run(arguments);
                var after = Findings(checkout);

                Assert.Equal(
                    before.Count - after.Count,
                    int.Parse(error.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
                var known = before.ToList();
                Assert.All(after, finding => Assert.True(known.Remove(finding), $"{finding} is new."));
                changed += written.Files.Count(file => AssertRestStays(checkout, file.Key, file.Value, written.Encoding));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(6409, 587));
        Assert.True(changed > 100, $"{changed} files were changed.");
    }

    private static Gen<(Dictionary<string, string> Files, Encoding Encoding)> Checkouts =>
        from files in FixTwiceTests.Files
        from encoding in Gen.Elements(s_encodings)
        from lineEnd in Gen.Elements("\n", "\r\n")
        select (files.ToDictionary(file => file.Key, file => Commented(file.Key, file.Value).ReplaceLineEndings(lineEnd)), encoding);

    /// <summary>A text with a setting a line, and comments wherever its format has them.</summary>
    private static string Commented(string path, string text) => Path.GetExtension(path) switch
    {
        ".json" => "// grüße\n" + text.Replace(",", ", // next\n  ", StringComparison.Ordinal) + " // end\n",
        ".config" => text.Replace("<add", "\n  <!-- grüße -->\n  <add", StringComparison.Ordinal) + "\n<!-- end -->\n",
        _ => "# grüße\n" + text.Replace("\n", " # here\n", StringComparison.Ordinal),
    };

    private static byte[] Bytes(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    private static List<(string, string, string)> Findings(Checkout checkout) =>
        [.. checkout.Lint().Run.Result.Findings.Select(finding => (finding.Rule.Id, finding.Place.File, finding.Fingerprint))];

    /// <returns>Whether the file was changed.</returns>
    private static bool AssertRestStays(Checkout checkout, string path, string before, Encoding encoding)
    {
        var bytes = File.ReadAllBytes(checkout.PathOf(path));
        Assert.Equal(encoding.GetPreamble(), bytes[..encoding.GetPreamble().Length]);
        var after = encoding.GetString(bytes[encoding.GetPreamble().Length..]);
        Assert.Equal(bytes, Bytes(after, encoding));

        var (linesBefore, linesAfter) = (before.Split('\n'), after.Split('\n'));
        // A key that is added may have a line of its own.
        Assert.True(linesAfter.Length >= linesBefore.Length);
        Assert.Equal(
            linesBefore.Length == linesBefore.Count(line => line.EndsWith('\r')) + 1,
            linesAfter.Length == linesAfter.Count(line => line.EndsWith('\r')) + 1);
        Assert.Equal(CommentsOf(linesBefore), CommentsOf(linesAfter));
        return after != before;

        static int CommentsOf(string[] lines) => lines.Count(line =>
            line.Contains("// ", StringComparison.Ordinal) || line.Contains("# ", StringComparison.Ordinal)
            || line.Contains("<!-- ", StringComparison.Ordinal));
    }
}
