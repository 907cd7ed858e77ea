using System.Globalization;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>The words of a group in a settings file: its keys, as they are written there.</summary>
internal sealed class KeyWords(SettingsGroup group, IReadOnlyList<Dialect> dialects, int? port) : ModeWords
{
    private readonly int? _port = port;

    public override bool AreKeys => true;

    protected override bool Sets => true;

    public override Phrase Otherwise =>
        dialects.Count > 1
            ? $"Make the program that reads this require TLS"
            : (Phrase)$"{group.Product.Name} cannot require TLS here: use a client that can";

    public override Phrase Spell(TransportMode mode) =>
        dialects.SelectMany(dialect => ModeChoice.Of(dialect, group, _port))
            .FirstOrDefault(choice => choice.Mode == mode) is { Decider: { } decider, Clause: { } clause }
            ? $"{Spell(decider, clause)}"
            : (Phrase)$"the default ({mode})";

    public override string? Ask(TransportMode mode, int? port) => Find(mode, port) switch
    {
        null => null,
        { Key: null } => "",
        ({ Form: { } form }, var word) => string.Format(CultureInfo.InvariantCulture, form, word),
        ({ } key, var word) =>
            group.Find(key.Name) is { } setting ? setting.Spell(setting.WrittenKey, word) : group.Anchor.Spell(KeyToWrite(key), word),
    };

    /// <summary>The setting that decided, as it is written.</summary>
    public static string Spell(EffectiveSetting decider, ModeClause clause) =>
        clause.When[0].Key.Form is { } form
            ? string.Format(CultureInfo.InvariantCulture, form, decider.Scalar.Value)
            : decider.Spell(decider.WrittenKey, decider.Scalar.Value);

    // Of the forms in which a product takes its settings, the one in which the file has the server.
    private string KeyToWrite(ModeKey key)
    {
        var hosts = group.Product.Host.Split('|');
        var names = key.Name.Split('|');
        var name = names[names.Length == hosts.Length ? Math.Max(0, Array.FindIndex(hosts, group.Settings.ContainsKey)) : 0];
        var written = group.Anchor.WrittenKey;
        var delimiter = written.Contains("__") ? "__" : written.Contains(':') ? ":" : null; // a variable has its whole path in its name
        return delimiter is null ? name.Substring(name.LastIndexOf(':') + 1)
            : (group.Path.Length == 0 ? name : $"{group.Path}:{name}").Replace(":", delimiter);
    }

    /// <summary>The one key to set, and its word, for a mode in every dialect.</summary>
    /// <returns>The key, <see langword="null"/> if the port alone is enough; <see langword="null"/> if no single key does it.</returns>
    public (ModeKey? Key, string Word)? Find(TransportMode mode, int? port)
    {
        // Of several readers, one that cannot use the port that is there by any means has no say in how to use it.
        var able = dialects.Where(
            dialect => mode != TransportMode.SslOnConnect || port != _port || dialect.Library != MailLibrary.SystemNetMail).ToList();
        if (able.Count == 0)
        {
            return null;
        }

        if (able.All(dialect => Gives(dialect, null)))
        {
            return (null, "");
        }

        // A key that is there is changed before another is added. What a program that is not known calls its keys is not known.
        var conditions = able[0].Clauses.Where(clause => clause.When.Length == 1).Select(clause => clause.When[0])
            .Where(condition => group.Product.Paths.Length > 0 || group.Find(condition.Key.Name) is not null)
            .OrderBy(condition => group.Find(condition.Key.Name) is null)
            .ToList();
        return Best(isExact: true) ?? Best(isExact: false) ?? (IsPortEnough() ? (null, "") : null);

        // Where nothing says the mode and nobody knows how, another port is all that can be written.
        bool IsPortEnough() =>
            group.Product.Paths.Length == 0 && port is not null && port != _port
            && !dialects.SelectMany(dialect => dialect.Keys).Any(key => group.Find(key.Name) is not null);

        (ModeKey?, string)? Best(bool isExact)
        {
            foreach (var condition in conditions)
            {
                if (able.All(dialect => dialect.Keys.Contains(condition.Key) && Gives(dialect, condition, isExact)))
                {
                    return (condition.Key, condition.Word);
                }
            }

            return null;
        }

        // MailKit's Auto is implicit TLS on port 465; the word that says so is the better one.
        bool Gives(Dialect dialect, (ModeKey Key, string Word)? instead, bool isExact = false) =>
            ModeChoice.Of(dialect, group, port, instead)
                .All(choice =>
                    choice.Mode == mode
                    || (!isExact && choice.Mode == TransportMode.Auto && mode == TransportMode.SslOnConnect && port == 465));
    }
}
