namespace SmtpLint.Judge.Code;

/// <summary>Works on many items at once. Parallel LINQ is not for native code: it makes types at run time (IL3053).</summary>
internal static class InParallel
{
    /// <summary>The results, in the order of the items.</summary>
    /// <exception cref="AggregateException">Work on an item threw.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, CancellationToken cancellation)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, new() { CancellationToken = cancellation }, index => results[index] = work(items[index]));
        return results;
    }
}
