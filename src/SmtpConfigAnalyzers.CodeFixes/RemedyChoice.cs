using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// The choice that a user makes in the menu, which Fix All repeats. The first offer stands for the best remedy of each
/// finding, the others for a way to encrypt, whatever host or library it meets.
/// </summary>
/// <remarks>
/// <c>dotnet format</c> repeats the first offer for whichever diagnostic the analyzers, which run concurrently, report
/// first. As every finding's first offer is the same choice, the outcome does not depend on that.
/// </remarks>
internal static class RemedyChoice
{
    private const string Best = "Best";

    /// <summary>The choice that an offer stands for, as Roslyn's equivalence key.</summary>
    /// <param name="remedy">What is offered.</param>
    /// <param name="isFirst">Whether it is a finding's first offer.</param>
    public static string Of(Remedy remedy, bool isFirst) => isFirst ? Best : KeyOf(remedy);

    /// <summary>
    /// That of <paramref name="remedies"/> which the choice asks for; the best one where only others can be, so that Fix All leaves nothing
    /// over. What the server may not offer is nobody's to choose for many findings at once.
    /// </summary>
    public static Remedy? Pick(IReadOnlyList<Remedy> remedies, string? choice) =>
        FirstOf([.. remedies.Where(remedy => !remedy.IsSingle)], choice);

    /// <summary>That of <paramref name="remedies"/> which encrypts in the same way; the best one where none does.</summary>
    public static Remedy? Like(Remedy remedy, IReadOnlyList<Remedy> remedies) => FirstOf(remedies, KeyOf(remedy));

    private static Remedy? FirstOf(IReadOnlyList<Remedy> remedies, string? choice) =>
        remedies.FirstOrDefault(remedy => KeyOf(remedy) == choice) ?? remedies.FirstOrDefault();

    private static string KeyOf(Remedy remedy) => remedy.Mode switch
    {
        null => remedy.Host is not null ? "SetHost" : remedy.User is not null ? "SetUser" : "RemoveTls",
        TransportMode.Auto => "DecideByPort",
        TransportMode.SslOnConnect => "ImplicitTls",
        _ => "StartTls",
    };
}
