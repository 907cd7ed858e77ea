using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>
/// The benchmarks in turns, and the least of each: on a machine that others use too, a benchmark that runs for itself
/// is compared with one that ran at another time. What disturbs makes a run dearer, never cheaper. What is counted is
/// the process's CPU time: others do not use it up.
/// </summary>
internal static class Ratios
{
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(10);
    private static readonly StringBuilder s_page = new();
    private static readonly List<(string What, string Measured, string Bar, bool IsMet)> s_reach = [];

    /// <summary>Measures and writes the results into the page between their marks.</summary>
    /// <param name="page">The file <c>docs/performance.md</c>.</param>
    /// <param name="tables">Which tables; all, and with them what is reached, if there are none.</param>
    public static void Write(string page, IReadOnlyCollection<string> tables)
    {
        var tool = new ToolRun(Path.GetFullPath(Path.Combine(page, "..", "..", "src", "SmtpLint", "bin", "Release", "net10.0", "smtplint.dll")));
        Table("readers", Readers);
        Table("keystrokes", TypedKeys);
        Table("compilations", Compilations);
        Table("fixes", () => Fixes(tool));
        Table("growth", () => Growing(new(tool)));
        if (tables.Count > 0)
        {
            return;
        }

        s_page.AppendLine("| What | Measured | Bar | |");
        s_page.AppendLine("|---|---:|---:|---|");
        foreach (var (what, measured, bar, isMet) in s_reach)
        {
            s_page.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {measured} | {bar} | {(isMet ? "✓" : "missed")} |");
        }

        Put(page, "reach");

        void Table(string name, Action measure)
        {
            if (tables.Count == 0 || tables.Contains(name))
            {
                measure();
                Put(page, name);
            }
        }
    }

    private static void Fixes(ToolRun tool)
    {
        const int Findings = 200;
        const int Turns = 5;
        s_page.AppendLine("| Where they are | Run | CPU, s | to linting | MB allocated |");
        s_page.AppendLine("|---|---|---:|---:|---:|");
        foreach (var files in (int[])[1, Findings])
        {
            string[] options = ["", "--diff", "--fix"];
            var costs = options.Select(_ => (Cpu: TimeSpan.MaxValue, Bytes: long.MaxValue)).ToArray();
            for (var turn = 0; turn < Turns * options.Length; turn++)
            {
                var folder = Directory.CreateTempSubdirectory("fixes");
                SampleFiles.WriteFindings(folder.FullName, Findings, files);
                var run = turn % options.Length;
                var cost = tool.Measure([folder.FullName, .. options[run] is { Length: > 0 } option ? [option] : (string[])[]])!.Value;
                costs[run] = (cost.Cpu < costs[run].Cpu ? cost.Cpu : costs[run].Cpu, Math.Min(cost.Bytes, costs[run].Bytes));
                folder.Delete(recursive: true);
            }

            foreach (var (option, cost) in options.Zip(costs))
            {
                Line($"| {(files == 1 ? "one file" : "a file each")} | `{$"smtplint {option}".Trim()}` | {cost.Cpu.TotalSeconds:F2} | {cost.Cpu / costs[0].Cpu:F2} | {cost.Bytes / 1e6:F0} |");
                if (option.Length > 0)
                {
                    Reach($"{Findings} findings in {(files == 1 ? "one file" : "a file each")}, `{option}`, to linting them", cost.Cpu / costs[0].Cpu, "", 2);
                }
            }
        }
    }

