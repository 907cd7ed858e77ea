namespace SmtpLint.Findings;

/// <summary>How far a run is.</summary>
/// <param name="Work">What it does.</param>
/// <param name="Done">Number of files or projects that are done.</param>
/// <param name="Total">Number of all of them; <see langword="null"/> while it is not known.</param>
internal readonly record struct LintProgress(string Work, int Done, int? Total);
