using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>
/// Where MailKit has to connect for a client of System.Net.Mail, and how: the policy judges the same settings as MailKit's.
/// </summary>
/// <param name="Port">The port to write; <see langword="null"/> keeps what the program says.</param>
/// <param name="Mode">The mode; <see langword="null"/> asks the program's EnableSsl at run time.</param>
/// <param name="AsksPort">Whether the port decides first, as it is known at run time only: implicit TLS on 465.</param>
/// <param name="SignIn">How one signs in there.</param>
internal sealed record JudgedEndpoint(int? Port, TransportMode? Mode, bool AsksPort, SignInWay SignIn)
{
    // Of no matter to how one connects, or kept as the program has it: port 25, the host's spelling, a relay without TLS.
    private static readonly string[] LeftAlone = ["SMTP1001", "SMTP1008", "SMTP1010", "SMTP1013", "SMTP1014", "SMTP1015"];

    private static readonly IReadOnlyList<TransportRule> Rules = [.. RuleCatalog.Transport.Where(rule => !LeftAlone.Contains(rule.Id))];

    /// <summary>The endpoints of the clients of a program, by the expression that makes them.</summary>
    /// <param name="compilation">The program.</param>
    /// <param name="options">Its settings files, and what the user set.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ILookup<(SyntaxTree? Tree, int Start), JudgedEndpoint> Of(
        Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        ConnectionSurvey.Of(compilation, options, static _ => { }, cancellation)
            .Where(found => found.Connection.Library == MailLibrary.SystemNetMail)
            .Select(found => (found.Connection, Place: ConnectionSurvey.LocationOf(found.Connection.Place)))
            .ToLookup(
                found => (found.Place.SourceTree, found.Place.SourceSpan.Start),
                found => Of(found.Connection, PolicyAt(options, found.Place.SourceTree!)));

    /// <summary>What holds for every use of a client; <see langword="null"/> if they differ in what is written.</summary>
    public static JudgedEndpoint? Joined(IReadOnlyList<JudgedEndpoint> all) =>
        all.Count == 0 || all.Any(one => one.Port != all[0].Port || one.SignIn != all[0].SignIn) ? null
        : all[0] with { Mode = all.All(one => one.Mode == all[0].Mode) ? all[0].Mode : null, AsksPort = all.Any(one => one.AsksPort) };

    private static PolicyOptions PolicyAt(AnalyzerOptions options, SyntaxTree tree)
    {
        var set = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return PolicyOptions.Read(key => set.TryGetValue(key, out var value) ? value : null);
    }

    private static JudgedEndpoint Of(MailConnection connection, PolicyOptions options)
    {
        var asMailKit = new MailConnection(
            MailLibrary.MailKit, ModeNotation.SecureSocketOptions, connection.Place, [.. connection.Possibilities.Select(AsMailKit)])
        {
            UsesCredentials = connection.UsesCredentials,
            HasNoPassword = connection.HasNoPassword,
            PasswordSignIn = connection.PasswordSignIn,
        };
        var signIn = SmtpPolicy.Judge(asMailKit, RuleCatalog.SignIn, options) is not { Rule.Id: "SMTP4005" } refused ? SignInWay.Password
            : SmtpPolicy.Judge(connection, RuleCatalog.SignIn, options) is { Rule.Id: "SMTP4005" } ? SignInWay.OAuth
            : SignInWay.None; // it offers no AUTH, which System.Net.Mail passes over
        if (SmtpPolicy.Judge(asMailKit, Rules, options)?.Remedies.FirstOrDefault() is { Mode: { } better } remedy)
        {
            return better == TransportMode.Auto
                ? new(null, TransportMode.StartTls, true, signIn)
                : new(remedy.Port, better, false, signIn);
        }

        var modes = asMailKit.Possibilities
            .Select(settings => settings.Mode.IsKnown(out var mode) ? mode : (TransportMode?)null).Distinct().ToList();
        var isEitherTls = modes.Count > 1 && modes.Remove(TransportMode.SslOnConnect);
        var isPortKnown = asMailKit.Possibilities.All(settings => !settings.Port.IsUnknown);
        TransportMode? only = modes.Count == 1 ? modes[0] : null;
        return new(null, only, (!isPortKnown && only != TransportMode.None) || isEitherTls, signIn);
    }

    // What is read from elsewhere is asked at run time. 2465 and 8465 are alternates of 465 where a provider serves them.
    private static ConnectionSettings AsMailKit(ConnectionSettings read)
    {
        var settings = read.WithoutDefaults().WithoutSources();
        return settings with
        {
            Port = settings.Port.IsAbsent ? Setting<int>.Known(25, null) : settings.Port,
            Mode = settings.Port.IsKnown(out var port) && port is 465 or 2465 or 8465
                ? Setting<TransportMode>.Known(TransportMode.SslOnConnect, null)
                : settings.Mode.IsAbsent ? Setting<TransportMode>.Known(TransportMode.None, null)
                : settings.Mode,
        };
    }
}

/// <summary>How a program signs in once it uses MailKit.</summary>
internal enum SignInWay
{
    /// <summary>With what it has.</summary>
    Password,

    /// <summary>With an access token, since the provider takes no passwords.</summary>
    OAuth,

    /// <summary>Not at all, since the server offers no AUTH.</summary>
    None,
}
