using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Disclosure;

/// <summary>
/// Finds the values of a settings file that nobody may see, mail or not: whoever shows a piece of the file leaves them out.
/// </summary>
public static class SecretValues
{
    // These only carry the value of what they are in: "Password": { "Value": "x" }, <password value="x" />, "Passwords": ["x"].
    private static readonly HashSet<string> Carriers =
        new(StringComparer.OrdinalIgnoreCase) { "value", "text", "plaintext", "content", "default", "connectionString" };
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase) { "key", "name", "variable", "parameter" };

    private const int LongestName = 100; // of a key that somebody knows

    // Where a switch or a mode is expected, whatever is none may be a password in the wrong line.
    private static readonly HashSet<string> Modes =
        [SettingRole.Port, SettingRole.Flag, SettingRole.StartTls, SettingRole.Options, SettingRole.Encryption, SettingRole.Login,
            SettingRole.Certificate];

    private static readonly HashSet<string> Mechanisms = new(StringComparer.OrdinalIgnoreCase)
    {
        "basic", "plain", "login", "ntlm", "oauth", "oauth2", "xoauth2", "oauthbearer", "cram-md5", "digest-md5", "gssapi", "negotiate",
            "kerberos", "windows", "anonymous", "on", "off", "yes", "no", "0", "1", "auto",
    };

    /// <summary>The places of the secrets, by the roles of their keys and by what the values say.</summary>
    /// <param name="document">The file.</param>
    public static IReadOnlyList<TextRange> Of(SettingsDocument document)
    {
        var secrets = new List<TextRange>();
        var named = new HashSet<string>(
            document.Scalars.Where(scalar => Keys.Contains(scalar.Name) && SecretName.Is(scalar.Value)).Select(scalar => scalar.Section));
        foreach (var section in document.Scalars.GroupBy(scalar => scalar.Section))
        {
            var members = section.ToList();
            var isBesideMail = MailWords.IsIn(section.Key)
                || members.Exists(member => MailWords.IsIn(member.Name) || MailWords.IsIn(member.Value));
            var key = members.Find(member => Keys.Contains(member.Name));
            var isPair = key is not null && members.Exists(member => Carriers.Contains(member.Name));
            foreach (var member in members.Where(member => !SecretText.IsHarmless(member.Value)))
            {
                if (isPair && (member == key || Carriers.Contains(member.Name))
                    ? member != key && SecretName.Is(key!.Value, isBesideMail)
                    : named.Contains(member.Key) || IsSecret(member, isBesideMail))
                {
                    secrets.Add(member.ValueRange);
                }
                else
                {
                    secrets.AddRange(Within(document, member));
                }
            }
        }

        return secrets;
    }

    private static bool IsSecret(SettingsScalar scalar, bool isBesideMail)
    {
        var path = scalar.Key.Split(':');
        var last = path.Length - 1;
        while (last > 0 && (Carriers.Contains(path[last]) || path[last].All(char.IsDigit)))
        {
            last--;
        }

        var name = path[last];
        return SecretName.Is(name, isBesideMail) ? !Mechanisms.Contains(scalar.Value.Trim())
            : name.Length <= LongestName && SettingRole.Of(name, out _) is { } role
            ? role.Role == SettingRole.Password || (Modes.Contains(role.Role) && !ModeGuess.IsOne(scalar.Value))
            : !SecretName.IsAbout(name) && path.Take(last).Any(section => SecretName.Is(section));
    }

    /// <summary>The secrets in a value: of a connection string, or an address. Where the file escapes the value, all of it.</summary>
    private static IEnumerable<TextRange> Within(SettingsDocument document, SettingsScalar scalar)
    {
        var written = document.Text.Substring(scalar.ValueRange.Start, scalar.ValueRange.Length);
        var places = SecretText.In(written);
        return written != scalar.Value && SecretText.In(scalar.Value).Count != places.Count ? [scalar.ValueRange]
            : places.Select(place => new TextRange(scalar.ValueRange.Start + place.Start, place.Length));
    }
}
