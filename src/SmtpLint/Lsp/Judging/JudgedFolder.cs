using System.Collections.Immutable;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;
using SmtpLint.Judge;
using SmtpLint.Lsp.Texts;

namespace SmtpLint.Lsp.Judging;

/// <summary>
/// A folder that is judged again whenever something in it changes. Settings are judged at once, with what the code said last; the code
/// follows in a pause, since it takes longer, and is given up when something changes again.
/// </summary>
/// <param name="folder">The full path.</param>
/// <param name="isWhole">Whether all of it is read, and not just what is open in the editor.</param>
/// <param name="judged">Receives each judgement.</param>
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
    private CodeAnswers? _answers;

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

    /// <summary>Judges it again, soon.</summary>
    /// <param name="documents">The documents that are open now.</param>
    /// <param name="texts">The full paths of the files that have another text.</param>
    /// <param name="isOther">Whether something else has changed: which files there are, or what rules hold for them.</param>
    /// <param name="isUnasked">Whether it was not the editor that changed something.</param>
    public void Change(
        ImmutableDictionary<string, OpenDocument> documents, IEnumerable<string> texts, bool isOther, bool isUnasked = false) =>
        Add(pending => new(documents)
        {
            IsSomething = true,
            Texts = pending.Texts.Union(texts),
            IsOther = pending.IsOther || isOther,
            IsUnasked = pending.IsUnasked || isUnasked,
        });

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
        var isNew = _linter is null || work.IsOther;
        _linter = isNew ? new(RequestFor(work.Documents.Keys)) : _linter!;
        if (isNew || work.Answers is null)
        {
            _linter.Read(unsaved, work.Texts);
        }

        // Without what the code says a right setting may look wrong: the first time all wait for it.
        var first = _answers is null ? _linter.JudgeCode(_end.Token) : null;
        _answers = work.Answers ?? _answers ?? new(first!, []);
        if (_linter.HasCode && work.Answers is null)
        {
            JudgeCodeLater(_linter, first);
        }

        return new(_run, _linter.Judge(_answers.Result), work.Documents, _answers.Channels) { IsUnasked = work.IsUnasked };
    }

    private LintRequest RequestFor(IEnumerable<string> open) => new()
    {
        Run = _run,
        Paths = isWhole ? ["."] : [.. open.Where(path => CheckoutFiles.Paths.Equals(Path.GetDirectoryName(path), folder))],
    };

    private void JudgeCodeLater(Linter linter, LintResult? known)
    {
        CancellationToken cancellation;
        lock (_lock)
        {
            if (_pending.IsSomething)
            {
                return; // it comes with that
            }

            _codeWork.Dispose();
            _codeWork = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            cancellation = _codeWork.Token;
        }

        _ = Task.Run(
            async () =>
            {
                await Task.Delay(CodePause, cancellation);
                var answers = new CodeAnswers(known ?? linter.JudgeCode(cancellation), linter.Channels(cancellation));
                Add(pending => cancellation.IsCancellationRequested
                    ? pending
                    : pending with { Answers = answers, IsSomething = true, IsUnasked = true });
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
        public CodeAnswers? Answers { get; init; }

        /// <summary>Whether it is not from the editor's documents, so that the client does not know that it may ask again.</summary>
        public bool IsUnasked { get; init; }
    }

    /// <summary>What code says.</summary>
    /// <param name="Result">What is wrong in it, and with the settings that it reads.</param>
    /// <param name="Channels">The connections that it makes.</param>
    private sealed record CodeAnswers(LintResult Result, IReadOnlyList<EffectiveChannel> Channels);
}
