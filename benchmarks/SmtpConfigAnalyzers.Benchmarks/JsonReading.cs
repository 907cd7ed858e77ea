using System.Globalization;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>
/// The JSON reader against Utf8JsonReader, both from source text, which is what a compiler has. The baseline makes the
/// same of it: keys, values and ranges (of bytes: to turn them into places of the text would come on top). What the
/// tokens alone cost, without any result, is next to it.
/// </summary>
[MemoryDiagnoser]
public class JsonReading
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true };
    private string _text = "";

    [Params(1, 10, 100)]
    public int Sections { get; set; }

    [GlobalSetup]
    public void Setup() => _text = SampleFiles.Json(Sections);

    [Benchmark]
    public int Utf8JsonReaderTokens()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(_text), Options);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark(Baseline = true)]
    public int Utf8JsonReaderScalars()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(_text), Options);
        var scalars = new List<SettingsScalar>();
        var containers = new Stack<(string Path, int Elements)>();
        var member = "";
        var name = default(TextRange);
        while (reader.Read())
        {
            var range = new TextRange((int)reader.TokenStartIndex, reader.ValueSpan.Length);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    var parent = containers.Peek().Path;
                    member = parent.Length == 0 ? reader.GetString()! : parent + ":" + reader.GetString();
                    name = range;
                    break;
                case JsonTokenType.StartObject:
                    containers.Push((NextPath(containers, member), NoArray));
                    break;
                case JsonTokenType.StartArray:
                    containers.Push((NextPath(containers, member), 0));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    containers.Pop();
                    break;
                case JsonTokenType.String:
                    scalars.Add(new(NextPath(containers, member), reader.GetString()!, ScalarKind.String, name, range));
                    break;
                case JsonTokenType.Number:
                    scalars.Add(new(NextPath(containers, member), Encoding.UTF8.GetString(reader.ValueSpan), ScalarKind.Number, name, range));
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    scalars.Add(new(NextPath(containers, member), reader.TokenType == JsonTokenType.True ? "true" : "false", ScalarKind.Boolean, name, range));
                    break;
                case JsonTokenType.Null:
                    scalars.Add(new(NextPath(containers, member), "", ScalarKind.Null, name, range));
                    break;
            }
        }

        return scalars.Count;
    }

    [Benchmark]
    public int SettingsReaderScalars() => SettingsReader.Read("appsettings.json", _text)!.Scalars.Count;

    private const int NoArray = -1;

    private static string NextPath(Stack<(string Path, int Elements)> containers, string member)
    {
        if (!containers.TryPeek(out var container) || container.Elements == NoArray)
        {
            return member;
        }

        containers.Pop();
        containers.Push((container.Path, container.Elements + 1));
        return container.Path + ":" + container.Elements.ToString(CultureInfo.InvariantCulture);
    }
}
