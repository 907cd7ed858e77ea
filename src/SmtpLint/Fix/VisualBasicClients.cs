using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.CodeFixes.Migration;
using SmtpLint.Find.Walking;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Judge.Code;

namespace SmtpLint.Fix;

/// <summary>Clients of System.Net.Mail in Visual Basic, for which there is no migration. They are found by their text.</summary>
internal static partial class VisualBasicClients
{
    private const string Extension = ".vb";

    /// <summary>The clients, in the order of files and lines.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="checkout">The same, opened.</param>
    /// <param name="problems">Takes what cannot be read.</param>
    public static IEnumerable<FoundClient> In(LintRequest request, OpenCheckout checkout, ICollection<LintProblem> problems)
    {
        var walker = new FolderWalker(request.Run, checkout.Files, checkout.Git, IsVisualBasic, problems);
        var files = request.Paths.Select(request.Run.FullPathOf).SelectMany(path =>
            checkout.Files.HasFolder(path) ? walker.Walk(Path.TrimEndingDirectorySeparator(path)).Select(file => file.Path)
            : IsVisualBasic(path) ? [path]
            : []);
        foreach (var file in files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (checkout.Reader.Read(file, mustMentionMail: true) is not { Text: var text }
                || text.Contains("MailKit", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match made in Made().Matches(text))
            {
                var before = text.AsSpan(0, made.Index);
                yield return new(
                    file, before.Count('\n') + 1, made.Index - before.LastIndexOf('\n'), ReasonText.Of(RefusalReason.VisualBasic));
            }
        }
    }

    private static bool IsVisualBasic(string name) => name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    // A comment begins with an apostrophe.
    [GeneratedRegex(
        @"(?<=^[^'\n]*)\bNew\s+((Global\.)?System\.)?(Net\.)?(Mail\.)?SmtpClient\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Made();
}
