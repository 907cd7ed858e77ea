using SmtpLint.Findings;
using Spectre.Console;

namespace SmtpLint.Doors.Printing;

/// <summary>Shows on the terminal how far a long run is; a short one, and a run without a terminal, shows nothing.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _error;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _display;
    private volatile object _latest = new LintProgress("Looking for settings files", 0, null);

    /// <summary>Begins to wait until the run is a long one.</summary>
    /// <param name="error">Where to show it: not where the report goes.</param>
    /// <param name="isOff">Whether nothing is to be shown.</param>
    public ProgressLine(TextWriter error, bool isOff)
    {
        _error = error;
        _display = isOff || !ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected ? Task.CompletedTask : Task.Run(Display);
    }

    /// <summary>Takes how far the work is; from any thread.</summary>
    public void Show(LintProgress progress) => _latest = progress;

    /// <summary>Takes it off the terminal; from any thread.</summary>
    public void Clear()
    {
        _done.Cancel();
        _display.Wait();
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    // By itself, since one step of the work may be a long one.
    private async Task Display()
    {
        await Wait(Patience).ConfigureAwait(false);
        // Nobody is asked anything, so what standard input is does not matter. A terminal that cannot take a line away again gets none.
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_error), Interactive = InteractionSupport.Yes };
        var terminal = AnsiConsole.Create(settings);
        if (!_done.IsCancellationRequested && terminal.Profile.Capabilities.Ansi)
        {
            await terminal.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn())
                .StartAsync(Follow).ConfigureAwait(false);
        }
    }

    private async Task Follow(ProgressContext context)
    {
        var bar = context.AddTask(((LintProgress)_latest).Work);
        while (!_done.IsCancellationRequested)
        {
            var latest = (LintProgress)_latest;
            bar.Description = latest.Total is { } total ? $"{latest.Work} ({latest.Done} of {total})" : $"{latest.Work} ({latest.Done})";
            bar.IsIndeterminate = latest.Total is null;
            bar.MaxValue = latest.Total ?? double.MaxValue;
            bar.Value = latest.Done;
            await Wait(Interval).ConfigureAwait(false);
        }
    }

    private async Task Wait(TimeSpan time) => await Task.Delay(time, _done.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
