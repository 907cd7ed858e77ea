using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Settings;
using SmtpConfigAnalyzers.Symbols;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Judge.Code;

/// <summary>
/// Runs the package's analyzers over a project that is compiled loosely, with the settings files as a build would hand them over.
/// </summary>
/// <param name="root">The folder that paths are relative to.</param>
/// <param name="texts">Reads files.</param>
/// <param name="parallel">Shares out the files of one project.</param>
/// <param name="asksForNull">Whether somebody asks what may be null: edits do, findings do not.</param>
internal sealed class ProjectAnalysis(string root, SourceTexts texts, InParallel parallel, bool asksForNull = false)
{
    /// <summary>Up to how many files are all parsed: to select among few, and to ask again, costs more.</summary>
    public required int Few { private get; init; }

    private readonly LooseCompiler _compiler = new(texts, asksForNull);
    private readonly DiagnosticReader _diagnostics = new(root, texts.Read);

    /// <summary>Judges a project.</summary>
    /// <param name="unit">The project, with those that it references, whose own settings files do not count.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ProjectVerdict Judge(CodeUnit unit, CancellationToken cancellation)
    {
        var (verdict, tooLarge) = Ask(
            unit, (compilation, settings, isWhole) => Judge(unit, compilation, settings, isWhole, cancellation), cancellation);
        foreach (var code in tooLarge)
        {
            RemarkTooLarge(code);
        }

        return verdict;
    }

    private (ProjectVerdict Verdict, IEnumerable<Location> TooLarge) Judge(
        CodeUnit unit, Compilation compilation, AnalyzerOptions settings, Func<bool> isWhole, CancellationToken cancellation)
    {
        var problems = new ConcurrentDictionary<string, LintProblem>();
        var tooLarge = new ConcurrentBag<Location>();
        var own = unit.Project.Sources.ToHashSet(StringComparer.Ordinal);
        // Settings files by themselves and the baseline are the tool's own business, and it reads Razor from its source.
        var trees = ConnectionSurvey.FilesWithMail(compilation, settings, cancellation)
            // Only a program decides for what it references (HostJoin): a library's references are bound as far as it needs them.
            .Where(tree => unit.Project.IsHost || own.Contains(tree.FilePath))
            .ToList();
        if (!isWhole())
        {
            return (ProjectVerdict.None, []);
        }

        var diagnostics = parallel.Select(trees, Diagnose, cancellation).SelectMany(found => found).ToList();
        return (new(
            [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed)
                .Select(diagnostic => _diagnostics.Read(diagnostic, unit.Project.Packages)).OfType<CodeFinding>()],
            [.. problems.Values],
            diagnostics.Count(diagnostic => diagnostic.IsSuppressed && own.Contains(diagnostic.Location.GetLineSpan().Path)),
            trees.Where(tree => own.Contains(tree.FilePath))
                .Sum(tree => UnboundCalls.Count(tree, compilation, cancellation)))
        {
            VerdictsBySetting = unit.Project.SettingsFiles.Count + unit.Project.Containers.Count > 0
                ? ConnectionSurvey.VerdictsBySetting(compilation, settings, cancellation)
                : null,
        }, tooLarge);

