using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>What holds of every text. The same texts each time: the seed is fixed.</summary>
public class ReaderProperties
{
    private static Config Config => FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60).WithReplay(20240229, 587);

    private static Config EditConfig => Config.WithMaxTest(200); // each edit is read back

    [Fact]
    public void AnyText_IsReadWithSoundRanges() =>
        Prop.ForAll(Arb.From(Texts.Soup, Texts.Smaller), one => SettingsReader.Read("file", one.Text, one.Format).AssertSound())
            .Check(Config);

    [Fact]
    public void MutatedFile_IsReadWithSoundRanges() =>
        Prop.ForAll(Arb.From(Texts.Mutated, Texts.Smaller), one => SettingsReader.Read("file", one.Text, one.Format).AssertSound())
            .Check(Config);

    [Theory]
    [InlineData(SettingsFormat.Json)]
    [InlineData(SettingsFormat.Xml)]
    [InlineData(SettingsFormat.Env)]
    [InlineData(SettingsFormat.Ini)]
    public void FileInTyping_KeepsWhatComesBefore(SettingsFormat format)
    {
        var text = Texts.Real[format];
        var whole = SettingsReader.Read("file", text, format);
        Assert.Null(whole.Error);
        Assert.True(whole.Scalars.Count >= 3);

        for (var length = 0; length <= text.Length; length++)
        {
            var document = SettingsReader.Read("file", text.Substring(0, length), format);
            document.AssertSound();
            var complete = format == SettingsFormat.Xml ? text.LastIndexOf('>', Math.Max(length - 1, 0)) : length - 1;
            Assert.All(whole.Scalars.Where(scalar => scalar.ValueRange.End < complete && format != SettingsFormat.Env), scalar =>
                Assert.Contains(document.Scalars, read => read.ValueRange == scalar.ValueRange && read.Value == scalar.Value));
        }
    }

    [Fact]
    public void Xml_IsReadAsXDocumentReadsIt() =>
        Prop.ForAll(Arb.From(Texts.Xml), text =>
        {
            var document = Reading.Xml(text);
            var expected = new List<string>();
            var root = XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!;
            Collect(root, root.Name.LocalName, expected);

            Assert.Null(document.Error);
            document.AssertSound();
            Assert.Equal(expected, document.Pairs());
        }).Check(Config);

    [Fact]
    public void ReplacedValue_ReadsAsAsked() =>
        Prop.ForAll(
            Arb.From(Gen.Zip(
                Gen.OneOf(Texts.Json.Select(text => (SettingsFormat.Json, text)), Texts.Xml.Select(text => (SettingsFormat.Xml, text)),
                    Texts.Mutated), Texts.Value)),
            given =>
            {
                var ((format, text), value) = given;
                var document = SettingsReader.Read("file", text, format);
                foreach (var scalar in document.Scalars.Take(5))
                {
                    var edit = SettingsEdit.Replace(document, scalar, value);
                    var after = edit?.ApplyTo(document);

                    // An element without text has no value, and blanks around an element's text are not part of it.
                    Assert.True(after is not null || format != SettingsFormat.Json, $"{scalar.Key}: {text}");
                    Assert.True(after is null || after.Scalars.Any(read => read.Key == scalar.Key && read.Value == value));
                }
            }).Check(EditConfig);

    [Fact]
    public void JsonMember_IsInsertedAndRemoved() =>
        Prop.ForAll(Arb.From(Texts.Json), text =>
        {
            var document = Reading.Json(text);
            foreach (var scalar in document.Scalars.Where(scalar => scalar.KeyRange.Length > 0).Take(5))
            {
                var inserted = SettingsEdit.InsertAfter(document, scalar, "Mode", "StartTls")?.ApplyTo(document);
                Assert.True(inserted is not null, $"Nothing to insert after {scalar.Key} in {text}");
                var added = inserted.Scalars.Single(read => read.Name == "Mode");
                Assert.Equal(scalar.Section, added.Section);

                Assert.Equal(document.Pairs(), SettingsEdit.Remove(inserted, added)?.ApplyTo(inserted).Pairs());
                Assert.True(SettingsEdit.Remove(document, scalar) is not null, $"Cannot remove {scalar.Key} from {text}");
            }
        }).Check(EditConfig);

    private static void Collect(XElement element, string path, List<string> pairs)
    {
        pairs.AddRange(element.Attributes().Select(attribute => $"{path}:{attribute.Name.LocalName}={attribute.Value}"));
        var children = element.Elements().ToLookup(child => child.Name.LocalName, StringComparer.OrdinalIgnoreCase);
        foreach (var child in element.Elements())
        {
            var name = child.Name.LocalName;
            var index = children[name].Count() == 1 ? "" : ":" + children[name].TakeWhile(sibling => sibling != child).Count();
            Collect(child, $"{path}:{name}{index}", pairs);
        }

        if (children.Count == 0 && element.Value.Trim().Length > 0)
        {
            pairs.Add(path + "=" + element.Value.Trim());
        }
    }
}
