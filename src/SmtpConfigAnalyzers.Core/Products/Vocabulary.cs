using System.Globalization;
using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.Products;

/// <summary>The values that a setting takes.</summary>
public sealed class Vocabulary
{
    private readonly bool _takesNumbers;
    private readonly bool _takesAnything;

    private Vocabulary(bool takesNumbers, bool takesAnything, params string[] words)
    {
        _takesNumbers = takesNumbers;
        _takesAnything = takesAnything;
        Words = words;
    }

    /// <summary><c>true</c> or <c>false</c> in any case (BooleanConverter; <c>1</c>, <c>yes</c> and <c>on</c> fail).</summary>
    public static Vocabulary Boolean { get; } = new(false, false, "true", "false") { Type = "bool" };

    /// <summary><c>true</c> or <c>false</c>, to a reader that is not known and may take anything.</summary>
    public static Vocabulary AnyFlag { get; } = new(false, true, "true", "false");

    /// <summary>
    /// MailKit's <c>SecureSocketOptions</c> by name in any case or by number (EnumConverter), in the order of the numbers.
    /// </summary>
    public static Vocabulary SecureSocketOptions { get; } =
        new(true, false, "None", "Auto", "SslOnConnect", "StartTls",
            "StartTlsWhenAvailable") { Type = "MailKit.Security.SecureSocketOptions" };

    /// <summary>Orchard Core's <c>SmtpEncryptionMethod</c>, in the order of the numbers.</summary>
    public static Vocabulary EncryptionMethod { get; } = new(true, false, "None", "SslTls", "StartTls");

    /// <summary>win-acme's <c>SmtpSecureMode</c>, in the order of the numbers; any other counts as None.</summary>
    public static Vocabulary SmtpSecureMode { get; } = new(true, false, "0", "1", "2", "3", "4");

    /// <summary>Exceptionless' <c>SmtpEncryption</c>, in the order of the numbers.</summary>
    public static Vocabulary SmtpEncryption { get; } = new(true, false, "None", "StartTLS", "SSL");

    /// <summary>log4net.Ext.Mail's <c>SmtpTransportSecurity</c>, in the order of the numbers.</summary>
    public static Vocabulary TransportSecurity { get; } =
        new(true, false, "None", "Required", "ImplicitTls", "StartTls",
            "StartTlsWhenAvailable") { Type = "log4net.Ext.Mail.Appender.SmtpTransportSecurity" };

    /// <summary>What settings of programs that are not known say of encryption, as far as it has one meaning only.</summary>
    public static Vocabulary Encryption { get; } =
        new(false, true, "None", "StartTls", "SslOnConnect", "SslTls", "Implicit", "ImplicitTls", "StartTlsWhenAvailable");

    /// <summary>The schemes of addresses.</summary>
    public static Vocabulary Scheme { get; } = new(false, true, "smtp", "smtps");

    /// <summary>MailKit's values of an address's <c>starttls</c>; any other counts as absent.</summary>
    public static Vocabulary StartTlsQuery { get; } = new(false, true, "always", "true", "yes", "never", "false", "no");

    /// <summary>The type of members that hold a value, as C# writes it; <see langword="null"/> if there are none.</summary>
    public string? Type { get; private init; }

    /// <summary>Whether the package that uses the type declares it.</summary>
    public bool IsOfPackage => this == TransportSecurity;

    /// <summary>The words; those that have numbers are in their order, from 0.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The value as one of <see cref="Words"/>.</summary>
    /// <param name="value">The value as it is written.</param>
    /// <returns>The word; the value itself, if it is taken but has no word; <see langword="null"/> if it is rejected.</returns>
    public string? Read(string value)
    {
        var text = value.Trim();
        if (_takesNumbers && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 0 && number < Words.Count ? Words[number] : text;
        }

        return Words.FirstOrDefault(word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            ?? (_takesAnything ? text : null);
    }

    /// <summary>The words for a message.</summary>
    public Phrase Expected => $"{string.Join(", ", Words.Take(Words.Count - 1))} or {Words[Words.Count - 1]}";
}
