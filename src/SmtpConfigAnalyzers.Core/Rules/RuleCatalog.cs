using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules.Certificates;
using SmtpConfigAnalyzers.Rules.Credentials;
using SmtpConfigAnalyzers.Rules.Files;
using SmtpConfigAnalyzers.Rules.Providers;
using SmtpConfigAnalyzers.Rules.Transport;

namespace SmtpConfigAnalyzers.Rules;

/// <summary>The only list of the rules.</summary>
public static class RuleCatalog
{
    /// <summary>
    /// The rules about how a connection is made, in the order in which they report: one root cause is one finding, so of several that
    /// hold the first one is reported. What cannot work comes first, then the port, then clear text, then optional TLS. A port that the
    /// provider does not serve is wrong in every mode, and comes before what is wrong with the mode.
    /// </summary>
    public static IReadOnlyList<TransportRule> Transport { get; } =
    [
        new DoNotEnableSslForPickup(),
        new UseAHostName(),
        new UseAnSmtpPort(),
        new UseAnEndpointOfTheProvider(ofPort: true),
        new DoNotUsePort465WithSystemNetMail(),
        new UseImplicitTlsOnPort465(),
        new DoNotUseImplicitTlsOnStartTlsPort(),
        new UseAnEndpointOfTheProvider(ofPort: false),
        new DoNotSubmitOnPort25(),
        new UseStartTlsOnPort587(),
        new EncryptTheConnection(),
        new EncryptTheRelay(),
        new UseAStrictStartTlsQuery(),
        new DoNotLeaveTlsOptional(),
        new DoNotLeaveTheModeToThePort(),
        new DoNotMistakeRequireTls(),
        new CheckTheHost(),
    ];

    /// <summary>The rules about how a connection signs in, which has nothing to do with how it is made: one of each may report.</summary>
    public static IReadOnlyList<SignInRule> SignIn { get; } =
    [
        new DoNotSignInWithAPassword(),
        new UseTheUserNameOfTheProvider(),
        new PlanForOAuth(),
    ];

    /// <summary>The rules about connections, each once.</summary>
    public static IReadOnlyList<ConnectionRule> Connections { get; } =
        [.. Transport.Concat<ConnectionRule>(SignIn).GroupBy(rule => rule.Id).Select(places => places.First())];

    /// <summary>The rules about everything else that is said of a client; each is about facts of one kind.</summary>
    public static IReadOnlyList<FactRule> Facts { get; } =
    [
        new DoNotHardCodePassword(),
        new DoNotStorePassword(),
        new DoNotOverrideCredentials(),
        new DoNotPutCredentialsInUri(),
        new DoNotLogSecrets(),
        new DoNotAcceptAnyCertificate(),
        new DoNotWeakenCertificateValidation(),
        new DoNotUseObsoleteTls(),
        new DoNotPinTlsVersion(),
        new DoNotTurnRevocationCheckOff(),
        new PreferMailKit(),
        new UpdateMailKit(),
        new DoNotRelyOnMailSettings(),
        new DoNotContradictTlsSettings(),
        new UseAValueTheConsumerUnderstands(),
        new KeepTheFileReadable(),
        new RemoveDeadSetting(),
        new RemoveUnusedSetting(),
    ];

    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Connections.Concat<Rule>(Facts).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
