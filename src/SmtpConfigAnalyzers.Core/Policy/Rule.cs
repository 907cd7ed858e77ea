namespace SmtpConfigAnalyzers.Policy;

/// <summary>
/// How loud a rule is: by itself <see cref="Off"/>, <see cref="Info"/> or <see cref="Warning"/>; what the user says may be any.
/// </summary>
public enum RuleSeverity
{
    /// <summary>Off: the next rule may report.</summary>
    Off,

    /// <summary>On, and shown to nobody.</summary>
    Hidden,

    /// <summary>Shown in the editor and in SARIF, not by a build.</summary>
    Info,

    /// <summary>A build's warning; an error under warnings-as-errors.</summary>
    Warning,

    /// <summary>A build's error.</summary>
    Error,
}

/// <summary>The identity of a rule. Ids are stable once shipped.</summary>
/// <param name="id"><c>SMTP</c> and four digits; the first digit is the band.</param>
/// <param name="title">What is wrong, without arguments.</param>
/// <param name="message">What will happen at run time, then what to write instead; <c>{0}</c> and so on are arguments.</param>
/// <param name="cwe">Number of the weakness in the Common Weakness Enumeration.</param>
public abstract class Rule(string id, string title, string message, int cwe)
{
    /// <summary><c>SMTP</c> and four digits.</summary>
    public string Id { get; } = id;

    /// <summary>What is wrong, without arguments.</summary>
    public string Title { get; } = title;

    /// <summary>The message's format.</summary>
    public string Message { get; } = message;

    /// <summary>How many arguments the message has.</summary>
    public int ArgumentCount { get; } = Enumerable.Range(0, 10).Count(index => message.Contains($"{{{index}}}"));

    /// <summary>Weakness number, as in <c>CWE-319</c>.</summary>
    public int Cwe { get; } = cwe;

    /// <summary>How loud the rule is by default.</summary>
    public RuleSeverity Severity { get; init; } = RuleSeverity.Warning;

    /// <summary>Whether what is reported may be right as it is: something to look at, which no preset makes louder.</summary>
    public bool StatesNoFault { get; init; }

    /// <summary>
    /// The band's category: severities can be set for a whole band with <c>dotnet_analyzer_diagnostic.category-NAME.severity</c>.
    /// </summary>
    public string Category => Id[4] switch
    {
        '1' => "SmtpTransport",
        '2' => "SmtpCredentials",
        '3' => "SmtpCertificates",
        '4' => "SmtpProviders",
        _ => "SmtpConfiguration",
    };

    /// <summary>Whether it is only a suggestion in a test project: what a test does to a mail client on purpose endangers nobody.</summary>
    public bool IsNoteInTests => Id[4] is '1' or '3' || Id == "SMTP2001" || this is SignInRule;

    /// <summary>How loud the rule is in a project until the user says otherwise.</summary>
    public RuleSeverity SeverityIn(bool isTestProject) =>
        isTestProject && IsNoteInTests && Severity == RuleSeverity.Warning ? RuleSeverity.Info : Severity;

    /// <summary>Whether it is only worth knowing at a host: what it protects is not a secret where no mail is delivered.</summary>
    public bool IsNoteAt(string? host) => (Id[4] is '2' or '3' || Cwe is 319 or 757) && CatchAllHosts.Include(host);

    /// <summary>The rule's page.</summary>
    public string HelpLink => $"https://github.com/SmtpConfigAnalyzers/SmtpConfigAnalyzers/blob/main/docs/rules/{Id}.md";

    /// <summary>The class's name, which is the rule's sentence.</summary>
    public string Name => GetType().Name;
}
