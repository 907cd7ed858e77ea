using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Yaml;

/// <summary>
/// Reads Compose files (github.com/compose-spec/compose-spec): each service is a scope. Files that it names are read as files of their own.
/// </summary>
internal static class ComposeReader
{
    /// <summary>Reads the services.</summary>
    public static void Read(YamlMapping services, ContainerFile file)
    {
        foreach (var (name, value) in services.Members)
        {
            if (value is YamlMapping service)
            {
                file.Add(ContainerSettings.Variables(service, name.Value, "environment", file), name.Value, BuiltFrom(service));
            }
        }
    }

    // The Dockerfile lies next to the project in most repositories, whatever is copied into the image.
    private static string? BuiltFrom(YamlMapping service) => service.Find("build") switch
    {
        YamlScalar { IsNull: false } context => context.Value,
        YamlMapping build => Path.Combine(build.Text("context") ?? ".", Path.GetDirectoryName(build.Text("dockerfile")) ?? ""),
        _ => null,
    };
}
