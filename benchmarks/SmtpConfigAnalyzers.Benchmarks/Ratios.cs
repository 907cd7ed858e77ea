using System.Diagnostics;
using System.Globalization;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>
/// The benchmarks in turns, and the fastest of each: on a machine that others use too, a benchmark that runs for itself
/// is compared with one that ran at another time. What disturbs makes a run slower, never faster.
/// </summary>
internal static class Ratios
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    /// <summary>Writes a table in Markdown.</summary>
    public static void Print()
    {
        Console.WriteLine("| Sections | What | µs | Ratio | Million characters/s | Bytes allocated |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|");
        foreach (var sections in (int[])[1, 10, 100])
        {
            var json = new JsonReading { Sections = sections };
            json.Setup();
            Print(sections, SampleFiles.Json(sections).Length, ("Utf8JsonReader, scalars", json.Utf8JsonReaderScalars), ("JSON reader", json.SettingsReaderScalars), ("Utf8JsonReader, tokens only", json.Utf8JsonReaderTokens));
            var xml = new XmlReading { Sections = sections };
            xml.Setup();
            Print(sections, SampleFiles.Xml(sections).Length, ("XmlReader, nodes only", xml.XmlReaderNodes), ("XML reader", xml.SettingsReaderScalars));
        }

        var code = new CodeWithoutMail { Files = 10 };
        code.Setup();
        Print(10, code.Characters, ("Code without mail: an analyzer that does nothing", code.AnalyzerThatDoesNothing), ("Code without mail: this package", code.Package), ("Code without mail: an analyzer of every block", code.AnalyzerOfEveryBlock));
    }

    private static void Print(int sections, int characters, params (string Name, Func<int> Run)[] subjects)
    {
        var fastest = new TimeSpan[subjects.Length];
        Array.Fill(fastest, TimeSpan.MaxValue);
        var repetitions = Math.Max(1, 100 / sections / (characters > 100_000 ? 10 : 1));
        foreach (var (_, run) in subjects)
        {
            run(); // what is compiled on the first call is not measured
        }

        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Duration)
        {
            for (var subject = 0; subject < subjects.Length; subject++)
            {
                var start = Stopwatch.GetTimestamp();
                for (var repetition = 0; repetition < repetitions; repetition++)
                {
                    subjects[subject].Run();
                }

                var elapsed = Stopwatch.GetElapsedTime(start) / repetitions;
                fastest[subject] = elapsed < fastest[subject] ? elapsed : fastest[subject];
            }
        }

        for (var subject = 0; subject < subjects.Length; subject++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            subjects[subject].Run();
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var microseconds = fastest[subject].TotalMicroseconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {sections} | {subjects[subject].Name} | {microseconds:F1} | {fastest[subject] / fastest[0]:F2} | {characters / microseconds:F0} | {allocated} |"));
        }
    }
}
