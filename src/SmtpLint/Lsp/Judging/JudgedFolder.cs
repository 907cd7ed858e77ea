using System.Collections.Immutable;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Lsp.Texts;

namespace SmtpLint.Lsp.Judging;

/// <summary>
/// A folder that is judged anew whenever something in it changes. Settings are judged at once, with what the code said last; the code
/// follows in a pause, since it takes longer, and is given up when something changes again.
/// </summary>
/// <param name="folder">The full path.</param>
/// <param name="isWhole">Whether all of it is read, and not just what is open in the editor.</param>
/// <param name="judged">Is told of each judgement.</param>
internal sealed class JudgedFolder(string folder, bool isWhole, Action<Judgement> judged) : IDisposable
{
    private static readonly TimeSpan KeystrokePause = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan CodePause = TimeSpan.FromMilliseconds(400);

    private readonly Lock _lock = new();
    private readonly RunFolder _run = new(folder);
    private readonly CancellationTokenSource _end = new();
    private Pending _pending = new([]);
    private bool _isWorking;
    private TaskCompletionSource<Judgement> _next = NewSource();
    private Task<Judgement>? _current;
    private CancellationTokenSource _codeWork = new();

    // Of the worker alone, of which there is one at a time.
    private Linter? _linter;
    private LintResult? _answers;

    /// <summary>The full path.</summary>
    public string Folder => folder;

    /// <summary>Whether all of it is read, and not just what is open in the editor.</summary>
    public bool IsWhole => isWhole;

    /// <summary>What it comes to with all that has changed so far.</summary>
    public Task<Judgement> Current
    {
        get
        {
            lock (_lock)
            {
                return _current ?? _next.Task;
            }
        }
    }

    /// <summary>Judges it anew, soon.</summary>
    /// <param name="documents">The documents that are open now.</param>
    /// <param name="texts">The full paths of the files that have another text.</param>
    /// <param name="isOther">Whether something else has changed: which files there are, or what rules hold for them.</param>
    public void Change(ImmutableDictionary<string, OpenDocument> documents, IEnumerable<string> texts, bool isOther) =>
        Add(pending => new(documents) { Texts = pending.Texts.Union(texts), IsOther = pending.IsOther || isOther, IsSomething = true });

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _end.Cancel();
            _codeWork.Cancel();
            _current = null;
            _next.TrySetCanceled();
        }
    }

    private void Add(Func<Pending, Pending> change)
    {
        lock (_lock)
        {
            var changed = change(_pending);
            if (ReferenceEquals(changed, _pending))
            {
                return;
            }

            (_pending, _current) = (changed, null);
            _codeWork.Cancel();
            if (!_isWorking)
            {
                _isWorking = true;
                _ = Task.Run(WorkAsync);
            }
        }
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            await Task.Delay(KeystrokePause);
            Pending work;
            lock (_lock)
            {
                if (!_pending.IsSomething || _end.IsCancellationRequested)
                {
                    _isWorking = false;
                    return;
                }

                (work, _pending) = (_pending, new(_pending.Documents));
            }

            try
            {
                var judgement = Judge(work);
                Finish(Task.FromResult(judgement));
                judged(judgement);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                _linter = null;
                Finish(Task.FromException<Judgement>(error));
            }
        }
    }

    private Judgement Judge(Pending work)
    {
        var unsaved = work.Documents.Values.ToDictionary(document => document.Path, document => document.Text, CheckoutFiles.Paths);
        if (_linter is null || work.IsOther)
        {
            _linter = new(RequestFor(work.Documents.Keys));
        }

        if (work.Answers is null)
        {
            _linter.Read(unsaved, work.Texts);
        }

        var isLate = _linter.HasCode && work.Answers is null && _answers is not null;
        _answers = work.Answers ?? _answers ?? _linter.JudgeCode(_end.Token);
        if (isLate)
        {
            JudgeCodeLater(_linter);
        }

        return new(_run, _linter.Judge(_answers), work.Documents);
    }

    private LintRequest RequestFor(IEnumerable<string> open) => new()
    {
        Run = _run,
        Paths = isWhole ? ["."] : [.. open.Where(path => CheckoutFiles.Paths.Equals(Path.GetDirectoryName(path), folder))],
    };

    private void JudgeCodeLater(Linter linter)
    {
        CancellationToken cancellation;
        lock (_lock)
        {
            if (_pending.IsSomething)
            {
                return; // it comes with that
            }

            _codeWork = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            cancellation = _codeWork.Token;
        }

        _ = Task.Run(
            async () =>
            {
                await Task.Delay(CodePause, cancellation);
                var answers = linter.JudgeCode(cancellation);
                Add(pending => cancellation.IsCancellationRequested ? pending : pending with { Answers = answers, IsSomething = true });
            }, cancellation);
    }

    private void Finish(Task<Judgement> judgement)
    {
        TaskCompletionSource<Judgement> waiting;
        lock (_lock)
        {
            if (_pending.IsSomething || _end.IsCancellationRequested)
            {
                return;
            }

            _current = judgement;
            (waiting, _next) = (_next, NewSource());
        }

        waiting.SetFromTask(judgement);
    }

    private static TaskCompletionSource<Judgement> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is to be done.</summary>
    /// <param name="Documents">The open documents, by their paths.</param>
    private sealed record Pending(ImmutableDictionary<string, OpenDocument> Documents)
    {
        public bool IsSomething { get; init; }

        public bool IsOther { get; init; }

        public ImmutableHashSet<string> Texts { get; init; } = [];

        /// <summary>What the code says now, if that is all that is new.</summary>
        public LintResult? Answers { get; init; }
    }
}
