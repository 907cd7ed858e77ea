using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Baselines;

/// <summary>A finding that is known, and left for later by somebody who says why.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="File">The file, relative to the baseline's folder, with slashes.</param>
/// <param name="Fingerprint">What separates it from the rule's others in the file, as <see cref="Fingerprints"/> makes it.</param>
/// <param name="Owner">Who is to fix it.</param>
/// <param name="Reason">Why it is not fixed yet.</param>
public sealed record BaselineEntry(string Rule, string File, string Fingerprint, string Owner, string Reason)
{
    /// <summary>The last day on which the entry holds; <see langword="null"/> if it holds for good.</summary>
    public DateTime? Expires { get; init; }

    /// <summary>Where the entry names its rule.</summary>
    public TextRange Range { get; init; }
}

/// <summary>Something in a baseline that does not do what it seems to.</summary>
/// <param name="Range">Where it is.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record BaselineProblem(TextRange Range, string Message);
