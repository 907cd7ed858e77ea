namespace SmtpLint.Find.Git;

/// <summary>The state of a repository that was looked at.</summary>
/// <param name="Address">Its absolute address, without credentials.</param>
/// <param name="Commit">The commit that is checked out; <see langword="null"/> if there is none yet.</param>
internal sealed record VersionControl(string Address, string? Commit);
