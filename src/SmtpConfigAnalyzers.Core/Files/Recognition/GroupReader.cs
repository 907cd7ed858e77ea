using System.Globalization;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>Turns a group of settings into what the policy judges.</summary>
internal sealed class GroupReader
{
    private readonly SettingsGroup _group;
    private readonly Product _product;
    private readonly ProjectFacts _project;
    private readonly IReadOnlyList<Dialect> _dialects;

    public GroupReader(SettingsGroup group, ProjectFacts project)
    {
        _group = group;
        _product = group.Product;
        _project = project;
        _dialects = _product.DialectsOfFiles(project);
    }

    /// <summary>Whether nobody reads the settings: they are for .NET Framework, and the project is not.</summary>
    private bool IsUnread => _product.IsOfNetFramework && _project.Framework == FrameworkFamily.Modern;

    /// <summary>The connection; <see langword="null"/> if none is made, or nothing is known of it.</summary>
    public MailConnection? ReadConnection()
    {
        if (IsUnread || _group.IsForSecretsOnly || _dialects.Count == 0 || _product.Idle.Any(_group.Meets)
            || _group.Find(_product.Host) is { IsEmpty: true })
        {
            return null;
        }

        var address = ReadAddress();
        if (_product.Address is not null && address is null)
        {
            return null;
        }

        var host = address is null ? ReadHost() : Setting<string>.Known(address.Host, _group.Anchor.Place);
        var port = address is null ? ReadPort()
            : address.Port == 0 ? DefaultPort
            : Setting<int>.Known(address.Port, _group.Anchor.Place);
        var number = port.IsKnown(out var known) ? known : (int?)null;
        var libraries = _dialects.Select(dialect => dialect.Library).Distinct().ToList();
        var possibilities = _dialects
            .SelectMany(dialect => ModeChoice.Of(dialect, _group, number))
            .Select(choice => new ConnectionSettings(host, port, ModeOf(choice), ReadDelivery()) { User = ReadUser() })
            .Distinct();
        return new MailConnection(
            libraries.Count == 1 ? libraries[0] : MailLibrary.Unknown, ModeNotation.Keys, _group.Anchor.Place, [.. possibilities])
        {
            UsesCredentials = UsesCredentials(address),
            PasswordSignIn = SignsInWithPassword(address) ? _group.Anchor.Place : null,
            Words = new KeyWords(_group, _dialects, number),
        };
    }

    /// <summary>Everything else that the settings say.</summary>
    public IEnumerable<MailFact> ReadFacts()
    {
        var address = ReadAddress();
        var host = address?.Host ?? (ReadHost().IsKnown(out var name) ? name : null);
        int? port = address?.Port ?? (ReadPort().IsKnown(out var number) ? number : null);
        return Facts().Select(fact => fact with { Host = host, Port = port });
    }

