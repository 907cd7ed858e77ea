using SmtpLint.Read;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Writing;
using SmtpLint.Find.EditorConfig;
using SmtpLint.Find.Projects;
using SmtpLint.Find.Walking;
using SmtpLint.Findings;

namespace SmtpLint.Judge;

/// <summary>
/// Reads what a user asks for, project by project. What has been read is kept: after <see cref="Forget"/> a file is read again, and a
/// project without such a file stays the same object.
/// </summary>
/// <param name="request">What is asked for.</param>
/// <param name="checkout">The same, opened.</param>
/// <param name="problems">Takes what cannot be read.</param>
internal sealed class ProjectReader(LintRequest request, OpenCheckout checkout, ICollection<LintProblem> problems)
{
    private readonly ProjectFinder _finder = new(checkout.Files);
    private readonly HashSet<string> _aroundCode = [];
    private readonly Dictionary<string, TextFile?> _texts = [];
    private readonly Dictionary<string, TextFile?> _mailTexts = [];
    private readonly Dictionary<string, LintedFile?> _files = [];
    private readonly Dictionary<ProjectKey, SettingsProject> _projects = [];
    private IReadOnlyList<FileGroup>? _groups;
    private HashSet<string> _withoutFile = [];
    private readonly EditorConfigTree _configs =
        new(path => checkout.Files.Exists(path) ? checkout.Reader.Read(path, mustMentionMail: false)?.Text : null);

    /// <summary>Number of settings files and files of C# that were looked at.</summary>
    public int FilesRead { get; private set; }

    /// <summary>The full paths of all that says something about code: project files, C# and settings.</summary>
    public IReadOnlyCollection<string> FilesAroundCode => _aroundCode;

    /// <summary>The projects with mail settings, in the order of their folders.</summary>
    public IReadOnlyList<SettingsProject> Read()
    {
        var withoutFile = checkout.Files.WithoutFile.ToHashSet(CheckoutFiles.Paths);
        if (_groups is null || !withoutFile.SetEquals(_withoutFile))
        {
            (_groups, _withoutFile) = (Collect(), withoutFile);
        }

        FilesRead = 0;
        var projects = new List<SettingsProject>();
        var total = _groups.Sum(group => group.Settings.Count + group.Sources);
        foreach (var group in _groups)
        {
            FilesRead += group.Sources;
            Add(projects, group.Home, ReadTexts(group.Settings, total));
        }

        if (request.StandardInput is var (name, content))
        {
            var path = request.Run.FullPathOf(name);
            var text = checkout.Reader.Read(request.Run.NameOf(path), content, mustMentionMail: false);
            Add(projects, _finder.HomeOf(path), text is null ? [] : [new(new(path, IsNamed: true), text)]);
        }

        return projects;
    }

    /// <summary>Reads a file again when it is asked for next.</summary>
    /// <param name="path">The file's full path.</param>
    public void Forget(string path)
    {
        _texts.Remove(path);
        _mailTexts.Remove(path);
    }

    private IReadOnlyList<FileGroup> Collect()
    {
        var files = FileCollector.Collect(request, checkout.Files, checkout.Git, problems);
        if (files.Any(file => file.IsCode))
        {
            _aroundCode.UnionWith(files.Where(file => !file.IsBuilt).Select(file => file.Path));
        }

        var groups = new List<FileGroup>();
        foreach (var group in files.Select(file => new HomedFile(file, _finder.HomeOf(file.Path)))
            .GroupBy(file => new ProjectKey(file.Home.Folder, file.File.IsBuilt))
            .OrderBy(group => group.Key.Folder, StringComparer.Ordinal).ThenBy(group => group.Key.IsBuilt))
        {
            var home = group.First().Home;
            var sources = group.Count(file => file.File.IsCode && (!file.File.IsNamed || checkout.Files.Exists(file.File.Path)));
            if (sources > 0)
            {
                _aroundCode.UnionWith(home.ProjectFiles);
            }

            groups.Add(new(home, [.. group.Where(file => IsSettingsOf(file.File, file.Home)).Select(file => file.File)], sources));
        }

        return groups;
    }

    private static bool IsSettingsOf(CollectedFile file, ProjectHome home) =>
        (!file.IsCode || ContainerReader.Includes(file.Path)) && !file.IsProject && !Leftovers.Is(file.Name)
        && (file.IsNamed || !CandidateNames.IsTranslation(file.Path))
        && (file.IsNamed || (ContainerReader.Includes(file.Path) && !CandidateNames.IsSettings(file.Name))
            || CandidateNames.IsOfDotNet(file.Name)
            || (CandidateNames.IsAnybodys(file.Name) ? home.ProjectFiles.Count > 0 : !home.IsForeign));

