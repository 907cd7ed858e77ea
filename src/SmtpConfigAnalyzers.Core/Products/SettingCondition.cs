using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Products;

/// <summary>A condition on one setting of a group.</summary>
/// <param name="Names">The key below the group's path; several are separated by <c>|</c>.</param>
/// <param name="Values">The values, separated by <c>|</c>, case does not matter, <c>*</c> stands for anything; with <c>!</c> in front, the
/// values for which it does not hold.</param>
/// <param name="IfAbsent">Whether it holds where the key is not there.</param>
public sealed record SettingCondition(string Names, string Values, bool IfAbsent = false)
{
    /// <summary>Whether a value is one of <see cref="Values"/>.</summary>
    public bool Matches(string value) =>
        Values.TrimStart('!').Split('|')
            .Any(pattern => new HostPattern(pattern).Matches(value.Trim())) != Values.StartsWith("!", StringComparison.Ordinal);
}
