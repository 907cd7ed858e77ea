namespace SmtpConfigAnalyzers.Policy;

/// <summary>What a build's command line says of one rule's id.</summary>
public enum BuildSeverity
{
    /// <summary>Nothing.</summary>
    NotSaid,

    /// <summary><c>NoWarn</c>: the rule is off.</summary>
    Off,

    /// <summary><c>WarningsAsErrors</c>: whatever it is elsewhere, it is an error.</summary>
    Error,

    /// <summary><c>WarningsNotAsErrors</c>: <c>TreatWarningsAsErrors</c> does not lift it.</summary>
    NotAnError,
}

/// <summary>
/// All that says how loud a rule is in one file, and the only place where it is decided: for code and settings files, in the
/// compiler and without one. It is the compiler's own order (Roslyn, DiagnosticFilters.GetDiagnosticReport), in which a
/// settings file's own key is where the compiler has a diagnostic's severity.
/// </summary>
public sealed record SeveritySources
{
    /// <summary>What the command line says of an id.</summary>
    public Func<string, BuildSeverity> Build { get; init; } = _ => BuildSeverity.NotSaid;

    /// <summary>Whether warnings are errors (<c>TreatWarningsAsErrors</c>).</summary>
    public bool AreWarningsErrors { get; init; }

    /// <summary>What <c>dotnet_diagnostic.ID.severity</c> of an <c>.editorconfig</c> says of an id: in source only.</summary>
    public Func<string, RuleSeverity?> Source { get; init; } = _ => null;

    /// <summary>What <c>dotnet_diagnostic.ID.severity</c> of global configuration says of an id; the presets are a part of it.</summary>
    public Func<string, RuleSeverity?> Global { get; init; } = _ => null;

    /// <summary>
    /// Reads any other option of the file, by its key: <c>smtplint.ID.severity</c> and the severities of whole categories.
    /// </summary>
    public Func<string, string?> Option { get; init; } = _ => null;

    /// <summary>
    /// Whether the file is a settings file, which has a key of its own, since the compiler reads the other for source only.
    /// </summary>
    public bool IsSettingsFile { get; init; }

    /// <summary>Whether the project holds tests.</summary>
    public bool IsTestProject { get; init; }

    /// <summary>Whether a rule is on, also where nobody is shown what it finds: one that is off leaves the word to the next.</summary>
    public bool IsOn(Rule rule) => Of(rule) != RuleSeverity.Off;

    /// <summary>How loud a rule is.</summary>
    public RuleSeverity Of(Rule rule)
    {
        var build = Build(rule.Id);
        var own = IsSettingsFile ? Parse(Option($"smtplint.{rule.Id}.severity")) : null;
        if (build == BuildSeverity.Off || own == RuleSeverity.Off)
        {
            return RuleSeverity.Off;
        }

        var severity = build == BuildSeverity.Error ? RuleSeverity.Error
            : Source(rule.Id) ?? Global(rule.Id) ?? own ?? (build == BuildSeverity.NotAnError ? null : Bulk(rule))
            ?? rule.SeverityIn(IsTestProject);
        return severity == RuleSeverity.Warning && AreWarningsErrors && build != BuildSeverity.NotAnError ? RuleSeverity.Error : severity;
    }

    /// <summary>Reads a severity as an <c>.editorconfig</c> has it.</summary>
    /// <returns>The severity; <see langword="null"/> for what is not one.</returns>
    public static RuleSeverity? Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "error" => RuleSeverity.Error,
        "warning" => RuleSeverity.Warning,
        "suggestion" => RuleSeverity.Info,
        "silent" or "refactoring" => RuleSeverity.Hidden,
        "none" => RuleSeverity.Off,
        _ => null,
    };

    // A rule that is off is not turned on with its category.
    private RuleSeverity? Bulk(Rule rule) => rule.Severity == RuleSeverity.Off ? null
        : Parse(Option($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity"))
        ?? Parse(Option("dotnet_analyzer_diagnostic.severity"));
}
