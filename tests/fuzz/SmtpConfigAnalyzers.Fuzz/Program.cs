using System.Diagnostics;
using System.Globalization;
using SharpFuzz;

namespace SmtpConfigAnalyzers.Fuzz;

/// <summary>
/// <c>mutate SECONDS SEED</c>: mutations without feedback. <c>corpus FOLDER</c>: writes what to begin with. <c>repeat FILE…</c>: runs
/// inputs that failed. Without arguments: a target of afl-fuzz, see <c>tests/fuzz/run.sh</c>.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case []:
                Fuzzer.OutOfProcess.Run(stream =>
                {
                    using var bytes = new MemoryStream();
                    stream.CopyTo(bytes);
                    SettingsTarget.Run(bytes.ToArray());
                });
                return 0;
            case ["mutate", var seconds, var seed]:
                return Mutate(int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture));
            case ["corpus", var folder]:
                Directory.CreateDirectory(folder);
                for (var i = 0; i < Corpus.Files.Count; i++)
                {
                    File.WriteAllBytes(Path.Combine(folder, $"{i}"), Corpus.Files[i]);
                }

                return 0;
            case ["repeat", .. var files]:
                Console.WriteLine(
                    string.Join("\n", files.Select(file => $"{file}: {SettingsTarget.Run(File.ReadAllBytes(file))} findings")));
                return 0;
            default:
                Console.Error.WriteLine("mutate SECONDS SEED | corpus FOLDER | repeat FILE...");
                return 2;
        }
    }

    private static int Mutate(int seconds, int seed)
    {
        var mutation = new ByteMutation(Corpus.Files, seed);
        var clock = Stopwatch.StartNew();
        var (inputs, findings, slowest) = (0L, 0L, TimeSpan.Zero);
        for (; clock.Elapsed.TotalSeconds < seconds; inputs++)
        {
            var input = mutation.Next();
            var start = clock.Elapsed;
            try
            {
                findings += SettingsTarget.Run(input);
            }
            catch (Exception exception)
            {
                File.WriteAllBytes("failed.bin", input);
                Console.WriteLine($"Input {inputs} of seed {seed}, written to failed.bin: {exception}");
                return 1;
            }

            slowest = clock.Elapsed - start > slowest ? clock.Elapsed - start : slowest;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{inputs} inputs, {findings} findings, 0 exceptions in {seconds} s; the slowest took {slowest.TotalMilliseconds:F0} ms; "
                + $"seed {seed}"));
        return 0;
    }
}
