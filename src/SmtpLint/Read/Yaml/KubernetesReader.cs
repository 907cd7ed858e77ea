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
            default:
                foreach (var container in PodPaths.SelectMany(path => ContainersOf(root.Find(path))))
                {
                    ContainerSettings.Read(container, container.Text("name") ?? "", "env", file);
                }

                break;
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
                if (EmbeddedFile.Read(key, scalar, file.Text) is { } document)
                {
                    file.Add(isSecret ? document with { Scalars = [.. document.Scalars.Select(Hide)] } : document);
                }
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
