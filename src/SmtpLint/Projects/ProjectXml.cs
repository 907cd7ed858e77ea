using System.Xml;
using System.Xml.Linq;
using SmtpLint.Findings;
using SmtpLint.Walking;

namespace SmtpLint.Projects;

/// <summary>Reads MSBuild's and NuGet's XML. Nothing is evaluated: what stands under a condition, or comes from another property, is not known.</summary>
/// <param name="checkout">Says which files are there.</param>
/// <param name="reader">Reads them.</param>
/// <param name="problems">Takes what is malformed.</param>
internal sealed class ProjectXml(CheckoutFiles checkout, TextFileReader reader, ICollection<LintProblem> problems)
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly Dictionary<string, XElement?> _known = [];

    /// <summary>A file's root.</summary>
    /// <param name="path">The file's full path.</param>
    /// <returns>The root; <see langword="null"/> if the file is not there, or malformed, which is a problem.</returns>
    public XElement? Read(string path)
    {
        if (!_known.TryGetValue(path, out var root))
        {
            _known[path] = root = checkout.Exists(path) && reader.Read(path, mustMentionMail: false) is { } file ? Parse(file) : null;
        }

        return root;
    }

    /// <summary>The nearest file of a name, from a folder upwards.</summary>
    public XElement? ReadAbove(string? folder, string name)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Read(Path.Combine(folder, name)) is { } root)
            {
                return root;
            }
        }

        return null;
    }

    private XElement? Parse(TextFile file)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(file.Text), Settings);
            return XDocument.Load(xml).Root;
        }
        catch (XmlException error)
        {
            problems.Add(new(file.Name, error.LineNumber, "It is no well-formed XML: which packages the project uses is not known, so that only what is wrong for every program is reported."));
            return null;
        }
    }
}
