using System.Text.RegularExpressions;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Yaml;

/// <summary>
/// Reads the variables of files that start programs each in its own way: workflows of GitHub, pipelines of Azure and GitLab, Container
/// Apps, Kustomize, Ansible, a chart's values. Each mapping and each sequence is a scope. What becomes of a chart's values its templates
/// say, which nobody runs here: a section is read where a key of it has a name that programs on .NET give it.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="isChart">Whether it holds a chart's values.</param>
internal sealed class VariablesReader(ContainerFile file, bool isChart)
{
    private const int Depth = 16;

    // Node, Go, PHP and Python say secure, tls, encryption.
    private static readonly Regex DotNetKey =
        new("^((enable|use)ssl|(secure)?socketoptions?|securesocketoptions)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    // Charts of products, with keys of their own.
    private static readonly Regex ChartPath = new("^general:email$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex VariablesKey = new("env", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private int _budget = 10_000;

    /// <summary>Reads a file's root.</summary>
    public void Read(YamlMapping root) => Read(root, "", ProgramKind.Unknown, Depth);

    /// <summary>Reads a chart's values where another file holds them: as a part of it, or as text.</summary>
    /// <param name="owner">The mapping that holds them.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="file">The other file.</param>
    public static void ReadValues(YamlMapping? owner, string name, ContainerFile file)
    {
        foreach (var (key, value) in owner?.Members.Where(member => member.Key.Value == name) ?? [])
        {
            if (value is YamlMapping values)
            {
                new VariablesReader(file, isChart: true).Read(values);
            }
            else if (value is YamlScalar text)
            {
                EmbeddedFile.ReadYaml(key, text, file, inner => new VariablesReader(inner, isChart: true));
            }
        }
    }

    private void Read(YamlMapping section, string path, ProgramKind above, int depth)
    {
        var program = ProgramOf(section) is var own and not ProgramKind.Unknown ? own : above;
        if (program == ProgramKind.Other || depth == 0 || _budget-- <= 0)
        {
            return;
        }

        if (isChart && (ChartPath.IsMatch(path)
            || section.Members.Exists(member => member.Value is YamlScalar && DotNetKey.IsMatch(member.Key.Value))))
        {
            file.AddSettings(SectionReader.Read(section, path, 2));
            return;
        }

        AddVariables(section, program, path);
        foreach (var (key, value) in section.Members)
        {
            // A chart within the chart has the name of its product.
            if (value is YamlMapping inner && Programs.OfName(key.Value) != ProgramKind.Other)
            {
                Read(inner, path.Length == 0 ? key.Value : path + ":" + key.Value, program, depth - 1);
            }
            else if (value is YamlSequence sequence)
            {
                AddVariables(sequence, program, key.Value);
                foreach (var item in sequence.Items.OfType<YamlMapping>())
                {
                    Read(item, key.Value, program, depth - 1);
                }
            }
            else if (value is YamlScalar content)
            {
                EmbeddedFile.Read(key, content, file);
            }
        }
    }

    // Names with two underscores are variables wherever they are; others only where the section says that it holds some.
    private void AddVariables(YamlNode section, ProgramKind program, string path)
    {
        var scope = new Scope(VariablesKey.IsMatch(path[(path.LastIndexOf(':') + 1)..]) ? program : ProgramKind.Unknown);
        EnvironmentReader.Read(section, file.Text, scope);
        file.Add(scope);
    }

    private static ProgramKind ProgramOf(YamlMapping section) => Programs.OfImage(
        section.Text("image") ?? section.Text("image", "repository") ?? section.Text("image", "name") ?? section.Text("repository"));
}
