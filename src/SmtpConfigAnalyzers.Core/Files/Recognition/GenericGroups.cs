using System.Globalization;
using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>
/// Recognises mail settings of programs that are not known, by the words of their keys. The points were measured on 3,050
/// groups of settings of public repositories: 130 of 130 that are a client's reach the threshold.
/// </summary>
internal static class GenericGroups
{
    private const int Threshold = 5;
    private const int ThresholdWithMailHost = 3;

    private static readonly Regex MailHost =
        new(@"^(smtp|mail|relay|mx|email-smtp)[\w-]*\.", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex OtherHost =
        new("imap|pop3|ldap|redis|rabbit|mongo|postgres|mysql", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly int[] MailPorts = [25, 465, 587, 2525];
    private static readonly int[] OtherPorts =
        [21, 22, 80, 110, 143, 389, 443, 636, 993, 995, 1433, 1521, 1883, 3306, 5432, 5672, 6379, 8080, 9200, 27017];
    private static readonly string[] Parts =
        ["smtpcredential", "networkcredential", "credentials", "credential", "network", "authentication", "auth", "oauth", "oauth2"];

    // Administrators of servers, and services of the web, sign in here.
    private static readonly string[] Servers = ["Address", "Url", "Uri", "Endpoint", "BaseUrl", "BaseAddress", "ApiUrl", "ServiceUrl"];

    // Node's and PHP's servers of the same names have other meanings; these sections are next to them.
    private static readonly string[] Foreign = ["ServiceSettings:", "SqlSettings:"];

    private sealed class Candidate(string path)
    {
        public string Path => path;

        public Dictionary<string, EffectiveSetting> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>Whether there is all that signing in to some mail server takes, which code names.</summary>
        public bool IsLogin => MailWords.IsIn(path) && !SettingRole.IsOfAnotherProtocol(path)
            && !Settings.ContainsKey(SettingRole.Listener) && !Settings.ContainsKey(SettingRole.Host)
            && !Settings.ContainsKey(SettingRole.Port)
            && Settings.TryGetValue(SettingRole.User, out var user) && !user.IsUnknown && Settings.ContainsKey(SettingRole.Password);

        public bool SaysSmtp { get; set; }

        public bool IsAmbiguous { get; set; }
    }

    /// <summary>The groups among settings that belong to no known product.</summary>
    public static IEnumerable<SettingsGroup> Find(IReadOnlyList<EffectiveSetting> settings)
    {
        if (Foreign.All(start => settings.Any(setting => setting.Scalar.Key.StartsWith(start, StringComparison.OrdinalIgnoreCase))))
        {
            yield break;
        }

        var candidates = new Dictionary<string, Candidate>(StringComparer.OrdinalIgnoreCase);
        var roles = new Dictionary<string, ((string Role, string Lead)? Role, bool SaysSmtp)>(); // names recur from section to section
        foreach (var setting in settings.GroupBy(setting => setting.Scalar.Section).Where(SaysMail).SelectMany(section => section))
        {
            if (AddressParts.IsAddress(setting.Scalar.Value) && !IsKnownAsText(setting) && !IsHostNextToPort(setting))
            {
                var parts = AddressParts.Of(setting).ToDictionary(part => part.Key, part => part.Value, StringComparer.OrdinalIgnoreCase);
                parts[SettingRole.Host] = setting;
                foreach (var part in ConnectionText.PartsOf(setting).Where(part => part.Key is SettingRole.User or SettingRole.Password))
                {
                    parts[part.Key == SettingRole.User ? UnknownProgram.Address.User : UnknownProgram.Address.Password] = part.Value;
                }

                yield return new(
                    parts.ContainsKey(ModeKey.StartTlsQuery.Name)
                    ? UnknownProgram.MailKitAddress
                    : UnknownProgram.Address, setting.Scalar.Key, parts);
            }
            else if (ConnectionText.PartsOf(setting) is { Count: > 0 } said)
            {
                candidates[setting.Scalar.Key] = ConnectionOf(setting, said);
            }
            else if (RoleOf(setting.Scalar.Name) is ({ } role, var saysSmtp))
            {
                Add(candidates, setting, role.Role, role.Lead, saysSmtp);
            }
        }

        foreach (var candidate in candidates.Values)
        {
            if (IsClient(candidate))
            {
                yield return new(UnknownProgram.Of(candidate.Settings), candidate.Path, candidate.Settings);
            }
            else if (candidate.IsLogin && !settings.Any(setting => IsAnotherServer(setting, candidate.Path)))
            {
                yield return new(UnknownProgram.Of(candidate.Settings), candidate.Path, candidate.Settings) { IsForSecretsOnly = true };
            }
        }

        // The port is a setting of its own, so an address here is a host that is not a name (SMTP1014).
        bool IsHostNextToPort(EffectiveSetting setting) =>
            RoleOf(setting.Scalar.Name).Role is { Role: SettingRole.Host, Lead: var lead }
            && settings.Any(other => other.Scalar.Section == setting.Scalar.Section
                && RoleOf(other.Scalar.Name).Role == (SettingRole.Port, lead));

        ((string Role, string Lead)? Role, bool SaysSmtp) RoleOf(string name)
        {
            if (!roles.TryGetValue(name, out var known))
            {
                known = (SettingRole.Of(name, out var saysSmtp), saysSmtp);
                roles.Add(name, known);
            }

            return known;
        }
    }

    /// <summary>Whether a setting is a mail server's name or port by its key.</summary>
    public static bool NamesServer(EffectiveSetting setting) =>
        MailWords.IsIn(setting.Scalar.Key) && SettingRole.Of(setting.Scalar.Name, out _) is ({ } role, _)
            && role is SettingRole.Host or SettingRole.Port;

    // A key next to them says where one signs in, in words that are not a mail client's.
    private static bool IsAnotherServer(EffectiveSetting setting, string path) =>
        Servers.Contains(setting.Scalar.Name, StringComparer.OrdinalIgnoreCase) && !setting.IsUnknown
        && !setting.Scalar.Value.Contains('@') && setting.Scalar.Section.Equals(path, StringComparison.OrdinalIgnoreCase);

    // Most settings are of something else: they are not worth a look at every key.
    private static bool SaysMail(IGrouping<string, EffectiveSetting> section) =>
        !section.Key.EndsWith("LogLevel", StringComparison.OrdinalIgnoreCase)
        && (MailWords.IsIn(section.Key)
            || section.Any(setting => MailWords.IsIn(setting.Scalar.Name) || MailWords.IsIn(setting.Scalar.Value)));

    private static bool IsKnownAsText(EffectiveSetting setting) => SettingRole.IsOfAnotherProtocol(setting.Scalar.Key);

    private static Candidate ConnectionOf(EffectiveSetting setting, IReadOnlyList<KeyValuePair<string, EffectiveSetting>> parts)
    {
        var candidate = new Candidate(setting.Scalar.Key);
        foreach (var part in parts)
        {
            candidate.Settings[part.Key] = part.Value;
        }

        return candidate;
    }

    private static void Add(Dictionary<string, Candidate> candidates, EffectiveSetting setting, string role, string lead, bool saysSmtp)
    {
        var section = setting.Scalar.Section;
        var colon = section.LastIndexOf(':');
        if (Parts.Contains(section.Substring(colon + 1), StringComparer.OrdinalIgnoreCase))
        {
            section = section.Substring(0, Math.Max(colon, 0));
        }

        var path = lead.Length == 0 ? section : section.Length == 0 ? lead : $"{section}:{lead}";
        if (!candidates.TryGetValue(path, out var candidate))
        {
            candidates.Add(path, candidate = new(path));
        }

        candidate.SaysSmtp |= saysSmtp && role != SettingRole.From;
        if (!candidate.Settings.TryGetValue(role, out var other))
        {
            candidate.Settings.Add(role, setting);
        }
        else if (role == SettingRole.Flag && !Says(other, "true"))
        {
            candidate.Settings[role] = Says(setting, "true") || setting.IsUnknown ? setting : other;
        }
        else if (role is SettingRole.Host or SettingRole.Port && setting.Scalar.Value != other.Scalar.Value)
        {
            // PORT next to SMTP_PORT is the program's own.
            var (isMail, isOtherMail) = (MailWords.IsIn(setting.Scalar.Name), MailWords.IsIn(other.Scalar.Name));
            candidate.IsAmbiguous |= isMail == isOtherMail;
            candidate.Settings[role] = isMail && !isOtherMail ? setting : other;
        }
    }

    private static bool Says(EffectiveSetting setting, string value) =>
        setting.Scalar.Value.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    private static bool IsClient(Candidate candidate)
    {
        var settings = candidate.Settings;
        settings.TryGetValue(SettingRole.Host, out var host);
        settings.TryGetValue(SettingRole.Port, out var port);
        if (candidate.IsAmbiguous || (host ?? port) is null || settings.ContainsKey(SettingRole.Listener)
            || host?.Scalar.Value.Trim() is "0.0.0.0" or "Any" or "::")
        {
            return false;
        }

        // "port": "SMTP-Port" next to "host": "Server" are words for people, a translation's.
        if (port is { IsUnknown: false } && !port.Scalar.Value.Any(char.IsDigit) && host?.Scalar.Value.Contains('.') != true)
        {
            return false;
        }

        var number = port is not null && int.TryParse(port.Scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : 0;
        var hasMailHost = host is not null && MailHost.IsMatch(host.Scalar.Value.Trim());
        var points = PathPoints(candidate.Path) + KeyPoints(candidate, host, port) + Count(settings)
            + (MailPorts.Contains(number) ? 1 : 0)
            + (hasMailHost ? 2 : 0)
            - (OtherPorts.Contains(number) && !(candidate.SaysSmtp && number == 80) ? 3 : 0)
            - (host is not null && OtherHost.IsMatch(host.Scalar.Value) ? 4 : 0);
        // Without a port it is an address that mail comes from or goes to; next to one, a user in a host (SMTP1014).
        return (number > 0 || host?.Scalar.Value.Contains('@') != true) && points >= (hasMailHost ? ThresholdWithMailHost : Threshold);
    }

    private static int PathPoints(string path)
    {
        var words = KeyTokens.Of(path);
        var points = words.Any(word => word.Word.Contains("smtp")) ? 3 : words.Any(word => word.Word.Contains("mail")) ? 2 : 0;
        return points - (SettingRole.IsOfAnotherProtocol(path) ? 4 : 0);
    }

    private static int KeyPoints(Candidate candidate, EffectiveSetting? host, EffectiveSetting? port) =>
        candidate.SaysSmtp ? 3
        : (host?.Scalar.Name + port?.Scalar.Name).IndexOf("mail", StringComparison.OrdinalIgnoreCase) >= 0 ? 2
        : 0;

    private static int Count(Dictionary<string, EffectiveSetting> settings) =>
        (settings.ContainsKey(SettingRole.Host) ? 1 : 0)
        + (settings.ContainsKey(SettingRole.Port) ? 1 : 0)
        + (new[] { SettingRole.Flag, SettingRole.StartTls, SettingRole.Options, SettingRole.Encryption }.Any(settings.ContainsKey) ? 1 : 0)
        + (settings.ContainsKey(SettingRole.Password) ? 1 : 0)
        + (settings.ContainsKey(SettingRole.From) ? 1 : 0);
}
