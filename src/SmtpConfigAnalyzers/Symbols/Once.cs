namespace SmtpConfigAnalyzers.Symbols;

/// <summary>
/// A value that the first who asks finds for all. Unlike <see cref="Lazy{T}"/>, whoever comes after a cancelled request finds it again, and
/// nobody waits for another's work longer than until the own request ends.
/// </summary>
internal sealed class Once<T>(Func<T> find)
{
    private const int Patience = 5; // ms between two looks at the own request

    private readonly object _finding = new();
    private volatile bool _isFound;
    private T _value = default!;

    /// <summary>The value.</summary>
    public T Value
    {
        get
        {
            if (!_isFound)
            {
                Find();
            }

            return _value;
        }
    }

    private void Find()
    {
        while (!Monitor.TryEnter(_finding, Patience))
        {
            Request.Step();
        }

        try
        {
            if (!_isFound)
            {
                _value = find();
                _isFound = true;
            }
        }
        finally
        {
            Monitor.Exit(_finding);
        }
    }
}
