using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers.Reporting;

/// <summary>Carries a finding across to a code fix inside a diagnostic: what to set, and where the settings are.</summary>
/// <remarks>
/// The additional locations are the connection, then each place that says the port, then each place that says the mode, both
/// first in the program and then in settings files, then those of the host and of the user name where they are to be changed,
/// then the declarations of defaults.
/// </remarks>
public sealed record FindingReport
{
    /// <summary>The property that says the protocol of a password's client.</summary>
    public const string ProtocolKey = "protocol";

    /// <summary>The property that says which of its file's passwords for that protocol it is.</summary>
    public const string AccountKey = "account";

    /// <summary>The property that says the server of a password.</summary>
    public const string HostKey = "host";

    /// <summary>The property that holds a finding's fingerprint, by which a baseline knows it.</summary>
    public const string FingerprintKey = "fingerprint";

    private const string LibraryKey = "library";
    private const string NotationKey = "notation";
    private const string PortsKey = "ports";
    private const string ModesKey = "modes";
    private const string FilePortsKey = "filePorts";
    private const string FileModesKey = "fileModes";
    private const string HostsKey = "hosts";
    private const string FileHostsKey = "fileHosts";
    private const string UsersKey = "users";
    private const string FileUsersKey = "fileUsers";
    private const string ModeIsChosenKey = "modeIsChosen";
    private const string RemedyKey = "remedy";

    private static readonly string[] Keys =
        [PortsKey, ModesKey, FilePortsKey, FileModesKey, HostsKey, FileHostsKey, UsersKey, FileUsersKey];

    private FindingReport(
        MailLibrary library, ModeNotation notation, IReadOnlyList<Remedy> remedies, IReadOnlyList<Location> places,
        IReadOnlyList<int> counts, bool isModeChosen)
    {
        IsModeChosen = isModeChosen;
        Library = library;
        Notation = notation;
        Remedies = remedies;
        Connection = places[0];
        Ports = Part(0);
        Modes = Part(1);
        FilePorts = Part(2);
        FileModes = Part(3);
        Hosts = Part(4);
        FileHosts = Part(5);
        Users = Part(6);
        FileUsers = Part(7);

        IReadOnlyList<Location> Part(int index) => [.. places.Skip(1 + counts.Take(index).Sum()).Take(counts[index])];
    }

    /// <summary>Who connects.</summary>
    public MailLibrary Library { get; }

    /// <summary>How the connection writes its mode.</summary>
    public ModeNotation Notation { get; }

    /// <summary>What to set, the best first.</summary>
    public IReadOnlyList<Remedy> Remedies { get; }

    /// <summary>The expression that makes the client, or connects it.</summary>
    public Location Connection { get; }

    /// <summary>The expressions that say the port; empty where the default applies.</summary>
    public IReadOnlyList<Location> Ports { get; }

    /// <summary>The expressions that say the mode; empty where the default applies.</summary>
    public IReadOnlyList<Location> Modes { get; }

    /// <summary>Whether one expression says several modes, between which the program chooses.</summary>
    public bool IsModeChosen { get; }

    /// <summary>The values in settings files that the connection reads its port from.</summary>
    public IReadOnlyList<Location> FilePorts { get; }

    /// <summary>The values in settings files that the connection reads its mode from.</summary>
    public IReadOnlyList<Location> FileModes { get; }

    /// <summary>The expressions that say a host which is to be changed.</summary>
    public IReadOnlyList<Location> Hosts { get; }

    /// <summary>The values in settings files that the connection reads such a host from.</summary>
    public IReadOnlyList<Location> FileHosts { get; }

    /// <summary>The expressions that say a user name which is to be changed.</summary>
    public IReadOnlyList<Location> Users { get; }

    /// <summary>The values in settings files that the connection reads such a user name from.</summary>
    public IReadOnlyList<Location> FileUsers { get; }

    /// <summary>Whether <paramref name="diagnostic"/> is one of this package: anybody can take one of its ids.</summary>
    /// <remarks><c>dotnet format</c> gives a provider whatever its analyzer reports, other ids than the provider's too.</remarks>
    public static bool IsOurs(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FingerprintKey);

