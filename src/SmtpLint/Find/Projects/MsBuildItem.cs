using System.Xml.Linq;

namespace SmtpLint.Find.Projects;

/// <summary>An item element of a project file.</summary>
/// <param name="Element">The element.</param>
/// <param name="Metadata">Its attributes and metadata.</param>
internal sealed record MsBuildItem(XElement Element, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Its type, such as <c>Compile</c>.</summary>
    public string Type => Element.Name.LocalName;

    /// <summary>What it adds.</summary>
    public IReadOnlyList<string> Include => List("Include");

    /// <summary>A list among its attributes; empty if it is not there.</summary>
    public IReadOnlyList<string> List(string name) => MsBuildProject.List(Metadata.GetValueOrDefault(name, ""));
}
