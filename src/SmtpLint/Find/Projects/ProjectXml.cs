using System.Xml;
using System.Xml.Linq;
using SmtpLint.Doors.Files;
using SmtpLint.Findings;

namespace SmtpLint.Find.Projects;

/// <summary>Reads MSBuild's and NuGet's XML, each file once and within bounds: whoever wrote it may be a stranger.</summary>
/// <param name="checkout">Says which files are there.</param>
/// <param name="reader">Reads them.</param>
/// <param name="remarks">Takes what cannot be read.</param>
internal sealed class ProjectXml(CheckoutFiles checkout, TextFileReader reader, ICollection<LintProblem> remarks)
{
    // Project files have half a dozen levels; LINQ to XML walks a value's levels recursively.
    private const int MostLevels = 100;
    private const int MostElements = 100_000;

    private const string Unknown =
        "what it says of projects is not known. Their settings are reported only where they are wrong for every program, and their C# is "
        + "judged as a bare folder.";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly Dictionary<string, XElement?> _known = new(StringComparer.Ordinal);

    /// <summary>A file's root.</summary>
    /// <param name="path">The file's full path.</param>
    /// <returns>The root; <see langword="null"/> if the file is not there, or cannot be read, which is a remark.</returns>
    public XElement? Read(string path)
    {
        if (!_known.TryGetValue(path, out var root))
        {
            // an empty file says nothing, and nobody has begun to write it
            _known[path] = root = Exists(path) && reader.Read(path, mustMentionMail: false) is { } file
                && !string.IsNullOrWhiteSpace(file.Text)
                ? Parse(path, file)
                : null;
        }

        return root;
    }

    /// <summary>Whether a file is there that may be read.</summary>
    public bool Exists(string path) => checkout.Exists(path);

    /// <summary>Whether a folder is there that may be read.</summary>
    public bool HasFolder(string path) => checkout.HasFolder(path);

    /// <summary>The nearest file of a name, from a folder upwards; <see langword="null"/> if there is none.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="passed">Files that do not count.</param>
    public string? Above(string? folder, string name, IReadOnlySet<string> passed)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, name) is var path && !passed.Contains(path) && Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private XElement? Parse(string path, TextFile file)
    {
        try
        {
            using (var bounds = XmlReader.Create(new StringReader(file.Text), Settings))
            {
                for (var elements = 0; bounds.Read(); elements += bounds.NodeType == XmlNodeType.Element ? 1 : 0)
                {
                    if (bounds.Depth > MostLevels || elements > MostElements)
                    {
                        remarks.Add(
                            new(file.Name, ((IXmlLineInfo)bounds).LineNumber,
                                $"It is too large to be read (more than {MostLevels} levels or {MostElements:N0} elements): {Unknown}"));
                        return null;
                    }
                }
            }

            using var xml = XmlReader.Create(new StringReader(file.Text), Settings, path);
            return XElement.Load(xml, LoadOptions.SetBaseUri | LoadOptions.SetLineInfo);
        }
        catch (XmlException error)
        {
            remarks.Add(new(file.Name, error.LineNumber, $"It is not well-formed XML: {Unknown}"));
            return null;
        }
    }
}
