namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>What smtplint costs when its input is doubled, and doubled again.</summary>
/// <param name="tool">Runs it.</param>
internal sealed class Growth(ToolRun tool)
{
    private const int Turns = 3;

    /// <summary>What one input costs at its size, at twice and at four times that.</summary>
    /// <returns>Nothing for a size at which the tool did not end in time, and for those above it.</returns>
    public IReadOnlyList<(TimeSpan Cpu, long Bytes)?> Of(GrowingInput input)
    {
        var costs = new List<(TimeSpan Cpu, long Bytes)?>();
        foreach (var factor in (int[])[1, 2, 4])
        {
            costs.Add(costs is [.., null] ? null : Cost(input, input.Count * factor));
        }

        return costs;
    }

    /// <summary>
    /// With which power of its size the cost grows: 1 if twice as much costs twice as much. What is the same for every size is left out.
    /// </summary>
    public static double? Exponent(double once, double twice, double fourfold) =>
        twice > once && fourfold > twice ? Math.Log2((fourfold - twice) / (twice - once)) : null;

    private (TimeSpan Cpu, long Bytes)? Cost(GrowingInput input, int count)
    {
        var folder = Directory.CreateTempSubdirectory("growth");
        try
        {
            if (!input.File.EndsWith("proj", StringComparison.Ordinal))
            {
                File.WriteAllText(Path.Combine(folder.FullName, "Shop.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>");
            }

            File.WriteAllText(Path.Combine(folder.FullName, input.File), input.Text(count));
            (TimeSpan Cpu, long Bytes)? least = null;
            for (var turn = 0; turn < Turns; turn++)
            {
                if (tool.Measure(folder.FullName) is not { } cost)
                {
                    return null;
                }

                least = least is { } known ? (cost.Cpu < known.Cpu ? cost.Cpu : known.Cpu, Math.Min(cost.Bytes, known.Bytes)) : cost;
                if (cost.Cpu > TimeSpan.FromSeconds(5))
                {
                    break; // the start is not what counts here
                }
            }

            return least;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
