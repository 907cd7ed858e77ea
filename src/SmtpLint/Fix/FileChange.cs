using SmtpLint.Doors.Files;
using SmtpLint.Judge;

namespace SmtpLint.Fix;

/// <summary>What is to change in a file.</summary>
/// <param name="Before">The file as it was judged.</param>
/// <param name="After">Its text with the changes.</param>
/// <param name="Fixed">Number of findings that are gone then.</param>
internal sealed record FileChange(LintedFile Before, TextFile After, int Fixed);
