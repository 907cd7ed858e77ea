using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration.Ini;
using Microsoft.Extensions.Configuration.Json;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>The readers against the providers that read the same files in the program.</summary>
public class ProviderTests
{
    private static Config Config => FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60).WithReplay(8314, 465);

    private sealed class JsonProvider(Stream stream) : JsonStreamConfigurationProvider(new() { Stream = stream })
    {
        public static IDictionary<string, string?> Read(Stream stream)
        {
            var provider = new JsonProvider(stream);
            provider.Load();
            return provider.Data;
        }
    }

    [Fact]
    public void Json_IsReadAsTheProviderReadsIt() =>
        Prop.ForAll(Arb.From(Texts.Json), text => AssertSame(Reading.Json(text), JsonProvider.Read)).Check(Config);

    [Fact]
    public void Ini_IsReadAsTheProviderReadsIt() =>
        Prop.ForAll(Arb.From(Texts.Ini), text => AssertSame(Reading.Ini(text), IniStreamConfigurationProvider.Read)).Check(Config);

    [Theory]
    [InlineData("""{ "Smtp": { "Port": 25 }, "smtp:PORT": 587 }""")]
    [InlineData("""{ "Smtp": { "Port": 25, "Port": 587 } }""")]
    [InlineData("""{ "Smtp": [1], "Smtp:0": 2 }""")]
    public void JsonWithOneKeyTwice_StopsTheProgram_AndIsReported(string text)
    {
        Assert.Throws<FormatException>(() => JsonProvider.Read(StreamOf(text)));
        Assert.Single(Reading.Json(text).Duplicates());
    }

    [Theory]
    [InlineData("""{ "Smtp": { "Port": } }""")]
    [InlineData("""{ "Smtp": { "Port": 587 "Host": "h" } }""")]
    [InlineData("""{ "Smtp": { "Port": 587 } """)]
    public void MalformedJson_StopsTheProgram_AndIsReported(string text)
    {
        Assert.ThrowsAny<Exception>(() => JsonProvider.Read(StreamOf(text)));
        Assert.NotNull(Reading.Json(text).Error);
    }

    private static void AssertSame(SettingsDocument document, Func<Stream, IDictionary<string, string?>> read)
    {
        document.AssertSound();
        IDictionary<string, string?> expected;
        try
        {
            expected = read(StreamOf(document.Text));
        }
        catch (FormatException)
        {
            Assert.True(document.Error is not null || document.Duplicates().Count > 0, document.Text);
            return;
        }

        Assert.Null(document.Error);
        Assert.Empty(document.Duplicates());
        Assert.Equal(
            expected.Select(pair => pair.Key + "=" + pair.Value).Order(StringComparer.Ordinal),
            document.Scalars.Select(scalar => scalar.Key + "=" + Shown(scalar)).Order(StringComparer.Ordinal));
    }

    // The provider has "True" for true, since it writes a JsonElement as text.
    private static string Shown(SettingsScalar scalar) =>
        scalar.Kind != ScalarKind.Boolean ? scalar.Value : scalar.Value == "true" ? bool.TrueString : bool.FalseString;

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text));
}
