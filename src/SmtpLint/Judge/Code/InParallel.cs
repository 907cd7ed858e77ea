namespace SmtpLint.Judge.Code;

/// <summary>Works on many items at once. Parallel LINQ is not for native code: it makes types at run time (IL3053).</summary>
/// <param name="jobs">The most at once.</param>
internal sealed class InParallel(int jobs)
{
    // What a large project takes with all that it references.
    private const long BytesOfProject = 512L * 1024 * 1024;

    /// <summary>Shares out projects, as many at once as there is memory for, and the files of each.</summary>
    /// <param name="count">The number of projects.</param>
    public (InParallel Projects, InParallel Files) Split(int count)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes; // of this container or machine
        var projects = (int)Math.Clamp(memory / BytesOfProject, 1, Math.Max(1, Math.Min(jobs, count)));
        return (new(projects), new(jobs / projects));
    }

    /// <summary>The results, in the order of the items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">What is done with each.</param>
    /// <param name="done">Takes how many are done, one call at a time.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="AggregateException">Work on an item threw.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public TResult[] Select<T, TResult>(
        IReadOnlyList<T> items, Func<T, TResult> work, Action<int> done, CancellationToken cancellation)
    {
        var results = new TResult[items.Count];
        var number = 0;
        Parallel.For(0, items.Count, new() { CancellationToken = cancellation, MaxDegreeOfParallelism = jobs }, index =>
        {
            results[index] = work(items[index]);
            lock (results)
            {
                done(++number);
            }
        });
        return results;
    }

    /// <inheritdoc cref="Select{T, TResult}(IReadOnlyList{T}, Func{T, TResult}, Action{int}, CancellationToken)"/>
    public TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, CancellationToken cancellation) =>
        Select(items, work, static _ => { }, cancellation);
}
