using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>
/// What analyzers cost when a program was just opened, in a process that has run the compiler and none of their code. Each is asked in
/// processes of its own, of which the cheapest counts.
/// </summary>
internal sealed record FirstQuestion(double Milliseconds, double Compiling, double Next)
{
    private const int Files = 200;
    private const int Turns = 3;

    /// <summary>Starts the processes.</summary>
    /// <param name="who">"package", or the id of a rule of the SDK.</param>
    public static FirstQuestion Ask(string who) => Enumerable.Range(0, Turns).Select(_ => Start(who)).MinBy(first => first.Milliseconds)!;

    /// <summary>Asks, in such a process.</summary>
    public static void Print(string who)
    {
        var analyzers = who == "package" ? Keystrokes.Package : SdkAnalyzers.Of(who);
        ImmutableArray<DiagnosticAnalyzer> empty = [new SameActionsAnalyzer()];
        new Keystrokes(Files).Type(empty); // the compiler's code
        var first = new Keystrokes(Files).First(analyzers);
        var next = Enumerable.Range(0, Turns).Select(_ => new Keystrokes(Files).First(analyzers)).MinBy(one => one.Milliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.Milliseconds} {first.Compiling} {next.Milliseconds}"));
    }

    private static FirstQuestion Start(string who)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Host(), "first", who]) { RedirectStandardOutput = true })!;
        double[] numbers = [.. process.StandardOutput.ReadToEnd().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        process.WaitForExit();
        return new(numbers[0], numbers[1], numbers[2]);
    }

    // This assembly is given to "dotnet", or is started by its own executable.
    private static IEnumerable<string> Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(FirstQuestion).Assembly.Location] : [];
}
