using SmtpConfigAnalyzers.Products;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Yaml;

/// <summary>
/// Reads GitHub's workflows (docs.github.com, "Workflow syntax for GitHub Actions"): each <c>env</c> and each container is a scope.
/// </summary>
internal static class WorkflowReader
{
    /// <summary>Reads a workflow.</summary>
    /// <param name="root">All of it.</param>
    /// <param name="jobs">Its jobs.</param>
    /// <param name="file">The file.</param>
    public static void Read(YamlMapping root, YamlMapping jobs, ContainerFile file)
    {
        ReadEnvironment(root, file);
        foreach (var job in jobs.Members.Select(member => member.Value).OfType<YamlMapping>())
        {
            ReadEnvironment(job, file);
            if (job.Find("container") is YamlMapping container)
            {
                ContainerSettings.Read(container, "", "env", file);
            }

            foreach (var (name, value) in (job.Find("services") as YamlMapping)?.Members ?? [])
            {
                if (value is YamlMapping service)
                {
                    ContainerSettings.Read(service, name.Value, "env", file);
                }
            }

            foreach (var step in (job.Find("steps") as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
            {
                ReadEnvironment(step, file);
            }
        }
    }

    private static void ReadEnvironment(YamlMapping owner, ContainerFile file)
    {
        var scope = new Scope(ProgramKind.Unknown);
        EnvironmentReader.Read(owner.Find("env"), file.Text, scope);
        file.Add(scope);
    }
}