        IReadOnlyList<Diagnostic> Diagnose(SyntaxTree tree)
        {
            try
            {
                return FindingSurvey.In(tree, compilation, settings, tooLarge.Add, cancellation);
            }
            catch (InsufficientExecutionStackException exception)
            {
                texts.Report(tree.FilePath, exception);
                return [];
            }
            catch (Exception exception) when (FileTrouble.IsOfOneFile(exception))
            {
                problems.TryAdd(exception.GetType().Name, CrashIn("An analyzer", exception, unit.Project));
                return [];
            }
        }
    }

    /// <summary>Resolves the connections that a project makes, and those of its libraries with its settings.</summary>
    /// <inheritdoc cref="Judge(CodeUnit, CancellationToken)"/>
    public IReadOnlyList<(string Source, EffectiveChannel Channel)> Channels(CodeUnit unit, CancellationToken cancellation)
    {
        var (channels, tooLarge) = Ask(unit, (compilation, settings, _) =>
        {
            var large = new ConcurrentBag<Location>();
            return (Channels(unit, settings, ConnectionSurvey.Of(compilation, settings, large.Add, cancellation)).ToList(), large);
        }, cancellation);
        foreach (var code in tooLarge)
        {
            RemarkTooLarge(code);
        }

        return channels;
    }

    private IEnumerable<(string Source, EffectiveChannel Channel)> Channels(
        CodeUnit unit, AnalyzerOptions settings, IEnumerable<(string? Environment, MailConnection Connection)> connections)
    {
        foreach (var (environment, connection) in connections)
        {
            var tree = ConnectionSurvey.LocationOf(connection.Place).SourceTree!;
            var options = settings.AnalyzerConfigOptionsProvider.GetOptions(tree);
            var client = connection.Library == MailLibrary.SystemNetMail ? "System.Net.Mail" : "MailKit";
            var policy = PolicyOptions.Read(key => options.TryGetValue(key, out var value) ? value : null);
            foreach (var channel in EffectiveChannel.Of(
                unit.Project.Name, environment, client, connection, policy, place =>
                _diagnostics.PlaceOf(ConnectionSurvey.LocationOf(place))))
            {
                yield return (tree.FilePath, channel);
            }
        }
    }

    /// <summary>Asks the analyzers about the files that matter, until nothing that they look for is in another.</summary>
    private T Ask<T>(CodeUnit unit, Func<Compilation, AnalyzerOptions, Func<bool>, T> question, CancellationToken cancellation)
    {
        if (unit.Files.Count <= Few)
        {
            var (whole, settings) = Compile(unit, cancellation);
            return question(Kept(whole, settings), settings, () => true);
        }

        var selection = new CodeSelection(
            parallel.Select([.. unit.Files], file => (File: file.Key, Words: _compiler.WordsOf(file.Key, file.Value)), cancellation)
                .Where(file => file.Words is not null).ToDictionary(file => file.File, file => file.Words!, StringComparer.Ordinal),
            unit.Project.Packages.ContainsKey("MailKit"),
            unit.References.Prepend(unit.Project).Any(project => project.GlobalUsings.Contains("MailKit", StringComparison.Ordinal)),
            file => _compiler.Parse(file, unit.Files[file]),
            (file, text) => texts.Read(file)?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var (part, settings) = Compile(unit, selection.Trees);
            var compilation = Kept(part, settings);
            var demand = ProgramDemand.On(compilation);
            var isWhole = true;
            var answer = question(compilation, settings, () => isWhole = !selection.Add(demand));
            if (isWhole && !selection.Add(demand))
            {
                return answer;
            }
        }
    }

    /// <summary>The same program, which keeps what is bound of it.</summary>
    private static Compilation Kept(Compilation compilation, AnalyzerOptions settings) =>
        compilation.WithOptions(compilation.Options.WithReportSuppressedDiagnostics(true))
            .WithAnalyzers(AnalyzerList.OfCode.CastArray<DiagnosticAnalyzer>(), settings).Compilation;

    /// <summary>What is reported where the compiler itself, or an analyzer, fails: one project must not end the run.</summary>
    /// <param name="what">What failed.</param>
    /// <param name="exception">How. Its message is left out, since it may hold text of the program.</param>
    /// <param name="project">The project.</param>
    public LintProblem CrashIn(string what, Exception exception, CSharpProject project) => new(
        Path.GetRelativePath(root, project.File ?? project.Folder).Replace('\\', '/'),
        null,
        $"{what} failed with {exception.GetBaseException().GetType().Name}: findings in the C# of this project may be missing. Please "
        + $"report this.");

    private void RemarkTooLarge(Location code)
    {
        var place = _diagnostics.PlaceOf(code);
        texts.Remark(
            new(place.File, place.Start.Line + 1,
                "This code has too many paths to be followed: what it does with mail is not known, and was not judged. Smaller methods "
                + "can be followed."));
    }

    /// <summary>Compiles a project with all of its files, and with what the analyzers are given.</summary>
    public (Compilation Compilation, AnalyzerOptions Options) Compile(CodeUnit unit, CancellationToken cancellation) =>
        Compile(
            unit,
            parallel.Select(
                [.. unit.Files.OrderBy(file => file.Key, StringComparer.Ordinal)], file => _compiler.Parse(file.Key, file.Value),
                cancellation).OfType<SyntaxTree>());

    private (Compilation Compilation, AnalyzerOptions Options) Compile(CodeUnit unit, IEnumerable<SyntaxTree> trees)
    {
        var project = unit.Project;
        var compilation = _compiler.Compile(unit, trees);
        var config = new ProjectConfig(project, texts, compilation.SyntaxTrees.Select(tree => tree.FilePath).Concat(project.SettingsFiles));
        ImmutableArray<AdditionalText> files =
            [.. project.SettingsFiles.Select(file => texts.Read(file) is { } text ? new FileText(file, text) : null).OfType<FileText>(),
                .. project.Containers.Select((container, number) => new ContainerText(container, number))];
        return (compilation.WithOptions(
            SeverityOptions.Apply(compilation.Options, project).WithSyntaxTreeOptionsProvider(config.Severities)), new(files, config));
    }

    private sealed class FileText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
