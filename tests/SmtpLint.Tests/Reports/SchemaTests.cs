using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace SmtpLint.Tests.Reports;

/// <summary>The formats with a schema keep to it: SARIF's own is in the package Sarif.Sdk, ours in <c>docs</c>.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSchema Sarif = Read(Metadata("SarifSchema"));
    private static readonly JsonSchema Own = Read(Metadata("OwnSchema"));

    /// <summary>Our schema allows members that a later version adds; this version has none that it does not describe.</summary>
    private static readonly JsonSchema OwnAndNothingElse =
        JsonSchema.FromText(Closed(JsonNode.Parse(File.ReadAllText(Metadata("OwnSchema")))!).ToJsonString());

    public static TheoryData<bool> Runs => [true, false];

    [Theory]
    [MemberData(nameof(Runs))]
    public void Sarif_IsValid(bool isClean) => AssertIsValid(Sarif, Write("sarif", isClean));

    [Theory]
    [MemberData(nameof(Runs))]
    public void Json_IsValid_AndHasNoOtherMembers(bool isClean)
    {
        AssertIsValid(Own, Write("json", isClean));
        AssertIsValid(OwnAndNothingElse, Write("json", isClean));
    }

    [Theory]
    [InlineData("sarif", "runs/0/tool/driver/name")]
    [InlineData("sarif", "runs/0/results/0/message/text")]
    [InlineData("sarif", "runs/0/versionControlProvenance/0/repositoryUri")]
    [InlineData("json", "findings/0/rule")]
    [InlineData("json", "findings/0/line")]
    [InlineData("json", "summary/warning")]
    [InlineData("json", "problems/0/message")]
    public void Schemas_RefuseALogWithoutWhatTheyDemand(string format, string path)
    {
        var log = JsonNode.Parse(Write(format, isClean: false))!;
        var steps = path.Split('/');
        var parent = steps[..^1].Aggregate(log, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        Assert.True(parent.AsObject().Remove(steps[^1]));

        Assert.False((format == "sarif" ? Sarif : Own).Evaluate(ElementOf(log.ToJsonString())).IsValid);
    }

    private static string Write(string format, bool isClean) =>
        SampleRun.Write(format, isClean ? SampleRun.Clean : SampleRun.Result, SampleRun.Context);

    private static void AssertIsValid(JsonSchema schema, string log)
    {
        var result = schema.Evaluate(ElementOf(log), new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!, (detail, error) => $"{detail.InstanceLocation}: {error.Value}")));
    }

    private static JsonNode Closed(JsonNode schema)
    {
        foreach (var part in schema is JsonObject members
            ? [.. members.Select(member => member.Value)]
            : schema is JsonArray items ? items.ToList() : [])
        {
            Closed(part ?? new JsonObject());
        }

        if (schema is JsonObject description)
        {
            description.Remove("$id");
            if (description["properties"] is JsonObject && description["type"] is JsonValue)
            {
                description["additionalProperties"] = false;
            }
        }

        return schema;
    }

    private static JsonElement ElementOf(string json) => JsonDocument.Parse(json).RootElement;

    private static JsonSchema Read(string path) => JsonSchema.FromText(File.ReadAllText(path));

    /// <summary>A path that the project file knows.</summary>
    private static string Metadata(string key) => typeof(SchemaTests).Assembly.GetCustomAttributes(false)
        .OfType<System.Reflection.AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
