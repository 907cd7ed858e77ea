using System.Xml;
using BenchmarkDotNet.Attributes;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>The XML reader against the XmlReader that it is built on.</summary>
[MemoryDiagnoser]
public class XmlReading
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private string _text = "";

    [Params(1, 10, 100)]
    public int Sections { get; set; }

    [GlobalSetup]
    public void Setup() => _text = SampleFiles.Xml(Sections);

    /// <summary>What the XML reader has to ask of every scalar: its name, its value and where it is.</summary>
    [Benchmark(Baseline = true)]
    public int XmlReaderScalars()
    {
        using var text = new StringReader(_text);
        using var reader = XmlReader.Create(text, Settings);
        var place = (IXmlLineInfo)reader;
        var scalars = new List<(string Name, string Value, int Line, int Column)>();
        var element = "";
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    element = reader.LocalName;
                    while (reader.MoveToNextAttribute())
                    {
                        scalars.Add((reader.LocalName, reader.Value, place.LineNumber, place.LinePosition));
                    }

                    break;
                case XmlNodeType.Text:
                    scalars.Add((element, reader.Value, place.LineNumber, place.LinePosition));
                    break;
            }
        }

        return scalars.Count;
    }

    [Benchmark]
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
