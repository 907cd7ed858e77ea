namespace SmtpLint.Findings;

/// <summary>What the tool tells the program that started it.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read, and nothing is wrong.</summary>
    public const int Clean = 0;

    /// <summary>There are findings at or above the level that fails a run.</summary>
    public const int Findings = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int WrongUse = 2;

    /// <summary>Something could not be read or written: that there are no other findings is not certain.</summary>
    public const int Incomplete = 3;

    /// <summary>The run was ended before it was done, as by Ctrl+C: as shells number the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>A malformed file is a finding, as in a build; the rest of it was not checked.</summary>
    public const string MalformedFile = "SMTP5003";

    /// <summary>The code for what a run came to. What could not be read weighs more than what was found.</summary>
    /// <param name="result">What it came to.</param>
    /// <param name="failOn">The level from which on a finding fails the run.</param>
    public static int Of(LintResult result, Level failOn)
    {
        var findings = result.Findings.Where(finding => !finding.IsInBaseline).ToList();
        return result.Problems.Count > 0 || findings.Exists(finding => finding.Rule.Id == MalformedFile) ? Incomplete
            : findings.Exists(finding => finding.Level >= failOn) ? Findings
            : Clean;
    }
}
