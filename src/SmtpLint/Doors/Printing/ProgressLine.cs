using System.Diagnostics;
using SmtpLint.Findings;
using Spectre.Console;

namespace SmtpLint.Doors.Printing;

/// <summary>Shows on the terminal how far a long run is; a short one, and a run without a terminal, shows nothing.</summary>
/// <param name="error">Where to show it: not where the report goes.</param>
/// <param name="isOff">Whether nothing is to be shown.</param>
internal sealed class ProgressLine(TextWriter error, bool isOff) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly bool _isOff = isOff || !ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly TaskCompletionSource _done = new();
    private Task? _display;
    private volatile ProgressTask? _bar;

    /// <summary>Takes how far the work is.</summary>
    public void Show(LintProgress progress)
    {
        if (_isOff || _time.Elapsed < Patience)
        {
            return;
        }

        _display ??= Task.Run(Display);
        if (_bar is { } bar)
        {
            bar.Description = $"{progress.Work} ({progress.Done})";
            bar.IsIndeterminate = progress.Total is null;
            bar.MaxValue = progress.Total ?? double.MaxValue;
            bar.Value = progress.Done;
        }
    }

    /// <summary>Takes it off the terminal.</summary>
    public void Clear()
    {
        _done.TrySetResult();
        _display?.Wait();
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private Task Display() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) })
        .Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn())
        .StartAsync(context =>
        {
            _bar = context.AddTask("Looking for settings files");
            return _done.Task;
        });
}
