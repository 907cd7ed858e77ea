using System.Text.RegularExpressions;

namespace SmtpConfigAnalyzers.Products;

/// <summary>
/// What a key of settings nobody knows says by its name. The words are those of 132 groups of settings in 123 public
/// repositories, and of as many that only look like them.
/// </summary>
internal static class SettingRole
{
    public const string Host = "host";
    public const string Port = "port";
    public const string Flag = "flag";
    public const string StartTls = "starttls";
    public const string Options = "options";
    public const string Encryption = "encryption";
    public const string User = "user";
    public const string Password = "password";
    public const string From = "from";
    public const string Certificate = "certificate";
    public const string Login = "login";
    public const string OAuth = "oauth";
    public const string Listener = "listener";
    public const string Enabled = "enabled";
    public const string Instead = "instead";
    public const string Provider = "provider";
    public const string Delivery = "delivery";

    // The first that matches counts. Keys are in lower case and without separators.
    private static readonly (string Role, Regex Name)[] Names =
    [
        (Port, Of("(smtp|mail|email|server|host)*port(number|no)?|porta|puerto")),
        (Host, Of("(smtp|mail|email)*(host|server|hostname|serveraddress|servername|hosturl|serverhost)|smtp(address|url|client)?|hostaddress|servidor")),
        (StartTls, Of("(smtp|mail|email|server|enable|use|is|force|require)*starttls(enabled|required)?")),
        (Flag, Of("(smtp|mail|email|server|enable|use|is|force|require)*(ssl|tls|ssltls)(enabled)?")),
        (Options, Of("(smtp|mail|email|server)*(securesockets?options?|socketoptions?)")),
        (Encryption,
            Of("(smtp|mail|email|server|connection)*(encryption(method|type|mode)?|security(mode|type)?|secure(option|mode)|tlsmode|sslmode|ssltype)")),
        (Certificate,
            Of("(smtp|mail|email|server)*(trustserver(certificate)?|ignoreinvalid(ssl)?certificates?|ignorecertificate(errors|validation)?|skipcertificatevalidation|disablecertificate(check(ing)?|validation)|allowinvalid(remote)?certificates?|acceptallcertificates|trustallcertificates)")),
        (OAuth, Of("(smtp|mail|email|azure|ad|aad|entra|ms|microsoft|google|gmail|graph|o365|office365|auth|use|enable)*(oauth2?|tenant(id)?|clientid|clientsecret|applicationid|(access|refresh|bearer)token|modernauth)(enabled)?")),
        (Password, Of(
            "(smtp|mail|email|sender|auth|app|user|server|from)*(pass(wo?rd|wd|code|phrase)?|pwd|pw|secret)|senha|clave|contrasena|kennwort|passwort")),
        (User, Of("(smtp|mail|email|server|auth)*(user(name|id)?|uid|login(name)?|account)|usuario")),
        (Login, Of("(smtp|mail|email|server)*(requires?|use|enable)?(authentication|auth|credentials)(type|mode|method|mechanism)?")),
        (Delivery, Of("(smtp|mail|email)*deliverymethod")),
        (Enabled, Of("(smtp|mail|email)*(is)?enabled")),
        (Instead, Of("(smtp|mail|email)*use(pickupdirectory|sendgrid|mailgun|postmark|graph)")),
        (Provider, Of("(smtp|mail|email)*(provider|driver|transport)")),
        (Listener, Of(
            "allowedips|ip|image|webport|wwwport|httpport|.*certificate(path|thumbprint|store|file)|managementport|imapport|pop3port|listenaddress|bindaddress")),
        (From, Of("(default|smtp|mail|email)*(from|sender|displayname|replyto)(email|mail|name|address|display)*|mail|email(address)?|(smtp|mail)email")),
    ];

    private static readonly HashSet<string> OtherProtocols = new(StringComparer.Ordinal)
    {
        "imap", "imap4", "pop", "pop3", "ldap", "web", "http", "https", "dashboard", "management", "database", "db", "redis", "rabbit",
            "rabbitmq", "mq",
        "mqtt", "amqp", "kafka", "mongo", "mongodb", "sql", "mysql", "postgres", "ftp", "sftp", "ssh", "jaeger", "elastic", "elasticsearch",
            "tcp", "udp", "proxy", "receiver", "inbox", "incoming", "listener", "kestrel", "consul", "grpc", "websocket", "loglevel",
    };

    /// <summary>The role of a key.</summary>
    /// <param name="name">The key's last segment.</param>
    /// <param name="saysSmtp">Whether the name says SMTP.</param>
    /// <returns>The role, and what is in front of the words that say it; <see langword="null"/> if the name says none.</returns>
    public static (string Role, string Lead)? Of(string name, out bool saysSmtp)
    {
        var words = KeyTokens.Of(name);
        saysSmtp = words.Any(word => word.Word.Contains("smtp"));
        if (words.Any(word => OtherProtocols.Contains(word.Word)))
        {
            return null;
        }

        for (var first = 0; first < words.Count; first++)
        {
            var rest = string.Concat(words.Skip(first).Select(word => word.Word));
            foreach (var (role, pattern) in Names)
            {
                if (pattern.IsMatch(rest))
                {
                    return (role, name.Substring(0, words[first].Start).Trim('.', '_', '-'));
                }
            }
        }

        return null;
    }

    /// <summary>Whether a path names another protocol than SMTP.</summary>
    public static bool IsOfAnotherProtocol(string path) => KeyTokens.Of(path).Any(word => OtherProtocols.Contains(word.Word));

    private static Regex Of(string pattern) => new($"^(?:{pattern})$", RegexOptions.CultureInvariant);
}
