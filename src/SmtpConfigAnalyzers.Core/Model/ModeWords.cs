using SmtpConfigAnalyzers.Languages;

namespace SmtpConfigAnalyzers.Model;

/// <summary>How the mode of one connection is written where its settings are, and what can be asked for there.</summary>
public abstract class ModeWords
{
    /// <summary>The mode as it is written, for messages.</summary>
    public abstract Phrase Spell(TransportMode mode);

    /// <summary>What to write to get a mode.</summary>
    /// <param name="mode">The mode to get.</param>
    /// <param name="port">The port that the connection then has; <see langword="null"/> if it is not known.</param>
    /// <returns>
    /// The words; empty if the port alone asks for the mode; <see langword="null"/> if nothing that can be written here does.
    /// </returns>
    public abstract string? Ask(TransportMode mode, int? port);

    /// <summary>The imperative that gets a mode.</summary>
    /// <param name="mode">The mode to get.</param>
    /// <param name="port">The port to set; <see langword="null"/> keeps the one that is there.</param>
    /// <param name="current">The port that is there, if it is known.</param>
    public Phrase Instruct(TransportMode mode, int? port, int? current) => (Ask(mode, port ?? current), port) switch
    {
        (null, _) => Otherwise,
        ("", { } number) => $"Use port {number}",
        ({ } words, { } number) => $"Use port {number} with {words}",
        ({ } words, null) => Sets ? $"Set {words}" : (Phrase)$"Use {words}",
    };

    /// <summary>Whether one sets the words, and does not use them.</summary>
    protected abstract bool Sets { get; }

    /// <summary>What to do where nothing that can be written encrypts the connection.</summary>
    public virtual Phrase Otherwise => $"Use a client that can require STARTTLS";

    /// <summary>Whether the words are keys and values of a settings file, not of a program.</summary>
    public virtual bool AreKeys => false;
}

/// <summary>The words of a program: what a library and a notation can say.</summary>
internal sealed class NotationWords(MailLibrary library, ModeNotation notation) : ModeWords
{
    protected override bool Sets => library == MailLibrary.SystemNetMail;

    public override Phrase Spell(TransportMode mode) => notation.Spell(mode);

    public override string? Ask(TransportMode mode, int? port) => (notation, mode) switch
    {
        (_, TransportMode.SslOnConnect) when library == MailLibrary.SystemNetMail => null,
        (ModeNotation.EnableSsl, _) => "EnableSsl = true",
        (ModeNotation.Uri, TransportMode.SslOnConnect) => "smtps://",
        (ModeNotation.Uri, _) => "?starttls=always",
        (ModeNotation.UseSsl, TransportMode.SslOnConnect) => "useSsl: true",
        _ => mode.ToString(),
    };
}
