namespace SmtpConfigAnalyzers.Lab.Agreement;

/// <summary>What became of password and message.</summary>
internal enum Outcome
{
    /// <summary>Delivered over TLS from the first byte, and nobody could read it.</summary>
    ImplicitTls,

    /// <summary>Delivered over TLS after STARTTLS, and nobody could read it.</summary>
    StartTls,

    /// <summary>Delivered, and password and message could be read on the way.</summary>
    ClearPassword,

    /// <summary>Delivered without a password, and the message could be read on the way.</summary>
    ClearMessage,

    /// <summary>Delivered over TLS to somebody in between, who could read password and message.</summary>
    Intercepted,

    /// <summary>Not sent: the program or the server refused at once, and nobody could read anything.</summary>
    Refused,

    /// <summary>Not sent: the program's first word was a TLS handshake, which the server did not understand.</summary>
    HandshakeFailed,

    /// <summary>Not sent: the program waited for the server's first word until it gave up.</summary>
    Hung,

    /// <summary>Anything else: nothing agrees with it.</summary>
    Other,
}
