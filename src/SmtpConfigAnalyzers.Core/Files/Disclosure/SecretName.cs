using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Disclosure;

/// <summary>What a name says of its value: a secret, or something about one, as <c>PasswordResetUrl</c> and <c>TokenLifetime</c>.</summary>
public static class SecretName
{
    private const int MaxLength = 200;

    private static readonly HashSet<string> Secrets = Set(
        "pass passwd password passwords passphrase passcode pwd pswd psw pw secret secrets token tokens cred creds credential credentials "
        + "sas passwort kennwort wachtwoord senha clave contrasena contraseña mdp parola haslo hasło sifre şifre пароль 密码 密碼 パスワード 비밀번호");

    /// <summary>Words that end a longer one without a break: <c>smtppass</c>, <c>mailpwd</c>.</summary>
    private static readonly string[] Endings =
        ["password", "passwd", "passwort", "passphrase", "pass", "pwd", "secret", "token", "apikey", "accesskey", "secretkey", "privatekey",
            "accountkey", "mailkey", "smtpkey"];

    private static readonly HashSet<string> OnlyEndAlike = Set("bypass compass encompass overpass trespass underpass surpass");

    /// <summary>What makes a key one that opens something.</summary>
    private static readonly HashSet<string> OfKeys = Set(
        "api access private shared account auth master secret encryption decryption signing sign jwt smtp mail email mailer sendgrid "
        + "mailgun mailjet postmark sparkpost ses brevo sendinblue mandrill "
        + "resend mailchimp service app application storage subscription license security crypto aes hmac ssh function instrumentation "
        + "admin session client server relay");

    private static readonly HashSet<string> OfOtherKeys =
        Set("public primary foreign partition cache routing sort row hot registry group lookup index");

    /// <summary>Words that follow the secret's, after which the value is only about it.</summary>
    private static readonly HashSet<string> About = Set(
        "file files filename path dir directory folder url uri link endpoint address host port server domain name names id ids user "
        + "username email length len size min max minimum maximum policy "
        + "required require requires requirement reset recovery forgot change expiry expires expiration expire timeout lifetime ttl days "
        + "hours minutes seconds age mode type kind format provider source "
        + "vault ref reference header log logs logger logging template subject page view enabled enable disabled allowed algorithm field "
        + "parameter param prefix suffix env variable var store "
        + "attempts attempt retries hint digit digits uppercase lowercase complexity history strength rule rules validator validation "
        + "regex pattern manager handler scheme method mechanism "
        + "audience issuer scope claim version count limit label title description placeholder class assembly usage delivery protocol");

    /// <summary>Whether the name's value is a secret.</summary>
    /// <param name="name">A key, a variable, an attribute: <c>SmtpPassword</c>, <c>MAIL_PWD</c>.</param>
    /// <param name="isBesideMail">Whether mail settings are next to it: then <c>Key</c> and <c>Auth</c> are a server's, too.</param>
    public static bool Is(string name, bool isBesideMail = false)
    {
        var words = KeyTokens.Of(name.Length <= MaxLength ? name : name.Substring(name.Length - MaxLength));
        isBesideMail |= words.Any(word => MailWords.IsIn(word.Word));
        for (var at = words.Count - 1; at >= 0; at--)
        {
            var word = words[at].Word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (About.Contains(word))
            {
                return false;
            }

            if (IsSecret(word, at == 0 ? "" : words[at - 1].Word, isBesideMail))
            {
                return !words.Any(other => other.Word == "public");
            }
        }

        return false;
    }

    /// <summary>Whether the name is only about what it names, so that nothing below it is a secret: <c>PasswordPolicy</c>.</summary>
    public static bool IsAbout(string name) => KeyTokens.Of(name) is { Count: > 0 } words && About.Contains(words[words.Count - 1].Word);

    private static bool IsSecret(string word, string before, bool isBesideMail) => word switch
    {
        "key" or "keys" => OfKeys.Contains(before) || (isBesideMail && !OfOtherKeys.Contains(before)),
        "auth" or "smtpauth" or "mailauth" => isBesideMail,
        "signature" => before == "access",
        _ => Secrets.Contains(word)
            || (Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)) && !OnlyEndAlike.Contains(word)),
    };

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
