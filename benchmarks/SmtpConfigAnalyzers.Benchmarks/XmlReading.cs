using System.Xml;
using BenchmarkDotNet.Attributes;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>The XML reader against the XmlReader that it is built on, which only visits nodes and attributes.</summary>
[MemoryDiagnoser]
public class XmlReading
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private string _text = "";

    [Params(1, 10, 100)]
    public int Sections { get; set; }

    [GlobalSetup]
    public void Setup() => _text = SampleFiles.Xml(Sections);

    [Benchmark(Baseline = true)]
    public int XmlReaderNodes()
    {
        using var text = new StringReader(_text);
        using var reader = XmlReader.Create(text, Settings);
        var nodes = 0;
        while (reader.Read())
        {
            nodes++;
            while (reader.MoveToNextAttribute())
            {
                nodes++;
            }
        }

        return nodes;
    }

    [Benchmark]
    public int SettingsReaderScalars() => SettingsReader.Read("web.config", _text)!.Scalars.Count;
}
