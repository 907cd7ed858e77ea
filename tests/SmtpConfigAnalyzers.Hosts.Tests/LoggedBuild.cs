using System.Text.Json.Nodes;
using SmtpConfigAnalyzers.Package.Tests;

namespace SmtpConfigAnalyzers.Hosts.Tests;

/// <summary>A build of the consumer's project that writes a SARIF log.</summary>
public sealed class LoggedBuild : IDisposable
{
    private readonly ConsumerProject _consumer = new();

    public LoggedBuild()
    {
        var log = _consumer.PathOf("log.sarif");
        var failure =
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(
                () => Repository.Dotnet("build", _consumer.Project, "--no-incremental", $"-p:ErrorLog={log}%2Cversion=2.1"));
        Output = failure.Message;
        Log = JsonNode.Parse(File.ReadAllText(log)) ?? throw new InvalidDataException(Output);
    }

    /// <summary>What the build said before it failed, since two findings are errors.</summary>
    public string Output { get; }

    /// <summary>The whole log.</summary>
    public JsonNode Log { get; }

    /// <summary>What it says of the one compilation.</summary>
    public JsonNode Run => Assert.Single(Log["runs"]!.AsArray())!;

    public void Dispose() => _consumer.Dispose();
}
