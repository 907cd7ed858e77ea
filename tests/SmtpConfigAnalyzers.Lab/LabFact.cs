using System.Runtime.CompilerServices;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>A test that needs the lab's servers; skipped where they do not run.</summary>
internal sealed class LabFactAttribute : FactAttribute
{
    /// <summary>What to do.</summary>
    public const string HowToRun = "Needs real mail servers: run tests/SmtpConfigAnalyzers.Lab/run.sh as root on Debian or Ubuntu.";

    public LabFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        Skip = Mail.IsSetUp ? null : HowToRun;
}

/// <inheritdoc cref="LabFactAttribute"/>
internal sealed class LabTheoryAttribute : TheoryAttribute
{
    public LabTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        Skip = Mail.IsSetUp ? null : LabFactAttribute.HowToRun;
}
