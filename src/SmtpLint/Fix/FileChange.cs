using SmtpLint.Doors.Files;

namespace SmtpLint.Fix;

/// <summary>What is to change in a file.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Before">The file as it was judged.</param>
/// <param name="After">Its text with the changes.</param>
/// <param name="Fixed">Number of findings that are gone then, or of clients that are migrated.</param>
internal sealed record FileChange(string Path, TextFile Before, TextFile After, int Fixed);
