using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Clients;

/// <summary>What one member says of its mail clients.</summary>
/// <param name="Environment">The settings that it was read with; <see langword="null"/> without any.</param>
/// <param name="Connections">The connections that it makes, in the order of their places.</param>
/// <param name="Facts">What else it says of its clients, in the order of their places.</param>
/// <param name="IsWhole">Whether all of its paths were followed; if not, nothing is said of it.</param>
internal sealed record MemberReading(
    SettingsEnvironment? Environment, IReadOnlyList<MailConnection> Connections, IReadOnlyList<MailFact> Facts, bool IsWhole)
{
    /// <summary>Whether programs are known to run with these settings.</summary>
    public bool IsInUse => Environment?.IsInUse != false;
}