    private List<ReadFile> ReadTexts(IReadOnlyList<CollectedFile> files, int total)
    {
        var texts = new List<ReadFile>();
        var skipped = new List<CollectedFile>();
        foreach (var file in files)
        {
            request.Progress(new("Reading files", FilesRead, total));
            var unread = problems.Count;
            var read = TextOf(file, mustMentionMail: !file.IsNamed);
            FilesRead += file.IsAnyJson || problems.Count > unread ? 0 : 1;
            if (read is { } text)
            {
                texts.Add(new(file, text));
            }
            else
            {
                skipped.Add(file);
            }
        }

        // What lies over a file with mail settings need not mention mail itself: { "Notify": { "Port": 25 } }.
        var folders = texts.Where(text => IsLayer(text.File)).Select(text => Path.GetDirectoryName(text.File.Path)).ToHashSet();
        foreach (var file in skipped.Where(file => IsLayer(file) && folders.Contains(Path.GetDirectoryName(file.Path))))
        {
            if (TextOf(file, mustMentionMail: false) is { } text)
            {
                texts.Add(new(file, text));
            }
        }

        return texts;
    }

    private TextFile? TextOf(CollectedFile file, bool mustMentionMail)
    {
        var texts = mustMentionMail ? _mailTexts : _texts;
        if (!texts.TryGetValue(file.Path, out var text))
        {
            texts[file.Path] = text = checkout.Reader.Read(file.Path, mustMentionMail);
        }

        return text;
    }

    private static bool IsLayer(CollectedFile file) => file.Name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase);

    private void Add(List<SettingsProject> projects, ProjectHome home, IReadOnlyList<ReadFile> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        var file = home.ProjectFiles.Count == 1 ? home.ProjectFiles[0] : null;
        // as in a build, the first target framework reports
        var project = file is null ? null : checkout.Guard.Try(file, () => checkout.ProjectFiles.Read(file).FirstOrDefault(), null);
        var files = texts
            .Select(text => new JudgedFile(text.File, Linted(text.File, text.Text, home, project)))
            .Where(file => file.Linted is not null && (!file.File.IsAnyJson || file.Linted.Documents.Count > 0)).ToList();
        FilesRead += files.Count(file => file.File.IsAnyJson);
        var key = new ProjectKey(home.Folder, files.Exists(file => file.File.IsBuilt));
        if (_projects.TryGetValue(key, out var known) && known.Files.Values.SequenceEqual(files.Select(file => file.Linted)))
        {
            projects.Add(known);
            return;
        }

        projects.Add(_projects[key] = new(home.Folder, home.ProjectFiles)
        {
            Facts = file is null
                ? ProjectFacts.Unknown
                : checkout.Guard.Try(
                    file, () => checkout.ProjectFiles.FactsOf(file, _aroundCode.Count > 0 ? IsInCode : null), ProjectFacts.Unknown),
            Files = files.ToDictionary(file => file.Linted!.Text.Name, file => file.Linted!),
            IsBuilt = key.IsBuilt,
        });
    }

    // Asked only of the few words that tell a library which is used from one that is only referenced.
    private bool IsInCode(IReadOnlyList<string> folders, string word)
    {
        var sources = _aroundCode
            .Where(path => SourceFileNames.Include(path) && folders.Any(folder => CheckoutFiles.IsBelow(folder, path))).ToList();
        return sources.Count == 0 // of another language
            || sources.Exists(path => checkout.Guard.Try(
                path, () => checkout.Files.ReadText(path, TextFileReader.MaxBytes).Contains(word, StringComparison.Ordinal), false));
    }

    private LintedFile? Linted(CollectedFile file, TextFile text, ProjectHome home, MsBuildProject? project)
    {
        if (!_files.TryGetValue(file.Path, out var linted) || !ReferenceEquals(linted?.Text, text))
        {
            _files[file.Path] = linted = checkout.Guard.Try(
                file.Path, () => new LintedFile(file.Path, text, file.IsNamed, new(file.Path, home.Folder, project, _configs)), null);
        }

        return linted;
    }

    // Classes, not tuples: .NET has the code for lists and dictionaries of those ready when the tool starts.
    private sealed record ProjectKey(string Folder, bool IsBuilt);

    private sealed record HomedFile(CollectedFile File, ProjectHome Home);

    private sealed record ReadFile(CollectedFile File, TextFile Text);

    private sealed record JudgedFile(CollectedFile File, LintedFile? Linted);

    /// <summary>The files of one home.</summary>
    /// <param name="Home">Where they belong.</param>
    /// <param name="Settings">Those that may hold settings.</param>
    /// <param name="Sources">Number of those that are code.</param>
    private sealed record FileGroup(ProjectHome Home, IReadOnlyList<CollectedFile> Settings, int Sources);
}
