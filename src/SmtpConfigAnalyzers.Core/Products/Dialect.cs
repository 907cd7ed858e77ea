using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Products;

/// <summary>A key whose value takes part in the choice of the mode.</summary>
/// <param name="Name">The key, below the group's path; several names are separated by <c>|</c>, the first is the one to write.</param>
/// <param name="Values">What it may hold.</param>
/// <param name="Form">How a part of an address is written, with <c>{0}</c> for the word; <see langword="null"/> for a key of its
/// own.</param>
public sealed record ModeKey(string Name, Vocabulary Values, string? Form = null)
{
    /// <summary>An address's scheme.</summary>
    public static ModeKey Scheme { get; } = new("(scheme)", Vocabulary.Scheme, "{0}://");

    /// <summary>An address's parameter <c>starttls</c>.</summary>
    public static ModeKey StartTlsQuery { get; } = new("(starttls)", Vocabulary.StartTlsQuery, "?starttls={0}");
}

/// <summary>What is said for a key: nothing, one of its words, a value that is none of them, or one that is not known.</summary>
public readonly record struct KeyValue
{
    private readonly bool _isUnknown;

    private KeyValue(string? word, bool isUnknown, bool isNotUnderstood)
    {
        Word = word;
        _isUnknown = isUnknown;
        IsNotUnderstood = isNotUnderstood;
    }

    /// <summary>Nobody says it.</summary>
    public static KeyValue Absent { get; }

    /// <summary>It is said, and may be anything.</summary>
    public static KeyValue Unknown { get; } = new(null, isUnknown: true, isNotUnderstood: false);

    /// <summary>The word; <see langword="null"/> if there is none, or it is not known.</summary>
    public string? Word { get; }

    /// <summary>Whether the value is rejected, or a number that has no name.</summary>
    public bool IsNotUnderstood { get; }

    /// <summary>What a text means to a key.</summary>
    public static KeyValue Of(ModeKey key, string text) =>
        key.Values.Read(text) is { } word && key.Values.Words.Contains(word)
            ? new(word, false, false)
            : new(null, false, isNotUnderstood: true);

    internal Truth Is(string word) => _isUnknown ? Truth.Maybe : Word == word ? Truth.Yes : Truth.No;
}

internal enum Truth
{
    No,
    Maybe,
    Yes,
}

/// <summary>One line of a dialect: a mode, and when it holds.</summary>
/// <param name="Mode">The mode; <see langword="null"/> where the program decides, which cannot be seen.</param>
/// <param name="Port">The port on which alone the line holds; <see langword="null"/> for every port.</param>
/// <param name="When">The words that keys must hold, all of them; none holds always.</param>
public sealed record ModeClause(TransportMode? Mode, int? Port, params (ModeKey Key, string Word)[] When);

/// <summary>How a consumer gets from its settings to a mode. The same text in another dialect may mean the opposite.</summary>
/// <param name="Library">Who connects.</param>
/// <param name="Clauses">In the order in which they are asked; the last one holds always.</param>
public sealed record Dialect(MailLibrary Library, IReadOnlyList<ModeClause> Clauses)
{
    /// <summary>The words of a program for its boolean, if it has one.</summary>
    public ModeNotation Notation { get; init; } = Library == MailLibrary.SystemNetMail
        ? ModeNotation.EnableSsl
        : ModeNotation.SecureSocketOptions;

    private static readonly TransportMode[] ByOption =
        [TransportMode.None, TransportMode.Auto, TransportMode.SslOnConnect, TransportMode.StartTls, TransportMode.StartTlsWhenAvailable];

    /// <summary>The keys that it asks.</summary>
    public IEnumerable<ModeKey> Keys => Clauses.SelectMany(clause => clause.When).Select(condition => condition.Key).Distinct();

