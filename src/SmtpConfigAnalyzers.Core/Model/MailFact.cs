using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.Model;

/// <summary>Something that a program says of a mail client besides where and how it connects.</summary>
/// <param name="Place">Where it is said.</param>
public abstract record MailFact(Place Place)
{
    /// <summary>The server's name; <see langword="null"/> if it is not known.</summary>
    public string? Host { get; init; }

    /// <summary>The TCP port; <see langword="null"/> if it is not known.</summary>
    public int? Port { get; init; }

    /// <summary>Where the value is said, if the place only reads it.</summary>
    public Place? Source { get; init; }
}

/// <summary>The protocol of a client.</summary>
public enum MailProtocol
{
    /// <summary>SMTP, or what is not known to be another.</summary>
    Smtp,

    /// <summary>IMAP.</summary>
    Imap,

    /// <summary>POP3.</summary>
    Pop3,
}

/// <summary>A password that is written in the program reaches the client.</summary>
/// <param name="Place">Where it is written if that is the file of its use, else the use.</param>
/// <param name="Password">What it is.</param>
public sealed record PasswordFact(Place Place, Secret Password) : MailFact(Place)
{
    /// <summary>Where it is written.</summary>
    public Place Written { get; init; } = Place;

    /// <summary>The client's protocol.</summary>
    public MailProtocol Protocol { get; init; }

    /// <summary>The other places in the file where the same password is written.</summary>
    public IReadOnlyList<Place> Others { get; init; } = [];

    /// <summary>Which of the file's passwords for this protocol it is, from 1.</summary>
    public int Account { get; init; } = 1;
}

/// <summary>What a certificate callback lets through.</summary>
[Flags]
public enum AcceptedErrors
{
    /// <summary>Nothing that is known.</summary>
    None = 0,

    /// <summary>A certificate for another host.</summary>
    NameMismatch = 1,

    /// <summary>A certificate that nobody trusted has signed, or that has expired.</summary>
    Chain = 2,

    /// <summary>Every certificate, and none.</summary>
    All = 7,
}

/// <summary>The client's certificate callback accepts these errors whatever else holds.</summary>
/// <param name="Place">The callback.</param>
/// <param name="Accepted">What it accepts.</param>
public sealed record CertificateFact(Place Place, AcceptedErrors Accepted) : MailFact(Place)
{
    /// <summary>What to write instead, where a setting and not a callback accepts them.</summary>
    public string? Switch { get; init; }
}

/// <summary>The TLS versions are named; the bits are those of <c>SslProtocols</c> and <c>SecurityProtocolType</c>, which agree.</summary>
/// <param name="Place">The value.</param>
/// <param name="Versions">The versions' bits.</param>
/// <param name="AddsToOthers">Whether others are allowed too, by a <c>|=</c> here or elsewhere.</param>
public sealed record TlsVersionFact(Place Place, int Versions, bool AddsToOthers) : MailFact(Place);

/// <summary>Revocation of certificates is not checked.</summary>
public sealed record RevocationFact(Place Place) : MailFact(Place);

/// <summary>The protocol log shows passwords.</summary>
public sealed record SecretLogFact(Place Place) : MailFact(Place);

/// <summary>The explicit credentials are discarded, by the default ones or by the word that none are used.</summary>
public sealed record DefaultCredentialsFact(Place Place) : MailFact(Place)
{
    /// <summary>The setting that discards them, as it is written; <see langword="null"/> for the client's property.</summary>
    public Phrase? Setting { get; init; }

    /// <summary>Whether nobody wrote it, so that something unseen may say otherwise.</summary>
    public bool IsDefault { get; init; }
}

/// <summary>An address with user name and password, by which nothing authenticates.</summary>
public sealed record UriCredentialsFact(Place Place) : MailFact(Place);

/// <summary>A <c>System.Net.Mail.SmtpClient</c> is made.</summary>
public sealed record SystemNetMailFact(Place Place) : MailFact(Place)
{
    /// <inheritdoc cref="MailConnection.LacksMailKit"/>
    public bool LacksMailKit { get; init; }
}

/// <summary>A client sends over the network though nothing that its runtime reads ever named its server.</summary>
public sealed record NoHostFact(Place Place) : MailFact(Place)
{
    /// <summary>Whether the place is the file that names the server, which the runtime does not read.</summary>
    public bool IsInFile { get; init; }
}

/// <summary>A password that is next to mail settings in a file.</summary>
/// <param name="Place">The password.</param>
/// <param name="Password">What it is.</param>
/// <param name="Key">The key that holds it.</param>
public sealed record StoredPasswordFact(Place Place, Secret Password, string Key) : MailFact(Place);

/// <summary>Two settings of one connection ask for different modes.</summary>
/// <param name="Place">The one that is passed over.</param>
/// <param name="First">The one that holds, as it is written.</param>
/// <param name="Second">The one that is passed over, as it is written.</param>
public sealed record ContradictionFact(Place Place, string First, string Second) : MailFact(Place);

/// <summary>A value that whoever reads it rejects.</summary>
/// <param name="Place">The value.</param>
/// <param name="Key">Its key.</param>
/// <param name="Value">What it is; a port or a mode, never a secret.</param>
/// <param name="Expected">What would be understood.</param>
public sealed record RejectedValueFact(Place Place, string Key, string Value, Phrase Expected) : MailFact(Place);

/// <summary>A settings file that cannot be read to its end.</summary>
/// <param name="Place">Where it breaks off.</param>
/// <param name="Reason">What was expected there.</param>
public sealed record UnreadableFileFact(Place Place, string Reason) : MailFact(Place);

/// <summary>A setting that says how to connect, and that nobody reads.</summary>
/// <param name="Place">Its value.</param>
/// <param name="Key">Its key.</param>
/// <param name="Consumer">Who connects without asking it.</param>
/// <param name="Mode">The mode that holds instead.</param>
/// <param name="Misleads">Whether it says more than is true: TLS that is not required, or another port.</param>
public sealed record DeadSettingFact(Place Place, string Key, string Consumer, Phrase Mode, bool Misleads) : MailFact(Place)
{
    /// <summary>The other clients that pass it over.</summary>
    public IReadOnlyList<Place> Others { get; init; } = [];
}

/// <summary>MailKit connects with STARTTLS; reported for one connection in a project.</summary>
/// <param name="Place">The connection.</param>
/// <param name="MailKit">The version of MailKit's assembly.</param>
public sealed record StartTlsFact(Place Place, Version MailKit) : MailFact(Place);
