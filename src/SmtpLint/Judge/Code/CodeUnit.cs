namespace SmtpLint.Judge.Code;

/// <summary>What is compiled together: a project, and the source of all that it references, directly or not.</summary>
/// <param name="Project">The project.</param>
/// <param name="References">The others, each once.</param>
internal sealed record CodeUnit(CSharpProject Project, IReadOnlyList<CSharpProject> References)
{
    /// <summary>The full paths of the C# files that only the others have.</summary>
    public IEnumerable<string> Libraries => References.SelectMany(reference => reference.Sources).Except(Project.Sources);

    /// <summary>The full paths of all C# files, each with the project that has it.</summary>
    public IReadOnlyDictionary<string, CSharpProject> Files { get; } =
        References.Prepend(Project).SelectMany(part => part.Sources, (part, file) => (file, part)).DistinctBy(source => source.file)
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>Follows a project's references; those that were not found are left out.</summary>
    /// <param name="project">The project.</param>
    /// <param name="projects">All projects by their files; one for several families of frameworks is there as often.</param>
    public static CodeUnit Of(CSharpProject project, ILookup<string, CSharpProject> projects)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { project.File ?? "" };
        var references = new List<CSharpProject>();
        var next = new Queue<CSharpProject>([project]);
        while (next.TryDequeue(out var current))
        {
            foreach (var file in current.References.Where(seen.Add))
            {
                if (projects[file].OrderByDescending(candidate => candidate.Framework.Family == project.Framework.Family)
                    .FirstOrDefault() is { } reference)
                {
                    references.Add(reference);
                    next.Enqueue(reference);
                }
            }
        }

        return new(project, references);
    }
}
