namespace SmtpConfigAnalyzers.Symbols;

/// <summary>Names of members of the mail libraries, as their documentation spells them.</summary>
internal static class MailMembers
{
    public const string Host = "Host";
    public const string Port = "Port";
    public const string EnableSsl = "EnableSsl";
    public const string Credentials = "Credentials";
    public const string UseDefaultCredentials = "UseDefaultCredentials";
    public const string DeliveryMethod = "DeliveryMethod";
    public const string Password = "Password";
    public const string UserName = "UserName";
    public const string CertificateCallback = "ServerCertificateValidationCallback";
    public const string SslProtocols = "SslProtocols";
    public const string SecurityProtocol = "SecurityProtocol";
    public const string CheckCertificateRevocation = "CheckCertificateRevocation";
    public const string RedactSecrets = "RedactSecrets";
    public const string RequireTls = "RequireTLS";
    public const string Capabilities = "Capabilities";
    public const string AuthenticationMechanisms = "AuthenticationMechanisms";
    public const string IsSecure = "IsSecure";
    public const string IsEncrypted = "IsEncrypted";

    public static readonly string[] Settings = [Host, Port, EnableSsl, Credentials, UseDefaultCredentials, DeliveryMethod, RequireTls];

    public static readonly string[] Sends = ["Send", "SendAsync", "SendMailAsync"];

    public static readonly string[] Uses = ["Connect", "ConnectAsync", "Authenticate", "AuthenticateAsync", .. Sends];

    public static bool IsSetting(string member) => Settings.Contains(member);

    public static bool IsUse(string method) => Uses.Contains(method);

    public static bool IsConnect(string method) => method is "Connect" or "ConnectAsync";

    public static bool IsAuthenticate(string method) => method is "Authenticate" or "AuthenticateAsync";

    public static bool IsSend(string method) => Sends.Contains(method);
}
