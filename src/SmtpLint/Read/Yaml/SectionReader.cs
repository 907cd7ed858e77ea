using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Read.Yaml;

/// <summary>Reads mappings within mappings as keys with colons.</summary>
internal static class SectionReader
{
    // Aliases can make one value appear in many places.
    private const int Values = 10_000;

    /// <summary>The values below a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">Its key; empty at the root.</param>
    /// <param name="depth">How many levels to go down.</param>
    public static IReadOnlyList<SettingsScalar> Read(YamlNode node, string path, int depth)
    {
        var scalars = new List<SettingsScalar>();
        var budget = Values;
        Read(node, path, new(node.Range.Start, 0), depth, scalars, ref budget);
        return scalars;
    }

    private static void Read(YamlNode node, string path, TextRange key, int depth, List<SettingsScalar> scalars, ref int budget)
    {
        if (budget-- <= 0 || depth < 0)
        {
            return;
        }

        var start = path.Length == 0 ? "" : path + ":";
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var (name, value) in mapping.Members)
                {
                    Read(value, start + name.Value, name.Range, depth - 1, scalars, ref budget);
                }

                break;
            case YamlSequence sequence:
                for (var index = 0; index < sequence.Items.Count; index++)
                {
                    var item = sequence.Items[index];
                    Read(item, start + index, item.Range with { Length = 0 }, depth - 1, scalars, ref budget);
                }

                break;
            case YamlScalar scalar:
                scalars.Add(new(path, scalar.IsNull ? "" : scalar.Value, scalar.Kind, key, scalar.Range));
                break;
            default:
                scalars.Add(new(path, "", ScalarKind.Unknown, key, node.Range));
                break;
        }
    }
}
