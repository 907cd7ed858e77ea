using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.Files.Judging;

/// <summary>The rules that hold for one file, and what the user set for it.</summary>
/// <param name="Transport">The enabled rules about how a connection is made, in their order.</param>
/// <param name="SignIn">Those about how it signs in.</param>
/// <param name="Facts">The enabled rules about everything else.</param>
/// <param name="Options">What the user set.</param>
public sealed record SettingsRules(
    IReadOnlyList<TransportRule> Transport, IReadOnlyList<SignInRule> SignIn, IReadOnlyList<FactRule> Facts, PolicyOptions Options);
