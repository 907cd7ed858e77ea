using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Products;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read.Yaml;

/// <summary>
/// Reads Kubernetes' objects (kubernetes.io/docs/reference/kubernetes-api): the containers of whatever has a pod, ConfigMaps and Secrets.
/// </summary>
internal static class KubernetesReader
{
    // Of Pod; of Deployment, StatefulSet, DaemonSet, ReplicaSet, Job and others' like Rollout; of CronJob.
    private static readonly string[][] PodPaths =
        [["spec"], ["spec", "template", "spec"], ["spec", "jobTemplate", "spec", "template", "spec"]];

    private static readonly string[] SecretWords = ["pass", "pwd", "secret", "token", "key", "credential"];

    /// <summary>Reads an object.</summary>
    public static void Read(YamlMapping root, ContainerFile file)
    {
        switch (root.Text("kind"))
        {
            case "List":
                foreach (var item in (root.Find("items") as YamlSequence)?.Items.OfType<YamlMapping>()
                    .Where(item => item.Text("kind") != "List") ?? [])
                {
                    Read(item, file);
                }

                break;
            case "ConfigMap":
                ReadData(root.Find("data"), file, isSecret: false);
                break;
            case "Secret":
                // "data" is base64 of what nobody should see: the variables are there, and that is all.
                ReadData(root.Find("stringData"), file, isSecret: true);
                break;
            case "HelmRelease":
                VariablesReader.ReadValues(root.Find("spec") as YamlMapping, "values", file);
                break;
            case "HelmChart" or "HelmChartConfig":
                VariablesReader.ReadValues(root.Find("spec") as YamlMapping, "valuesContent", file);
                break;
            case "Application":
                ReadSources(root.Find("spec"), file);
                break;
            case "ApplicationSet":
                ReadSources(root.Find("spec", "template", "spec"), file);
                break;
            case "CustomResourceDefinition":
                break; // it has examples
            default:
                ReadContainers(root, file);
                break;
        }
    }

    private static void ReadContainers(YamlMapping root, ContainerFile file)
    {
        var containers = PodPaths.SelectMany(path => ContainersOf(root.Find(path))).ToList();
        foreach (var container in containers)
        {
            ContainerSettings.Read(container, container.Text("name") ?? "", "env", file);
        }

        if (containers.Count == 0)
        {
            new VariablesReader(file, isChart: false).Read(root);
        }
    }

    // Argo CD hands a chart its values in the object itself (argo-cd.readthedocs.io, "Helm").
    private static void ReadSources(YamlNode? spec, ContainerFile file)
    {
        var sources = ((spec as YamlMapping)?.Find("sources") as YamlSequence)?.Items ?? [];
        foreach (var source in sources.Append((spec as YamlMapping)?.Find("source")).OfType<YamlMapping>())
        {
            VariablesReader.ReadValues(source.Find("helm") as YamlMapping, "valuesObject", file);
            VariablesReader.ReadValues(source.Find("helm") as YamlMapping, "values", file);
        }
    }

    private static IEnumerable<YamlMapping> ContainersOf(YamlNode? pod) =>
        new[] { "initContainers", "containers" }
            .SelectMany(name => ((pod as YamlMapping)?.Find(name) as YamlSequence)?.Items.OfType<YamlMapping>() ?? []);

    // Each entry is a variable, or a file.
    private static void ReadData(YamlNode? data, ContainerFile file, bool isSecret)
    {
        var scope = new Scope(ProgramKind.Unknown);
        foreach (var (key, value) in (data as YamlMapping)?.Members ?? [])
        {
            if (value is not YamlScalar scalar)
            {
                continue;
            }

            if (EmbeddedFile.Includes(key.Value))
            {
                EmbeddedFile.Read(key, scalar, file, document =>
                    isSecret ? document with { Scalars = [.. document.Scalars.Select(Hide)] } : document);
            }
            else
            {
                scope.Add(key.Value, scalar.Value, isSecret && IsSecret(key.Value, scalar.Value)
                    ? ScalarKind.Unknown
                    : scalar.Kind, key.Range, scalar.Range);
            }
        }

        file.Add(scope);
    }

    private static SettingsScalar Hide(SettingsScalar scalar) =>
        IsSecret(scalar.Name, scalar.Value) ? scalar with { Value = "", Kind = ScalarKind.Unknown } : scalar;

    // A Secret is where passwords belong: that they are there is worth knowing, what they are is not.
    private static bool IsSecret(string name, string value) =>
        SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) || value.Contains('@');
}
