using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SmtpConfigAnalyzers.Benchmarks;

if (args is ["ratios", var page, .. var tables])
{
    Ratios.Write(page, tables);
    return;
}

// A process of its own, in which nothing is compiled yet but the compiler's code.
if (args is ["first", var who])
{
    FirstQuestion.Print(who);
    return;
}

// In this process: what is measured does not depend on static state, and no project has to be restored for each run.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
