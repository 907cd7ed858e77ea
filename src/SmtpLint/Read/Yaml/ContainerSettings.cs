using SmtpConfigAnalyzers.Products;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Yaml;

/// <summary>Reads containers, which all these files describe alike: an image, and the variables it is started with.</summary>
internal static class ContainerSettings
{
    /// <summary>Reads a container as a scope.</summary>
    /// <param name="container">Its mapping.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="variables">The name of the member that holds the variables.</param>
    /// <param name="file">The file.</param>
    public static void Read(YamlMapping container, string name, string variables, ContainerFile file) =>
        file.Add(Variables(container, name, variables, file));

    /// <summary>The variables of a container.</summary>
    /// <inheritdoc cref="Read"/>
    public static Scope Variables(YamlMapping container, string name, string variables, ContainerFile file)
    {
        var program = Programs.OfImage(container.Text("image"));
        var scope = new Scope(program == ProgramKind.Unknown ? Programs.OfName(name) : program);
        EnvironmentReader.Read(container.Find(variables), file.Text, scope);
        return scope;
    }
}