    /// <summary>
    /// Reads what <paramref name="diagnostic"/> carries; <see langword="null"/> if it carries nothing, or something that is not understood.
    /// </summary>
    public static FindingReport? Read(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        if (!properties.TryGetValue(LibraryKey, out var libraryText) || !Enum.TryParse<MailLibrary>(libraryText, out var library)
            || !properties.TryGetValue(NotationKey, out var notationText) || !Enum.TryParse<ModeNotation>(notationText, out var notation)
            || Keys.Select(Count).ToList() is var counts && counts.Contains(null)
            || diagnostic.AdditionalLocations.Count < 1 + counts.Sum(count => (long?)count))
        {
            return null;
        }

        var remedies = new List<Remedy>();
        while (properties.TryGetValue(RemedyKey + remedies.Count, out var text) && ParseRemedy(text) is { } remedy)
        {
            remedies.Add(remedy);
        }

        return new FindingReport(
            library, notation, remedies, diagnostic.AdditionalLocations, [.. counts.Select(count => count!.Value)],
            properties.ContainsKey(ModeIsChosenKey));

        int? Count(string key) =>
            !properties.TryGetValue(key, out var text)
            ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    internal static Diagnostic Create(Finding finding, Phrase note, string fingerprint, bool isInfo)
    {
        var descriptor = Descriptors.Of(finding.Rule);
        var connection = finding.Connection;
        var ports = PlacesOf(connection, settings => settings.Port.Place);
        var modes = PlacesOf(connection, settings => settings.Mode.Place);
        var filePorts = FilesOf(connection, settings => settings.Port.Source);
        var fileModes = FilesOf(connection, settings => settings.Mode.Source);
        var setsHost = finding.Remedies.Any(remedy => remedy.Host is not null);
        var hosts = setsHost ? PlacesOf(connection, settings => settings.Host.Place) : [];
        var fileHosts = setsHost ? FilesOf(connection, settings => settings.Host.Source) : [];
        var setsUser = finding.Remedies.Any(remedy => remedy.User is not null);
        var users = setsUser ? PlacesOf(connection, settings => settings.User.Place) : [];
        var fileUsers = setsUser ? FilesOf(connection, settings => settings.User.Source) : [];
        var declarations = PlacesOf(
            connection,
            settings => settings.Host.Declaration,
            settings => settings.Port.Declaration ?? settings.Port.Source,
            settings => settings.Mode.Declaration ?? settings.Mode.Source);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(FingerprintKey, fingerprint);
        properties.Add(LibraryKey, connection.Library.ToString());
        properties.Add(NotationKey, connection.Notation.ToString());
        IReadOnlyList<Location>[] said = [ports, modes, filePorts, fileModes, hosts, fileHosts, users, fileUsers];
        for (var i = 0; i < said.Length; i++)
        {
            if (said[i].Count > 0)
            {
                properties.Add(Keys[i], said[i].Count.ToString(CultureInfo.InvariantCulture));
            }
        }

        if (connection.Possibilities.Select(settings => settings.Mode).Where(mode => mode.Place is not null)
            .GroupBy(mode => mode.Place).Any(same => same.Distinct().Skip(1).Any()))
        {
            properties.Add(ModeIsChosenKey, "true");
        }

        // A default is fixed where it is declared, and a package's settings in its own words: neither is certain enough to offer.
        for (var i = 0; i < finding.Remedies.Count && !connection.RestsOnDefaults && !connection.IsWrapper; i++)
        {
            var remedy = finding.Remedies[i];
            properties.Add(
                RemedyKey + i,
                $"{remedy.Port}|{remedy.Mode}|{remedy.Host}|{remedy.User}|{remedy.Provider}|{remedy.OfferedBy}|{remedy.IsSingle}");
        }

        return Diagnostic.Create(
            descriptor,
            LocationOf(finding.Place),
            isInfo ? DiagnosticSeverity.Info : descriptor.DefaultSeverity,
            [LocationOf(connection.Place), .. said.SelectMany(places => places), .. declarations],
            properties.ToImmutable(),
            Descriptors.Arguments(finding.Arguments, note));
    }

    internal static Diagnostic Create(MailFact fact, FactRule rule, string fingerprint, bool isInfo)
    {
        var descriptor = Descriptors.Of(rule);
        return Diagnostic.Create(
            descriptor,
            LocationOf(fact.Place),
            isInfo ? DiagnosticSeverity.Info : descriptor.DefaultSeverity,
            PlacesOf(fact).Where(place => !place.Equals(fact.Place)).Select(LocationOf),
            PropertiesOf(fact).Add(FingerprintKey, fingerprint),
            Descriptors.Arguments(rule.Arguments(fact), SourceNote.Of(fact)));
    }

    private static IEnumerable<Place> PlacesOf(MailFact fact) =>
        fact is PasswordFact password ? [password.Written, .. password.Others]
        : fact is DeadSettingFact { Source: { } key } dead ? [key, .. dead.Others]
        : fact.Source is { } source ? [source]
        : [];

    private static ImmutableDictionary<string, string?> PropertiesOf(MailFact fact) =>
        fact is not PasswordFact password ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty
            .Add(ProtocolKey, password.Protocol.ToString())
            .Add(AccountKey, password.Account.ToString(CultureInfo.InvariantCulture))
            .Add(HostKey, password.Host);

    private static IReadOnlyList<Location> PlacesOf(MailConnection connection, params Func<ConnectionSettings, Place?>[] places) =>
    [
        .. connection.Possibilities.SelectMany(_ => places, (settings, place) => place(settings)).OfType<SourcePlace>()
            .Select(said => said.Syntax).Distinct()
            .OrderBy(said => said.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(said => said.SpanStart)
            .Select(said => said.GetLocation()),
    ];

    private static IReadOnlyList<Location> FilesOf(MailConnection connection, Func<ConnectionSettings, Place?> source) =>
        [.. connection.Possibilities.Select(source).OfType<FilePlace>().Distinct().Select(LocationOf)];

    internal static Location LocationOf(Place place)
    {
        if (place is not FilePlace { Setting: { Document: var document, Scalar: var scalar } })
        {
            return ((SourcePlace)place).Syntax.GetLocation();
        }

        var lines = new LineMap(document.Text);
        return Location.Create(
            document.File, new(scalar.ValueRange.Start, scalar.ValueRange.Length),
            new(At(scalar.ValueRange.Start), At(scalar.ValueRange.End)));

        LinePosition At(int offset) => lines.PositionOf(offset) is var (line, column) ? new(line, column) : default;
    }

    private static Remedy? ParseRemedy(string? text)
    {
        var parts = (text ?? "").Split('|');
        if (parts.Length != 7)
        {
            return null;
        }

        int? port = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        TransportMode? mode = Enum.TryParse<TransportMode>(parts[1], out var parsed) ? parsed : null;
        return new Remedy(port, mode)
        {
            Host = NullIfEmpty(parts[2]),
            User = NullIfEmpty(parts[3]),
            Provider = NullIfEmpty(parts[4]),
            OfferedBy = NullIfEmpty(parts[5]),
            IsSingle = parts[6] == bool.TrueString,
        };

        static string? NullIfEmpty(string part) => part.Length == 0 ? null : part;
    }
}
