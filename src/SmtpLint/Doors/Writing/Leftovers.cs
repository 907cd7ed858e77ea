using System.Text.RegularExpressions;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Doors.Writing;

/// <summary>
/// Files that a run leaves which is killed while it writes. They are known by their names, reported to the user, and never read.
/// </summary>
internal static partial class Leftovers
{
    /// <summary>A name for a file that is there only while another one is written.</summary>
    public static string NewName() => $".smtplint.{Guid.NewGuid():N}.tmp";

    /// <summary>Whether a file is a leftover, by its name.</summary>
    /// <param name="name">The name without folders.</param>
    public static bool Is(string name) => Name().IsMatch(name);

    /// <summary>What is said of the leftovers in some folders.</summary>
    /// <param name="folders">The folders' full paths.</param>
    /// <param name="run">Names the files.</param>
    /// <param name="checkout">Opens the folders.</param>
    public static IEnumerable<LintProblem> In(IEnumerable<string> folders, RunFolder run, CheckoutFiles checkout) =>
        folders.Distinct().SelectMany(folder => EntriesOf(folder, checkout)).Where(entry => Is(entry.Name))
            .Select(entry =>
                new LintProblem(
                    run.NameOf(entry.Path), null,
                    "A run of smtplint was killed while it wrote a file here. What it left may hold a password: delete it."));

    private static IReadOnlyList<FolderEntry> EntriesOf(string folder, CheckoutFiles checkout)
    {
        try
        {
            return checkout.EntriesOf(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // whoever looks for settings there says so
        }
    }

    [GeneratedRegex(@"^\.smtplint\.[0-9a-f]{32}\.tmp$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
