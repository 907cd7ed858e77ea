namespace SmtpConfigAnalyzers.Lab.Servers;

/// <summary>Who sits between the program and the real server. Everybody there records what passes.</summary>
internal enum Interception
{
    /// <summary>Nobody who changes anything.</summary>
    None,

    /// <summary>Somebody who deletes the server's offer of STARTTLS (RFC 3207, section 6).</summary>
    Strip,

    /// <summary>
    /// Somebody who speaks TLS to the server himself and clear text to the program, so that strict servers are satisfied too.
    /// </summary>
    StripAndRelay,

    /// <summary>Somebody who offers TLS with a certificate of his own.</summary>
    Impersonate,
}

/// <summary>One port of one host, as a program sees it from outside.</summary>
/// <param name="Title">The heading of its column.</param>
/// <param name="Host">A name of <c>Servers/config/hosts</c>.</param>
/// <param name="Port">The TCP port.</param>
internal sealed record Server(string Title, string Host, int Port)
{
    /// <summary>Its host and port.</summary>
    public string Address => $"{Host}:{Port}";

    /// <summary>Who sits in between.</summary>
    public Interception Interception { get; init; }

    /// <summary>The host whose real server answers in the end; differs where somebody sits in between.</summary>
    public string RealHost { get; init; } = Host;

    /// <summary>Whether it waits for a TLS handshake as the first word.</summary>
    public bool StartsWithTls { get; init; }

    /// <summary>Whether the program is offered STARTTLS.</summary>
    public bool OffersStartTls { get; init; }

    /// <summary>Whether the certificate that the program gets to see is good.</summary>
    public bool IsTrusted { get; init; } = true;

    /// <summary>Whether a program that does without TLS can send.</summary>
    public bool TakesClearText { get; init; }

    /// <summary>Whether it knows users and passwords at all.</summary>
    public bool HasAuthentication { get; init; } = true;

    /// <summary>Whether it takes messages from users only (RFC 6409, section 4.3), as all but the relays on 25 do.</summary>
    public bool RequiresAuthentication => Port != 25;
}