    private static void Growing(Growth growth)
    {
        s_page.AppendLine("| What is doubled twice | from | MB allocated | exponent | CPU, s | exponent |");
        s_page.AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var input in GrowingInputs.All)
        {
            var costs = growth.Of(input);
            Line($"| {input.What} | {input.Count:N0} | {Costs(cost => cost.Bytes / 1e6, "F0", least: 1)} | {Costs(cost => cost.Cpu.TotalSeconds, "F2", least: 0.5)} |");

            string Costs(Func<(TimeSpan Cpu, long Bytes), double> measure, string format, double least)
            {
                var all = costs.Select(cost => cost is { } known ? measure(known) : (double?)null).ToList();
                var shown = string.Join(" · ", all.Select(cost => cost?.ToString(format, CultureInfo.InvariantCulture) ?? "stopped"));
                var exponent = all is [{ } once, { } twice, { } fourfold] && fourfold - once >= least ? Growth.Exponent(once, twice, fourfold) : null;
                return $"{shown} | {exponent?.ToString("F1", CultureInfo.InvariantCulture) ?? "–"}";
            }
        }
    }

    private static void Readers()
    {
        s_page.AppendLine("| Sections | What | µs of CPU | Ratio | Million characters/s | Bytes allocated |");
        s_page.AppendLine("|---:|---|---:|---:|---:|---:|");
        foreach (var sections in (int[])[1, 10, 100])
        {
            var json = new JsonReading { Sections = sections };
            json.Setup();
            Print(SampleFiles.Json(sections).Length, ("Utf8JsonReader, scalars", json.Utf8JsonReaderScalars), ("JSON reader", json.SettingsReaderScalars), ("Utf8JsonReader, tokens only", json.Utf8JsonReaderTokens));
            var xml = new XmlReading { Sections = sections };
            xml.Setup();
            var costs = Print(SampleFiles.Xml(sections).Length, ("XmlReader, scalars", xml.XmlReaderScalars), ("XML reader", xml.SettingsReaderScalars), ("XmlReader, nodes only", xml.XmlReaderNodes));
            Reach($"The XML reader, {sections} {(sections == 1 ? "section" : "sections")}, to XmlReader over the same scalars", costs[1].Cpu / costs[0].Cpu, "", 2);

            (TimeSpan Cpu, long Bytes)[] Print(int characters, params (string Name, Func<int> Run)[] subjects)
            {
                var costs = Measure(subjects, repetitions: 1000 / sections, rounds: null);
                for (var i = 0; i < costs.Length; i++)
                {
                    Line($"| {sections} | {subjects[i].Name} | {costs[i].Cpu.TotalMicroseconds:F1} | {costs[i].Cpu / costs[0].Cpu:F2} | {characters / costs[i].Cpu.TotalMicroseconds:F0} | {costs[i].Bytes} |");
                }

                return costs;
            }
        }
    }

    private static void TypedKeys()
    {
        s_page.AppendLine("| Files | Typed in | Analyzers | CPU, ms: least | median | 95 % | MB allocated |");
        s_page.AppendLine("|---:|---|---|---:|---:|---:|---:|");
        int[] sizes = [200, 800];
        foreach (var (inOptions, document) in new[] { (false, "a method that sends"), (true, "an options class") })
        {
            var onTop = new List<double>();
            foreach (var files in sizes)
            {
                var costs = new Keystrokes(files, inOptions).Type([new SameActionsAnalyzer()], Keystrokes.Package);
                foreach (var (name, cost) in new[] { "one that registers the same actions", "this package" }.Zip(costs))
                {
                    Line($"| {files} | {document} | {name} | {cost.Least:F1} | {cost.Median:F1} | {cost.Tail:F1} | {cost.Megabytes:F2} |");
                }

                onTop.Add(Math.Max(0.01, costs[1].Megabytes - costs[0].Megabytes));
                Reach($"A keystroke in {document}, {files} files: CPU on top of the same actions", costs[1].OnTop, " ms", 20);
                Reach("... and memory", onTop[^1], " MB", 5);
            }

            Reach("... and growth of what is on top with files, as an exponent", Math.Log(onTop[1] / onTop[0]) / Math.Log((double)sizes[1] / sizes[0]), "", 0.2);
        }

        var program = new Keystrokes(sizes[0]);
        var waits = program.Cancel(Keystrokes.Package, requests: 40);
        Reach("A cancelled first question: CPU until it ends, median", waits[waits.Count / 2], " ms", 20);
        Reach("... and 95 %", waits[(int)(waits.Count * 0.95)], " ms", 20);
        var (alive, growth) = program.Leak(Keystrokes.Package, keystrokes: 200);
        Reach("After 200 keystrokes: compilations that are kept", alive, "", 2);
        Reach("... and growth of the heap over the last 100", growth, " MB", 1);

        var (package, rule) = (FirstQuestion.Ask("package"), FirstQuestion.Ask("CA2000"));
        s_page.AppendLine();
        s_page.AppendLine("| The first question, 200 files | CPU, ms | compiling at run time, ms elapsed | CPU of the next program in that process, ms |");
        s_page.AppendLine("|---|---:|---:|---:|");
        foreach (var (name, first) in new[] { ("CA2000", rule), ("this package", package) })
        {
            Line($"| {name} | {first.Milliseconds:F0} | {first.Compiling:F0} | {first.Next:F0} |");
        }

        Reach("The first question in a process to CA2000's", package.Milliseconds / rule.Milliseconds, "", 3);
        Reach("... and about the next program in that process", package.Next / rule.Next, "", 3);
    }

    private static void Compilations()
    {
        var files = int.Parse(Environment.GetEnvironmentVariable("BENCHMARK_FILES") ?? "200", CultureInfo.InvariantCulture);
        s_page.AppendLine("| Program | Analyzers | CPU, s | to the first | MB allocated | to the first |");
        s_page.AppendLine("|---|---|---:|---:|---:|---:|");
        foreach (var (mail, where) in new[] { (Mail.Nowhere, "no mail"), (Mail.InFewFiles, "mail in 1 file of 20"), (Mail.InEveryFile, "mail in every file") })
        {
            var compiling = new Compiling { Files = files, Mail = mail };
            compiling.Setup();
            var program = string.Create(CultureInfo.InvariantCulture, $"{where}, {compiling.Lines:N0} lines");
            var alone = Print(
                rounds: 5,
                ("one that registers nothing", compiling.Nothing),
                ("one that makes the operations of files with mail", compiling.OperationsWhereMailIs),
                ("one that asks for all operations", compiling.AllOperations),
                ("this package", compiling.Package),
                ("this package, 20 settings files", compiling.PackageAndSettingsFiles));
            var both = Print(rounds: 5, ("those of the SDK", compiling.Sdk), ("those of the SDK and this package", compiling.SdkAndPackage));
            compiling.Callbacks();
            var callbacks = Enumerable.Range(0, 3).Min(_ => compiling.Callbacks());
            Line($"| {program} | in this package's callbacks, 20 settings files | {callbacks.TotalSeconds:F3} | | | |");
            switch (mail)
            {
                case Mail.InFewFiles:
                    Reach("A program with mail in few files, alone: CPU to one that makes the operations of those files", alone[3].Cpu / alone[1].Cpu, "", 1.05);
                    Reach("... and to one that registers nothing", alone[3].Cpu / alone[0].Cpu, "", 1.05);
                    break;
                case Mail.InEveryFile:
                    Reach("Every file mentions mail, alone: CPU to one that asks for all operations", alone[3].Cpu / alone[2].Cpu, "", 1.05);
                    Reach("... and memory on top of it", (alone[3].Bytes - alone[2].Bytes) / 1e6, " MB", 10);
                    break;
            }

            if (mail != Mail.Nowhere)
            {
                Reach($"Next to the SDK's analyzers, {where}: more CPU", ((both[1].Cpu / both[0].Cpu) - 1) * 100, " %", 1);
                Reach("... and memory", (both[1].Bytes - both[0].Bytes) / 1e6, " MB", 5);
            }

            (TimeSpan Cpu, long Bytes)[] Print(int rounds, params (string Name, Func<int> Run)[] subjects)
            {
                var costs = Measure(subjects, repetitions: 1, rounds);
                for (var i = 0; i < costs.Length; i++)
                {
                    Line($"| {program} | {subjects[i].Name} | {costs[i].Cpu.TotalSeconds:F2} | {costs[i].Cpu / costs[0].Cpu:F3} | {costs[i].Bytes / 1e6:F1} | {(costs[i].Bytes - costs[0].Bytes) / 1e6:+0.0;-0.0} |");
                }

                return costs;
            }
        }
    }

    private static (TimeSpan Cpu, long Bytes)[] Measure((string Name, Func<int> Run)[] subjects, int repetitions, int? rounds)
    {
        var least = new (TimeSpan Cpu, long Bytes)[subjects.Length];
        Array.Fill(least, (TimeSpan.MaxValue, long.MaxValue));
        foreach (var (_, run) in subjects)
        {
            run(); // what is compiled on the first call is not measured
        }

        var clock = Stopwatch.StartNew();
        for (var round = 0; rounds is null ? clock.Elapsed < s_duration : round < rounds; round++)
        {
            for (var subject = 0; subject < subjects.Length; subject++)
            {
                GC.Collect();
                var bytes = GC.GetTotalAllocatedBytes(precise: true);
                var cpu = Environment.CpuUsage.TotalTime;
                for (var repetition = 0; repetition < repetitions; repetition++)
                {
                    subjects[subject].Run();
                }

                cpu = (Environment.CpuUsage.TotalTime - cpu) / repetitions;
                bytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / repetitions;
                least[subject] = (cpu < least[subject].Cpu ? cpu : least[subject].Cpu, Math.Min(bytes, least[subject].Bytes));
            }
        }

        return least;
    }

    private static void Reach(string what, double measured, string unit, double bar) =>
        s_reach.Add((what, string.Create(CultureInfo.InvariantCulture, $"{measured:0.00}{unit}"), string.Create(CultureInfo.InvariantCulture, $"≤ {bar}{unit}"), measured <= bar));

    private static void Line(FormattableString line) => s_page.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Put(string page, string mark)
    {
        var (begin, end) = ($"<!-- {mark}:begin -->", $"<!-- {mark}:end -->");
        var text = File.ReadAllText(page);
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        var machine = $"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores";
        File.WriteAllText(page, $"{text[..from]}\nMeasured on {machine}:\n\n{s_page}{text[to..]}".ReplaceLineEndings("\n"));
        s_page.Clear();
    }
}