    private IEnumerable<MailFact> Facts()
    {
        if (IsUnread)
        {
            yield return new NoHostFact(_group.Anchor.Place) { IsInFile = true };
        }

        if (_group.Find(_product.Password) is { } password && !_product.EncryptsPassword
            && new Secret(password.Scalar.Value) is { IsReal: true } secret)
        {
            yield return new StoredPasswordFact(password.Place, secret, password.WrittenKey);
        }
        else if ((_group.Find(_product.Address) ?? _group.Find(_product.Host)) is { } address
            && MailUri.PasswordIn(AddressParts.AddressIn(address.Scalar.Value)) is { } text)
        {
            yield return new StoredPasswordFact(PlaceOfPassword(address), new Secret(text), address.WrittenKey);
        }

        if (_group.IsForSecretsOnly)
        {
            yield break;
        }

        if (!IsUnread && _product.DefaultCredentials is { } defaults && _group.Meets(defaults)
            && _group.Find(_product.User) is { IsEmpty: false } user)
        {
            var setting = _group.Find(defaults.Names);
            yield return new DefaultCredentialsFact((setting ?? user).Place)
            {
                Setting = setting is null
                    ? $"The default of {NameBeside(user, defaults)}"
                    : (Phrase)$"{setting.Spell(setting.WrittenKey, setting.Scalar.Value)}",
                IsDefault = setting is null,
            };
        }

        foreach (var certificate in (_product.Certificate ?? "").Split('|').Select(_group.Find).OfType<EffectiveSetting>())
        {
            if (certificate.Scalar.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
            {
                yield return new CertificateFact(
                    certificate.Place, AcceptedErrors.All) { Switch = certificate.Spell(certificate.WrittenKey, "false") };
            }
        }

        foreach (var rejected in Rejected())
        {
            yield return rejected;
        }

        if (Contradiction() is { } contradiction)
        {
            yield return contradiction;
        }

        foreach (var dead in DeadSettings())
        {
            yield return dead;
        }
    }

    // Where an address is written with escapes, the piece cannot be determined.
    private static SettingsPlace PlaceOfPassword(EffectiveSetting address)
    {
        var range = address.Scalar.ValueRange;
        var written = address.Document.Text.Substring(range.Start, range.Length);
        return written == address.Scalar.Value && SecretAddresses.In(written).FirstOrDefault() is { Length: > 0 } password
            ? address.Document.PlaceOf(new(range.Start + password.Start, password.Length))
            : address.Place;
    }

    // Of several names for a setting the one that the keys next to it have: the longest beginning in common.
    private static string NameBeside(EffectiveSetting setting, SettingCondition condition) =>
        condition.Names.Split('|')
            .OrderByDescending(name => name.Zip(setting.WrittenKey, (left, right) => left == right).TakeWhile(same => same).Count())
            .First();

    // A key that the product passes over is dead, whatever the program's own keys say.
    private IEnumerable<MailFact> DeadSettings()
    {
        var dead = (_product.Dead ?? "").Split('|').Select(_group.Find).OfType<EffectiveSetting>().ToList();
        if (dead.Count == 0 || ReadConnection() is not { } connection)
        {
            yield break;
        }

        var channels = connection.Possibilities.SelectMany(settings => Channel.Resolve(connection, settings, PolicyOptions.Default))
            .ToList();
        foreach (var setting in channels.TrueForAll(channel => channel.Mode == channels[0].Mode) ? dead : [])
        {
            var misleads = channels.TrueForAll(channel => DeadSettingValue.Misleads(setting.Scalar.Name, setting.Scalar.Value, channel));
            yield return new DeadSettingFact(setting.Place, setting.WrittenKey, _product.Name, $"{channels[0].Mode}", misleads);
        }
    }

    // Where the meaning depends on the project, a value that one dialect rejects may be right in the other.
    private IEnumerable<MailFact> Rejected()
    {
        foreach (var key in _dialects.SelectMany(dialect => dialect.Keys).Distinct()
            .Where(key => _dialects.All(dialect => dialect.Keys.Contains(key))))
        {
            if (_group.Find(key.Name) is { IsUnknown: false } setting && key.Values.Read(setting.Scalar.Value) is null)
            {
                yield return new RejectedValueFact(
                    setting.Place, setting.WrittenKey, Quotation.OfMode(setting.Scalar.Value), key.Values.Expected);
            }
        }

        if (_group.Find(_product.Port) is { IsUnknown: false } port && BoundText.ToInt32(port.Scalar.Value) is null
            && !port.Scalar.Value.Any(char.IsDigit))
        {
            yield return new RejectedValueFact(port.Place, port.WrittenKey, Quotation.OfMode(port.Scalar.Value), $"a number");
        }
    }

    // A key that is passed over although it asks for another mode than the one that holds. "false" asks for nothing.
    private ContradictionFact? Contradiction()
    {
        var port = ReadPort().IsKnown(out var known) ? known : (int?)null;
        foreach (var dialect in _dialects)
        {
            if (ModeChoice.Of(dialect, _group, port) is not { Count: 1 } chosen
                || chosen[0] is not { Mode: { } mode, Decider: { } decider, Clause: { } clause })
            {
                continue;
            }

            foreach (var (key, word) in dialect.Clauses.Where(
                other => other is { Port: null, When.Length: 1, Mode: { } wanted } && wanted != mode).Select(other => other.When[0]))
            {
                if (word != "false" && clause.When.All(condition => condition.Key != key)
                    && _dialects.All(other => other.Keys.Contains(key))
                    && _group.Find(key.Name) is { IsUnknown: false } setting && key.Values.Read(setting.Scalar.Value) == word)
                {
                    return new ContradictionFact(
                        setting.Place, KeyWords.Spell(decider, clause), setting.Spell(setting.WrittenKey, setting.Scalar.Value));
                }
            }
        }

        return null;
    }

    private static Setting<TransportMode> ModeOf(ModeChoice choice) =>
        choice.Mode is { } mode ? Setting<TransportMode>.Known(mode, choice.Decider?.Place) : Setting<TransportMode>.Unknown;

    private MailUri? ReadAddress() =>
        _group.Find(_product.Address) is { } setting ? MailUri.Parse(AddressParts.AddressIn(setting.Scalar.Value)) : null;

    private Setting<string> ReadHost() =>
        _group.Find(_product.Host) is not { } host ? Setting<string>.Absent
        : host.IsUnknown ? Setting<string>.Unknown
        : Setting<string>.Known(TakesPortApart ? host.Scalar.Value : PartsOf(host.Scalar.Value).Host, host.Place);

    // Some programs take the port after the host's name. One that is known says so, and one that has a key for it does not.
    private bool TakesPortApart => _product.Paths.Length > 0 ? !_product.SplitsHost : _group.Find(_product.Port) is not null;

    private Setting<int> ReadPort()
    {
        if (_group.Find(_product.Port) is { } port)
        {
            return port.Scalar.Kind == ScalarKind.Null
                ? DefaultPort
                : BoundText.ToInt32(port.Scalar.Value) is { } number
                ? (number == 0 ? DefaultPort : Setting<int>.Known(number, port.Place))
                : Setting<int>.Unknown;
        }

        return !TakesPortApart && _group.Find(_product.Host) is { } host && PartsOf(host.Scalar.Value).Port is { } part
            ? Setting<int>.Known(part, host.Place)
            : DefaultPort;
    }

    private Setting<int> DefaultPort => _product.DefaultPort is { } port ? Setting<int>.Known(port, null) : Setting<int>.Unknown;

    private Setting<DeliveryMethod> ReadDelivery() =>
        _group.Find(_product.Delivery) is not { IsEmpty: false } delivery ? Setting<DeliveryMethod>.Absent
        : Enum.TryParse<DeliveryMethod>(delivery.Scalar.Value, ignoreCase: true, out var method)
        ? Setting<DeliveryMethod>.Known(method, delivery.Place)
        : Setting<DeliveryMethod>.Unknown;

    // The password may be in another layer: a user alone is enough.
    private bool UsesCredentials(MailUri? address) =>
        address?.HasUserInfo == true
        || ((_group.Find(_product.Password) is { IsEmpty: false } || _group.Find(_product.User) is { IsEmpty: false })
            && _product.Login.All(_group.Meets));

    // Who signs in in another way keeps a user name, too, so here the password's key must be there; what is in it may be a placeholder.
    private bool SignsInWithPassword(MailUri? address) =>
        address is null
            ? _group.Find(_product.Password) is { IsEmpty: false } && _product.Login.All(_group.Meets)
            && !_product.OtherLogin.Any(_group.Meets)
            : MailUri.PasswordIn(AddressParts.AddressIn(_group.Anchor.Scalar.Value)) is not null;

    // Where the password comes from elsewhere, the user name does, too.
    private Setting<string> ReadUser() =>
        _group.Find(_product.User) is { IsUnknown: false } user && _group.Find(_product.Password) is { } password
            && new Secret(password.Scalar.Value).IsReal
            ? Setting<string>.Known(user.Scalar.Value, user.Place)
            : Setting<string>.Unknown;

    private static (string Host, int? Port) PartsOf(string value)
    {
        var colon = value.LastIndexOf(':');
        return colon > 0 && value.IndexOf(':') == colon
            && int.TryParse(value.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (value.Substring(0, colon), port)
            : (value, null);
    }
}
