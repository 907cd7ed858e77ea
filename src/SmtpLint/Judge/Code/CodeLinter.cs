using System.Runtime.CompilerServices;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Doors.Files;
using SmtpLint.Find.Projects;
using SmtpLint.Find.Walking;
using SmtpLint.Findings;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Judges the C# of a checkout without building it. A project is compiled only if one of its files mentions mail, and the
/// compiler is loaded only then: nothing here names a type of Roslyn's but <see cref="Judge"/> and <see cref="Resolve"/>.
/// </summary>
/// <param name="root">The full path of the folder that paths in findings are relative to.</param>
/// <param name="checkout">Opens the files.</param>
/// <param name="projectFiles">Reads project files, and says itself which it cannot read.</param>
internal sealed class CodeLinter(string root, CheckoutFiles checkout, ProjectFiles projectFiles)
{
    /// <summary>Takes how far the work is; one call at a time.</summary>
    public Action<LintProgress> Progress { private get; init; } = _ => { };

    /// <summary>Shares out the work.</summary>
    public InParallel Parallel { private get; init; } = new(Environment.ProcessorCount);

    /// <inheritdoc cref="ProjectAnalysis.Few"/>
    public int Few { private get; init; } = 200;

    /// <summary>Judges the projects among files.</summary>
    /// <param name="files">The full paths of what was found: project files, C# files and settings files, and anything else, which is left
    /// alone.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The findings in C#, also those that rest on settings files; what could not be read; and what could not be bound.</returns>
    public LintResult Lint(IReadOnlyCollection<string> files, CancellationToken cancellation = default)
    {
        var texts = new SourceTexts(root, checkout);
        Progress(new("Reading project files", 0, null));
        var projects = FindProjects(files, texts);
        var units = Units(projects, texts, cancellation);
        return units.Count == 0 ? new([], [.. texts.Problems], texts.FilesRead) : Judge(units, texts, cancellation);
    }

    /// <summary>Resolves every connection that the C# among files makes, with the settings of the program that it is in.</summary>
    /// <param name="files">The full paths of what was found.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The channels, what could not be read, and what could be read and is not known.</returns>
    public (IReadOnlyList<EffectiveChannel> Channels, IReadOnlyList<LintProblem> Problems, IReadOnlyList<LintProblem> Remarks) Channels(
        IReadOnlyCollection<string> files, CancellationToken cancellation = default)
    {
        var texts = new SourceTexts(root, checkout);
        var units = Units(FindProjects(files, texts), texts, cancellation);
        return (units.Count == 0 ? [] : Resolve(units, texts, cancellation), [.. texts.Problems], texts.Remarks);
    }

    /// <summary>Migrates the clients of System.Net.Mail in the C# among files, in memory.</summary>
    /// <param name="files">The full paths of what was found.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What becomes of each client, and what could not be read.</returns>
    public (MigrationDraft Draft, IReadOnlyList<LintProblem> Problems) Migrate(
        IReadOnlyCollection<string> files, CancellationToken cancellation = default)
    {
        var texts = new SourceTexts(root, checkout);
        var projects = FindProjects(files, texts);
        var units = Units(projects, texts, cancellation);
        var draft = units.Count == 0 ? MigrationDraft.Empty : Migrate(units, texts, cancellation);
        return (draft with { PackageVersion = ProjectMigration.VersionIn(projects) }, [.. texts.Problems]);
    }

    /// <summary>The projects among files.</summary>
    private IReadOnlyList<CSharpProject> FindProjects(IReadOnlyCollection<string> files, SourceTexts texts)
    {
        var sources = files.Where(SourceFileNames.Include).Order(StringComparer.Ordinal).ToList();
        var reader =
            new CSharpProjectReader(
                sources, [.. files.Where(file => SettingsFileNames.Include(file)).Order(StringComparer.Ordinal)], projectFiles, texts);
        var projects = new List<CSharpProject>();
        foreach (var file in files.Where(file => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal))
        {
            try
            {
                projects.AddRange(reader.Read(file));
            }
            catch (Exception exception) when (FileTrouble.IsOfOneFile(exception))
            {
                texts.Report(file, exception, " Its C# is judged as a bare folder.");
            }
        }

        if (projects.Count > 0)
        {
            var started = StartedPrograms.In(files, projects, texts);
            projects = [.. projects.Select(project => project with { Containers = [.. started[project.Folder]] })];
        }

        var owned = projects.SelectMany(project => project.Sources).ToHashSet(StringComparer.Ordinal);
        projects.AddRange(reader.ReadBare([.. sources.Where(file => !owned.Contains(file))]));
        return projects;
    }

