using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>
/// The choice that a user makes in the menu, which Fix All repeats: a way to encrypt, whatever host or library it meets.
/// </summary>
internal static class RemedyChoice
{
    /// <summary>The choice that <paramref name="remedy"/> stands for, as Roslyn's equivalence key.</summary>
    public static string Of(Remedy remedy) => remedy.Mode switch
    {
        null => remedy.Host is null ? "RemoveTls" : "SetHost",
        TransportMode.Auto => "DecideByPort",
        TransportMode.SslOnConnect => "ImplicitTls",
        _ => "StartTls",
    };

    /// <summary>That of <paramref name="remedies"/> which the choice asks for; the best one where only others can be, so that Fix All leaves nothing behind.</summary>
    public static Remedy? Pick(IReadOnlyList<Remedy> remedies, string? choice) =>
        remedies.FirstOrDefault(remedy => Of(remedy) == choice) ?? remedies.FirstOrDefault();
}
