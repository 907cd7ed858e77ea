using SmtpConfigAnalyzers.Benchmarks;

/// <summary>
/// What .NET runs before another program if a variable says so: when that ends, it writes down what it cost. The name, and that it is in
/// no namespace, are .NET's.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(ToolRun.CostFile) is { Length: > 0 } file)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllText(file, FormattableString.Invariant($"{Environment.CpuUsage.TotalTime.Ticks} {GC.GetTotalAllocatedBytes(precise: true)}"));
        }
    }
}
