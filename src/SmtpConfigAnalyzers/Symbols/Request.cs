namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// What ends the work that a thread does. What is known of a compilation is shared by all who ask about it, so no part of it can hold the
/// token of one of them; and each of them asks on one thread, from beginning to end.
/// </summary>
internal static class Request
{
    [ThreadStatic]
    private static CancellationToken _cancellation;

    /// <summary>Ends the request that this thread works for.</summary>
    public static CancellationToken Cancellation => _cancellation;

    /// <summary>Goes on, or ends the request: called before each step that reads a file or binds code.</summary>
    public static void Step() => _cancellation.ThrowIfCancellationRequested();

    /// <summary>Begins a request; the one before it goes on when the scope is left.</summary>
    public static Scope Until(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested(); // before anything is to be restored
        var scope = new Scope(_cancellation);
        _cancellation = cancellation;
        return scope;
    }

    /// <summary>The time of a request.</summary>
    public readonly struct Scope(CancellationToken outer) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => _cancellation = outer;
    }
}