    /// <summary>
    /// The projects to judge, each with those that it references. A program is judged for its libraries, too: it has their settings.
    /// </summary>
    private IReadOnlyList<CodeUnit> Units(IReadOnlyList<CSharpProject> projects, SourceTexts texts, CancellationToken cancellation)
    {
        var sources = projects.SelectMany(project => project.Sources).Distinct(StringComparer.Ordinal).ToList();
        Parallel.Select(sources, texts.MentionIn, done => Progress(new("Reading code", done, sources.Count)), cancellation);
        var byFile = projects.Where(project => project.File is not null).ToLookup(project => project.File!, StringComparer.Ordinal);
        return
        [
            .. projects.Select(project => CodeUnit.Of(project, byFile))
                .Where(unit => Mentions(unit.Project) || (unit.Project.IsHost && unit.References.Any(Mentions))),
        ];

        bool Mentions(CSharpProject project) => project.Sources.Any(
            file => texts.MentionIn(file) >= (project.Packages.ContainsKey("MailKit") ? MailMention.SignIn : MailMention.Client));
    }

    // Not inlined, or the runtime would load the compiler for whoever calls it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private LintResult Judge(IReadOnlyList<CodeUnit> units, SourceTexts texts, CancellationToken cancellation)
    {
        var (projects, sources) = Parallel.Split(units.Count);
        var analysis = new ProjectAnalysis(root, texts, sources) { Few = Few };
        Progress(Judging(0));
        var verdicts = projects.Select(
            units,
            unit => (Unit: unit, Verdict: Guarded(analysis, unit, texts, () => analysis.Judge(unit, cancellation)) ?? ProjectVerdict.None),
            done => Progress(Judging(done)), cancellation);
        var findings = new HostJoin(verdicts).Findings()
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Range.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal);
        return new([.. findings], [.. texts.Problems, .. verdicts.SelectMany(judged => judged.Verdict.Problems)], texts.FilesRead)
        {
            Unbound = verdicts.Sum(judged => judged.Verdict.Unbound) + texts.Remarks.Count,
            Remarks = [.. texts.Remarks, .. verdicts.SelectMany(judged => SettingsElsewhere(judged.Unit, judged.Verdict)).Distinct()],
            Suppressed = verdicts.Sum(judged => judged.Verdict.Suppressed),
            VerdictsBySetting = verdicts.Select(judged => judged.Verdict.VerdictsBySetting)
                .OfType<ILookup<(string File, string Key), string?>>()
                .SelectMany(read => read.SelectMany(rules => rules, (rules, rule) => (rules.Key, Rule: rule)))
                .ToLookup(read => read.Key, read => read.Rule),
        };

        LintProgress Judging(int done) => new("Judging the code of projects", done, units.Count);
    }

    // A build of a library alone does not know what the tool has from its host.
    private IEnumerable<LintProblem> SettingsElsewhere(CodeUnit unit, ProjectVerdict verdict)
    {
        var settings = unit.Project.SettingsFiles.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        return
            from library in unit.Project.IsHost ? unit.References : []
            where library.File is not null && !library.Properties.ContainsKey(CSharpProjectReader.SettingsFrom)
            let sources = library.Sources.ToHashSet(StringComparer.Ordinal)
            where verdict.Findings.Any(finding =>
                sources.Contains(finding.Source) && finding.Finding.Related.Any(related => settings.Contains(related.Place.File)))
            let folder = Path.GetRelativePath(library.Folder, unit.Project.Folder).Replace('\\', '/')
            select new LintProblem(
                NameOf(library.File!), null,
                $"Its code was judged with the settings of {unit.Project.Name}. For its own build, and in editors, "
                + $"<{CSharpProjectReader.SettingsFrom}>{folder}</{CSharpProjectReader.SettingsFrom}> does the same.");

        string NameOf(string file) => Path.GetRelativePath(root, file).Replace('\\', '/');
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IReadOnlyList<EffectiveChannel> Resolve(IReadOnlyList<CodeUnit> units, SourceTexts texts, CancellationToken cancellation)
    {
        var analysis = new ProjectAnalysis(root, texts, Parallel) { Few = Few };
        var hosted = units.Where(unit => unit.Project.IsHost).SelectMany(unit => unit.Libraries).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. units.SelectMany(unit => (Guarded(analysis, unit, texts, () => analysis.Channels(unit, cancellation).ToList()) ?? [])
                .Where(read => unit.Project.IsHost || (unit.Project.Sources.Contains(read.Source) && !hosted.Contains(read.Source)))
                .Select(read => read.Channel)).Distinct(),
        ];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private MigrationDraft Migrate(IReadOnlyList<CodeUnit> units, SourceTexts texts, CancellationToken cancellation)
    {
        var analysis = new ProjectAnalysis(root, texts, Parallel, asksForNull: true) { Few = Few };
        var migration = new ProjectMigration(analysis, path => checkout.Exists(path));
        return MigrationDraft.Of(units.SelectMany(
            unit => Guarded(analysis, unit, texts, () => migration.Migrate(unit, cancellation).ToList()) ?? []));
    }

    private static T? Guarded<T>(ProjectAnalysis analysis, CodeUnit unit, SourceTexts texts, Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (FileTrouble.IsOfOneFile(exception))
        {
            texts.Report(analysis.CrashIn("The compiler", exception, unit.Project));
            return null;
        }
    }
}
