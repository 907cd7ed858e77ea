using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SmtpConfigAnalyzers.Configuration;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>
/// The JSON reader against Utf8JsonReader, both from source text, which is what a compiler has. The baseline only
/// visits the tokens; the reader makes keys, values and ranges of them.
/// </summary>
[MemoryDiagnoser]
public class JsonReading
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true };
    private string _text = "";

    [Params(1, 100)]
    public int Sections { get; set; }

    [GlobalSetup]
    public void Setup() => _text = SampleFiles.Json(Sections);

    [Benchmark(Baseline = true)]
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

    [Benchmark]
    public int Utf8JsonReaderStrings()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(_text), Options);
        var length = 0;
        while (reader.Read())
        {
            length += reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString()!.Length : 0;
        }

        return length;
    }

    [Benchmark]
    public int SettingsReaderScalars() => SettingsReader.Read("appsettings.json", _text)!.Scalars.Count;
}
