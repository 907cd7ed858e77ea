using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Clients;
using SmtpConfigAnalyzers.Files.Layers;
using SmtpConfigAnalyzers.Files.Suppression;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Reporting;
using SmtpConfigAnalyzers.Rules;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Values;

namespace SmtpConfigAnalyzers;

/// <summary>Judges what one member says, in one environment after the other, and reports each thing once.</summary>
internal sealed class Judgement
{
    private readonly ImmutableHashSet<string> _rulesToReport;
    private readonly MailCompilation _mail;
    private readonly ISymbol _owner;
    private readonly Action<Diagnostic> _report;
    private readonly PolicyOptions _options;
    private readonly IReadOnlyList<ConnectionRule> _transport;
    private readonly IReadOnlyList<ConnectionRule> _signIn;
    private readonly bool _isTest;
    private readonly Fingerprints _fingerprints = new(); // hosts analyse a member as a whole, so that its findings always come in one order
    private readonly HashSet<(string Rule, Place Place, Phrase Note)> _reported = [];
    private readonly HashSet<Place> _broken = [];
    private readonly CancellationToken _cancellation;

    /// <summary>Begins.</summary>
    /// <param name="rulesToReport">The ids of the rules whose findings are reported.</param>
    /// <param name="mail">The compilation without settings.</param>
    /// <param name="owner">The member.</param>
    /// <param name="tree">The file that it is in.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="report">Takes the findings.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Judgement(
        ImmutableHashSet<string> rulesToReport,
        MailCompilation mail,
        ISymbol owner,
        SyntaxTree tree,
        Compilation compilation,
        AnalyzerOptions options,
        Action<Diagnostic> report,
        CancellationToken cancellation)
    {
        _rulesToReport = rulesToReport;
        _mail = mail;
        _owner = owner;
        _report = report;
        _cancellation = cancellation;
        var treeOptions = options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        _options = PolicyOptions.Read(key => treeOptions.TryGetValue(key, out var value) ? value : null);
        _isTest = SettingsFileOptions.IsTest(options.AnalyzerConfigOptionsProvider);
        var severities = CompilerSeverities.Of(compilation, tree, treeOptions, _isTest, cancellation);
        _transport = [.. RuleCatalog.Transport.Where(severities.IsOn)];
        _signIn = [.. RuleCatalog.SignIn.Where(severities.IsOn)];
    }

    /// <summary>Judges a connection.</summary>
    /// <param name="connection">The connection in one environment.</param>
    /// <param name="elsewhere">The same in the others: what is fixed in code changes them, too.</param>
    /// <param name="body">The code that it was read from; <see langword="null"/> for a declaration.</param>
    public void Judge(
        MailConnection connection, IReadOnlyList<(MailConnection Connection, bool IsInUse)> elsewhere, SyntaxNode? body)
    {
        Judge(connection, _transport, elsewhere, body);
        Judge(connection, _signIn, elsewhere, body);
    }

    private void Judge(
        MailConnection connection, IReadOnlyList<ConnectionRule> rules,
        IReadOnlyList<(MailConnection Connection, bool IsInUse)> elsewhere, SyntaxNode? body)
    {
        var verdict = SmtpPolicy.Judge(connection, rules, _options);
        if (verdict is { Rule: TransportRule { StatesNoFault: false } })
        {
            _broken.Add(connection.Place);
        }

        if (verdict is { } judged
            && _rulesToReport.Contains(judged.Rule.Id)
            && !IsToldElsewhere(judged)
            && !elsewhere.Any(other => other.IsInUse && IsToldOf(other.Connection, judged, rules))
            && Shown(WhateverFilesSay(judged, rules), body) is var finding
            && SourceNote.Of(finding) is var note
            && _reported.Add((finding.Rule.Id, finding.Place, note)))
        {
            IReadOnlyList<MailConnection> others = [.. elsewhere.Select(other => other.Connection)];
            finding = finding with { Remedies = [
                .. finding.Remedies.Select(remedy => RemedyInEnvironments.Of(remedy, connection, others, _options)).OfType<Remedy>()
                .GroupBy(remedy => remedy with { OfferedBy = null }).Select(same => same.First())] };
            _report(FindingReport.Create(
                finding, note, NextName(finding.Rule), (_isTest && finding.Rule.IsNoteInTests) || finding.Connection.RestsOnDefaults
                || finding.Connection.IsIdle || finding.IsNote));
        }
    }

    /// <summary>Judges a fact.</summary>
    public void Judge(MailFact fact)
    {
        if (SmtpPolicy.Judge(fact, RuleCatalog.Facts, _options) is { } rule
            && _rulesToReport.Contains(rule.Id)
            && !(fact.Source is FilePlace { Setting: var setting }
                && (IsSilenced(rule, setting) || _mail.Settings.Value.TellsOf(setting, rule)))
            && OneOf(fact) is { } said
            && _reported.Add((rule.Id, fact.Place, SourceNote.Of(fact))))
        {
            _report(FindingReport.Create(said, rule, NextName(rule), (_isTest && rule.IsNoteInTests) || rule.IsNoteAt(fact.Host)));
        }
    }

    // One root cause is one finding: a client that is broken otherwise, and many clients that pass one key over.
    private MailFact? OneOf(MailFact fact) => fact is not DeadSettingFact dead ? fact
        : _broken.Contains(fact.Place) ? null
        : _mail.DeadKeys.Join(dead, _mail, _options, _cancellation);

    private string NextName(Rule rule) => _fingerprints.Next(rule.Id, _owner.GetDocumentationCommentId() ?? _owner.Name);

    // An editor shows what an analyzer of a body says of that body, and drops the rest, also in the same file.
    private static Finding Shown(Finding finding, SyntaxNode? body) =>
        body is null || (finding.Place is SourcePlace { Syntax: var said } && Declarations.IsIn(said, body))
            ? finding
            : finding with { Place = finding.Connection.Place };

    // What holds for every value of a key is one finding, however many files say one.
    private Finding WhateverFilesSay(Finding finding, IReadOnlyList<ConnectionRule> rules) =>
        finding.SaidElsewhere.Any(said => !said.IsDefault)
        && SmtpPolicy.Judge(finding.Connection.WithoutSources(), rules, _options) is { } general && general.Rule == finding.Rule
            ? general with { Remedies = [
                .. general.Remedies.Where(remedy => SmtpPolicy.WorksEverywhere(remedy, finding.Connection, _options))] }
            : finding;

    // One value is wrong in different ways in different environments: the first in the order of the rules reports it.
    private bool IsToldOf(MailConnection other, Finding finding, IReadOnlyList<ConnectionRule> rules) =>
        SmtpPolicy.Judge(other, rules, _options) is { } first && first.Place == finding.Place
        && first.Rule.Severity == finding.Rule.Severity && rules.TakeWhile(rule => rule != finding.Rule).Contains(first.Rule)
        && !IsToldElsewhere(first);

    private bool IsToldElsewhere(Finding finding) => IsToldAtADeclaration(finding) || IsToldInAFile(finding);

    // One root cause is one finding: where no code binds a class to configuration, its defaults are reported where they are declared.
    private bool IsToldAtADeclaration(Finding finding) =>
        finding.Rule is TransportRule && finding.Connection.Possibilities
            .SelectMany(settings => new[] { settings.Port.Declaration, settings.Mode.Declaration })
            .Any(place => place is SourcePlace { Member: IPropertySymbol { ContainingType: var type } }
                && OptionsReader.Read(type, _mail) is { } declared
                && SmtpPolicy.Judge(declared, _transport, _options) is not null);

    // Likewise for what a file proves by itself: it is reported there. What its author silences next to the value is silent here, too.
    private bool IsToldInAFile(Finding finding) =>
        finding.SaidElsewhere.Select(said => said.Place).OfType<FilePlace>()
            .Any(source => IsSilenced(finding.Rule, source.Setting) || _mail.Settings.Value.TellsOf(source.Setting, finding.Rule));

    private static bool IsSilenced(Rule rule, EffectiveSetting setting) =>
        new SuppressionList(setting.Document).Silences(rule.Id, setting.Scalar.ValueRange.Start);
}