    /// <summary>Asks the lines in their order. Code and files alike get their modes here.</summary>
    /// <param name="valueOf">What is said for a key.</param>
    /// <param name="port">The port; <see langword="null"/> if it is not known.</param>
    /// <returns>
    /// The lines that may decide, several where something is not known; with <see langword="null"/> among them where a value is not
    /// understood.
    /// </returns>
    public IReadOnlyList<ModeClause?> Ask(Func<ModeKey, KeyValue> valueOf, int? port)
    {
        var chosen = new List<ModeClause?>();
        foreach (var clause in Clauses)
        {
            var truth = clause.When.Select(condition => valueOf(condition.Key).Is(condition.Word))
                .Append(clause.Port is null || clause.Port == port ? Truth.Yes : port is null ? Truth.Maybe : Truth.No)
                .Min();
            if (truth != Truth.No)
            {
                chosen.Add(clause);
            }

            if (truth == Truth.Yes)
            {
                break;
            }
        }

        if (Keys.Any(key => valueOf(key).IsNotUnderstood))
        {
            chosen.Add(null);
        }

        return chosen;
    }

    /// <summary>
    /// System.Net.Mail's <c>EnableSsl</c>: STARTTLS required, or no TLS (dotnet/runtime, SmtpConnection.GetConnectionAsync).
    /// </summary>
    /// <param name="name">The key.</param>
    /// <param name="whenAbsent">What holds without it.</param>
    public static Dialect EnableSsl(string name, TransportMode? whenAbsent = TransportMode.None) =>
        Boolean(MailLibrary.SystemNetMail, name, TransportMode.StartTls, TransportMode.None, whenAbsent);

    /// <summary>MailKit's boolean overload: implicit TLS, or opportunistic (MailKit, MailService.Connect(string, int, bool)).</summary>
    /// <inheritdoc cref="EnableSsl"/>
    public static Dialect UseSsl(string name, TransportMode? whenAbsent = TransportMode.StartTlsWhenAvailable) =>
        Boolean(MailLibrary.MailKit, name, TransportMode.SslOnConnect, TransportMode.StartTlsWhenAvailable,
            whenAbsent) with { Notation = ModeNotation.UseSsl };

    /// <summary>A boolean that code turns into <c>SecureSocketOptions.Auto</c> or <c>None</c>.</summary>
    /// <inheritdoc cref="EnableSsl"/>
    public static Dialect AutoOrNone(string name, TransportMode? whenAbsent = TransportMode.None) =>
        Boolean(MailLibrary.MailKit, name, TransportMode.Auto, TransportMode.None, whenAbsent);

    /// <summary>MailKit's <c>SecureSocketOptions</c> by name or number.</summary>
    /// <inheritdoc cref="EnableSsl"/>
    public static Dialect SecureSocketOptions(string name, TransportMode? whenAbsent = TransportMode.Auto) =>
        new(MailLibrary.MailKit, [.. OptionClauses(name), new(whenAbsent, null)]);

    /// <summary>Always the same mode, whatever is set.</summary>
    public static Dialect Fixed(MailLibrary library, TransportMode mode) => new(library, [new(mode, null)]);

    /// <summary>This dialect, asked only where <paramref name="first"/> has no answer.</summary>
    public Dialect After(params ModeClause[] first) => this with { Clauses = [.. first, .. Clauses] };

    /// <summary>The lines of a key that holds one of <c>SecureSocketOptions</c>.</summary>
    public static ModeClause[] OptionClauses(string name)
    {
        var key = new ModeKey(name, Vocabulary.SecureSocketOptions);
        return [.. key.Values.Words.Select((word, number) => new ModeClause(ByOption[number], null, (key, word)))];
    }

    /// <summary>An address as MailKit reads it (MailKit, MailService.GetSecureSocketOptions).</summary>
    public static Dialect Address { get; } = new(MailLibrary.MailKit,
    [
        new(TransportMode.SslOnConnect, null, (ModeKey.Scheme, "smtps")),
        .. new[] { "always", "true", "yes" }.Select(word => new ModeClause(TransportMode.StartTls, null, (ModeKey.StartTlsQuery, word))),
        .. new[] { "never", "false", "no" }.Select(word => new ModeClause(TransportMode.None, null, (ModeKey.StartTlsQuery, word))),
        new(TransportMode.StartTlsWhenAvailable, null),
    ]);

    private static Dialect Boolean(MailLibrary library, string name, TransportMode on, TransportMode off, TransportMode? absent)
    {
        var key = new ModeKey(name, Vocabulary.Boolean);
        return new(library, [new(on, null, (key, "true")), new(off, null, (key, "false")), new(absent, null)]);
    }
}
