using System.Text.RegularExpressions;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Yaml;

/// <summary>Recognises by their shape what YAML files are for, and reads what they hand to programs.</summary>
internal static class YamlFiles
{
    private static readonly Regex SettingsName =
        new(@"^((docker-)?compose([._-].*)?|([\w.-]+[._-])?values([._-].*)?|appsettings(\..*)?)\.ya?ml$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex ValuesName =
        new(@"^(.+[._-])?values([._-].*)?\.ya?ml$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Helm, Jinja, ERB and their kin, but not GitHub's ${{ }}, which is inside of scalars.
    private static readonly Regex Template = new(@"(?<!\$)\{\{|\{%|<%", RegexOptions.CultureInvariant);

    /// <summary>Whether a name says already that the file holds settings.</summary>
    public static bool IsSettingsName(string name) => SettingsName.IsMatch(name);

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name without folders.</param>
    /// <param name="file">The file.</param>
    public static void Read(string name, ContainerFile file)
    {
        var tree = YamlTree.Read(file.Text);
        if (tree.Error is { } error)
        {
            // What a template comes to depends on what is put in: no part of it is settings yet.
            if (Template.IsMatch(file.Text))
            {
                return;
            }

            file.Fail(error.Range, error.Reason);
        }

        foreach (var comment in tree.Comments)
        {
            file.AddComment(comment);
        }

        foreach (var root in tree.Roots.OfType<YamlMapping>())
        {
            Read(name, root, file);
        }
    }

    private static void Read(string name, YamlMapping root, ContainerFile file)
    {
        if (root.Text("apiVersion") is not null && root.Text("kind") is not null)
        {
            file.IsRecognised = true;
            KubernetesReader.Read(root, file);
        }
        else if (root.Find("services") is YamlMapping services && services.Members.Exists(service => service.Value is YamlMapping))
        {
            file.IsRecognised = true;
            ComposeReader.Read(services, file);
        }
        else if (ApplicationYamlReader.Includes(name, root))
        {
            file.IsRecognised = true;
            ApplicationYamlReader.Read(root, file);
        }
        else
        {
            new VariablesReader(file, ValuesName.IsMatch(name)).Read(root);
        }
    }
}
