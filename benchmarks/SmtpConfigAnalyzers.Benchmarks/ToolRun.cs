using System.Diagnostics;
using System.Globalization;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>Runs smtplint, as it is built, in a process of its own.</summary>
/// <param name="tool">The file <c>smtplint.dll</c>.</param>
internal sealed class ToolRun(string tool)
{
    /// <summary>The variable with the file that <see cref="StartupHook"/> writes to.</summary>
    public const string CostFile = "BENCHMARK_COST";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>What a run cost.</summary>
    /// <returns><see langword="null"/> if it did not end in time.</returns>
    public (TimeSpan Cpu, long Bytes)? Measure(params string[] arguments)
    {
        var cost = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, [tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
            if (Path.GetFileNameWithoutExtension(start.FileName) != "dotnet")
            {
                start.FileName = "dotnet";
            }

            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
            start.Environment[CostFile] = cost;
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(s_patience))
            {
                process.Kill();
                process.WaitForExit();
                return null;
            }

            return File.ReadAllText(cost).Split(' ') is [var cpu, var bytes]
                ? (new(long.Parse(cpu, CultureInfo.InvariantCulture)), long.Parse(bytes, CultureInfo.InvariantCulture))
                : throw new InvalidOperationException($"smtplint ended with {process.ExitCode}: {string.Join(' ', arguments)}");
        }
        finally
        {
            File.Delete(cost);
        }
    }
}
