using System.Diagnostics;
using System.Reflection;
using SmtpConfigAnalyzers.Lab.Servers;

namespace SmtpConfigAnalyzers.Lab.Programs;

/// <summary>What happened when a program ran.</summary>
/// <param name="Recipient">To whom it sent; nobody else sends to that address.</param>
/// <param name="Exception">What it threw; <see langword="null"/> if it believes that the message was sent.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record ProgramRun(string Recipient, Exception? Exception, TimeSpan Elapsed)
{
    private static int _last;

    /// <summary>Its connections, as recorded on the wire, with the servers.</summary>
    public IReadOnlyList<(Server Server, WireRecord Record)> Connections { get; init; } = [];

    /// <summary>Whether it gave up after its time-out.</summary>
    public bool TimedOut => Exception is not null && Elapsed.TotalMilliseconds >= Mail.Timeout - 50;

    /// <summary>Runs a compiled program.</summary>
    /// <param name="assembly">The program.</param>
    /// <param name="port">The port, for programs that are given it.</param>
    public static Task<ProgramRun> Of(byte[] assembly, int port)
    {
        var recipient = $"minutes{Interlocked.Increment(ref _last)}@contoso.com";
        var send = Assembly.Load(assembly).GetType("Mailer", throwOnError: true)!.GetMethod("Send")!;
        return Task.Factory.StartNew(
            () => Run(send, recipient, port), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static ProgramRun Run(MethodInfo send, string recipient, int port)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            (send.Invoke(
                null, BindingFlags.DoNotWrapExceptions, null, send.GetParameters().Length == 1
                ? [recipient]
                : [recipient, port], null) as Task)?.GetAwaiter().GetResult();
            return new ProgramRun(recipient, null, watch.Elapsed);
        }
        catch (Exception exception)
        {
            // Whatever the library throws is what the lab wants to know.
            return new ProgramRun(recipient, exception, watch.Elapsed);
        }
    }
}
