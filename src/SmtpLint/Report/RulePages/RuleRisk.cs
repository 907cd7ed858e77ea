using SmtpConfigAnalyzers.Policy;

namespace SmtpLint.Report.RulePages;

/// <summary>What a rule's findings mean for security: GitHub sorts alerts by it, and <c>smtplint merge</c> ranks by it.</summary>
internal static class RuleRisk
{
    // CVSS 3.1 base scores (https://www.first.org/cvss/v3-1/specification-document) of a typical finding. "On path" needs
    // somebody between program and server, hence AC:H.
    private const double OnPathReadsAndAlters = 7.4; // AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:N
    private const double OnPathReads = 5.9;          // AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N
    private const double OnPathReadsALittle = 3.7;   // AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:N/A:N
    private const double InternalNetwork = 4.2;      // AV:A/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:N
    private const double ReadersOfTheSource = 7.1;   // AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:L/A:N
    private const double ReadersOfTheLog = 5.5;      // AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N

    private static readonly Dictionary<string, double> Scores = new(StringComparer.Ordinal)
    {
        ["SMTP1001"] = OnPathReadsAndAlters,
        ["SMTP1003"] = OnPathReadsAndAlters,
        ["SMTP1006"] = OnPathReadsAndAlters,
        ["SMTP1007"] = OnPathReadsAndAlters,
        ["SMTP1008"] = InternalNetwork,
        ["SMTP1010"] = OnPathReads,
        ["SMTP1011"] = OnPathReadsAndAlters,
        ["SMTP1013"] = OnPathReadsAndAlters,
        ["SMTP2001"] = ReadersOfTheSource,
        ["SMTP2002"] = ReadersOfTheSource,
        ["SMTP2004"] = ReadersOfTheSource,
        ["SMTP2005"] = ReadersOfTheLog,
        ["SMTP3001"] = OnPathReadsAndAlters,
        ["SMTP3002"] = OnPathReadsAndAlters,
        ["SMTP3003"] = OnPathReads,
        ["SMTP3005"] = OnPathReadsALittle,
        ["SMTP4003"] = OnPathReads,
        ["SMTP5004"] = OnPathReads,
    };

    /// <summary>The rule's score, 0.1 to 10; <see langword="null"/> if nothing leaks: no mail is sent, or the rule gives advice.</summary>
    public static double? Score(Rule rule) => Scores.TryGetValue(rule.Id, out var score) ? score : null;
}
