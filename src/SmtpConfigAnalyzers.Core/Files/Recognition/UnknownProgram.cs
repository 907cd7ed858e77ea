using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Products;

namespace SmtpConfigAnalyzers.Files.Recognition;

/// <summary>The readers of settings that no row of <see cref="ProductCatalog"/> claims, as rows: what they all have in common.</summary>
internal static class UnknownProgram
{
    /// <summary>An address that says more than System.Net.Mail could read: it is MailKit's.</summary>
    public static Product MailKitAddress { get; } = new("MailKit's address", "jstedfast/MailKit, MailKit/MailService.cs (d1f7aa76)", "")
    {
        Address = SettingRole.Host,
        Dialects = [new(Dialect.Address)],
    };

    /// <summary>
    /// An address that anybody may read. <c>smtp://host:465</c> hangs for every known reader; all else depends on the reader.
    /// </summary>
    public static Product Address { get; } =
        new("address", "CommunityToolkit/Aspire, MailPitContainerResource.cs (437177d6), and the readers above", "")
    {
        Address = SettingRole.Host,
        DefaultPort = null,
        Dialects = [new(
            new(MailLibrary.Unknown, [new(TransportMode.StartTlsWhenAvailable, 465, (ModeKey.Scheme, "smtp")), new(null, null)]))],
    };

    private static Product Unknown { get; } = new("the program", "the programs in SettingRole's sample", "")
    {
        Host = SettingRole.Host,
        Port = SettingRole.Port,
        User = SettingRole.User,
        Password = SettingRole.Password,
        Delivery = SettingRole.Delivery,
        Certificate = SettingRole.Certificate,
        DefaultPort = null,
        Login = [new(SettingRole.Login, "!false|none|0", IfAbsent: true)],
        OtherLogin = [new(SettingRole.Login, "*oauth*|*ntlm*|*bearer*"), new(SettingRole.OAuth, "!false|0|")],
        Idle = [new(SettingRole.Enabled, "false"), new(SettingRole.Instead, "true"), new(SettingRole.Provider, "!*smtp*|mailkit|")],
    };

    private static readonly Product UnknownReader = Unknown with { Dialects = UnknownDialects() };
    private static readonly Product MailKitReader = Unknown with { Dialects = [new(Dialect.SecureSocketOptions(SettingRole.Options))] };

    /// <summary>
    /// The reader of settings that no row claims: somebody with MailKit, if a key has the name of its type, else anybody.
    /// </summary>
    public static Product Of(IReadOnlyDictionary<string, EffectiveSetting> settings) =>
        settings.ContainsKey(SettingRole.Options) ? MailKitReader : UnknownReader;

    // Words that say the mode mean the same to everybody; a boolean does not; and without any key the program decides.
    private static DialectChoice[] UnknownDialects()
    {
        var encryption = new ModeKey(SettingRole.Encryption, Vocabulary.Encryption);
        var startTls = new ModeKey(SettingRole.StartTls, Vocabulary.AnyFlag);
        var flag = new ModeKey(SettingRole.Flag, Vocabulary.AnyFlag);
        ModeClause[] words =
        [
            new(TransportMode.None, null, (encryption, "None")),
            new(TransportMode.StartTls, null, (encryption, "StartTls")),
            new(TransportMode.StartTlsWhenAvailable, null, (encryption, "StartTlsWhenAvailable")),
            .. new[] { "SslOnConnect", "SslTls", "Implicit", "ImplicitTls" }
                .Select(word => new ModeClause(TransportMode.SslOnConnect, null, (encryption, word))),
            new(TransportMode.StartTls, null, (startTls, "true")),
        ];
        return
        [
            Of(MailLibrary.SystemNetMail, TransportMode.StartTls, TransportMode.None),
            Of(MailLibrary.MailKit, TransportMode.SslOnConnect, TransportMode.StartTlsWhenAvailable),
            Of(MailLibrary.MailKit, TransportMode.Auto, TransportMode.None),
        ];

        DialectChoice Of(MailLibrary library, TransportMode on, TransportMode off) =>
            new(new(library, [.. words, new(on, null, (flag, "true")), new(off, null, (flag, "false")), new(null, null)]));
    }
}
