namespace SmtpLint.Find.Projects;

/// <summary>An item element of a project file.</summary>
/// <param name="Type">Its type, such as <c>Compile</c>.</param>
/// <param name="Metadata">Its attributes and metadata.</param>
internal sealed record MsBuildItem(string Type, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>What it adds.</summary>
    public IReadOnlyList<string> Include => List("Include");

    /// <summary>A list among its attributes; empty if it is not there.</summary>
    public IReadOnlyList<string> List(string name) => MsBuildProject.List(Metadata.GetValueOrDefault(name, ""));
}
