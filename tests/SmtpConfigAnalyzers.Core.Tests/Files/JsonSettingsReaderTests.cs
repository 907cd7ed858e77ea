using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

public class JsonSettingsReaderTests
{
    [Theory]
    [InlineData("""{ "Smtp": { "Host": "h", "Port": 587 } }""", "Smtp:Host=h", "Smtp:Port=587")]
    [InlineData("""{ "Smtp:Port": 587 }""", "Smtp:Port=587")]
    [InlineData("""{ "To": [ "a", { "b": "c" } ] }""", "To:0=a", "To:1:b=c")]
    [InlineData("""[ { "name": "Port", "value": "587" } ]""", "0:name=Port", "0:value=587")]
    [InlineData("""{ "a": true, "b": false, "c": null, "d": -1.5e+3 }""", "a=true", "b=false", "c=", "d=-1.5e+3")]
    [InlineData("""{ "a\u0042\n": "\"\\\/\b\f\n\r\t\u00e9" }""", "aB\n=\"\\/\b\f\n\r\t\u00e9")]
    [InlineData("""{ "": { "": 1 } }""", ":=1")]
    [InlineData("""{ "a": [1, 2,], } // end""", "a:0=1", "a:1=2")]
    [InlineData("""{ /* a */ "a" : // c""" + "\n1 /* b */ }", "a=1")]
    [InlineData("\uFEFF{ \"a\": 1 }", "a=1")]
    [InlineData("587", "=587")]
    [InlineData("{}")]
    public void WellFormedText_IsRead(string text, params string[] pairs)
    {
        var document = Reading.Json(text);

        Assert.Null(document.Error);
        Assert.Equal(pairs, document.Pairs());
        document.AssertSound();
    }

    [Fact]
    public void Ranges_AreWhatIsWritten()
    {
        var document = Reading.Json("""{ "Smtp:Port": 587, "a\tb": "c\td", "e": ["f", null] }""");

        Assert.Equal(["Smtp:Port|587", """a\tb|c\td""", "|f", "|null"], document.Written());
        Assert.Equal(
            [ScalarKind.Number, ScalarKind.String, ScalarKind.String, ScalarKind.Null], document.Scalars.Select(scalar => scalar.Kind));
    }

    [Fact]
    public void Comments_AreReadWithoutTheirMarks()
    {
        var document = Reading.Json("// a\n{ /* b\nc */ \"d\": \"// e\" } //");

        Assert.Equal([" a", " b\nc ", ""], document.Comments.Select(comment => comment.Text));
        document.AssertSound();
    }

    [Theory]
    [InlineData("""{ "Host": "h", "Port": }""", "A value is expected.", "Host=h")]
    [InlineData("""{ "Port": , "Host": "h" }""", "A value is expected.", "Host=h")]
    [InlineData("{ \"Port\":\n \"Host\": \"h\" }", "A value is expected.", "Host=h")]
    [InlineData("""{ "Port": 587 "Host": "h" }""", "',' is expected.", "Port=587", "Host=h")]
    [InlineData("{ \"Port\"\n \"Host\": \"h\" }", "':' is expected.", "Host=h")]
    [InlineData("""{ "Smtp" { "Host": "h" } }""", "':' is expected.", "Smtp:Host=h")]
    [InlineData("{ \"Host\": \"h,\n \"Port\": 587 }", "A closing quote is expected.", "Port=587")]
    [InlineData("{ \"Ho\n \"Port\": 587 }", "A closing quote is expected.", "Port=587")]
    [InlineData("""{ "Port": 58x7, "Host": "h" }""", "A value is expected.", "Host=h")]
    [InlineData("""{ "UseSsl": tru, "Host": "h" }""", "A value is expected.", "Host=h")]
    [InlineData("""{ Smtp: { "Host": "h" } }""", "A name in quotes is expected.", "Smtp:Host=h")]
    [InlineData("""{ "a": [1, 2 }, "b": 3 """, "']' is expected.", "a:0=1", "a:1=2")]
    [InlineData("""{ "a": { "b": 1 ], "c": 2 } }""", "'}' is expected.", "a:b=1", "a:c=2")]
    [InlineData("""{ "Smtp": { "Host": "h" """, "'}' is expected.", "Smtp:Host=h")]
    [InlineData("""{ "a": 1,, "b": 2 }""", "A value is expected before the comma.", "a=1", "b=2")]
    [InlineData("""{ "a": "\x", "b": 2 }""", "An escape is expected after '\\'.", "b=2")]
    [InlineData("""{ "a": 1 } }""", "Nothing is expected after the last brace.", "a=1")]
    [InlineData("""{ "a": 1 /* """, "The comment is not closed.", "a=1")]
    [InlineData("""{ "a" /* c */ : 1 }""", "':' is expected.", "a=1")]
    [InlineData("", "A value is expected.")]
    [InlineData("{", "'}' is expected.")]
    public void MalformedText_IsReadAsFarAsItGoes(string text, string reason, params string[] pairs)
    {
        var document = Reading.Json(text);

        Assert.Equal(reason, document.Error?.Reason);
        Assert.Equal(pairs, document.Pairs());
        document.AssertSound();
    }

    [Fact]
    public void CommentAfterAKeyThatWasTakenForAValue_IsReadOnce()
    {
        var document = Reading.Json("{ \"Port\":\n \"Host\" // c\n : \"h\" }");

        Assert.Equal(["Host=h"], document.Pairs());
        Assert.Equal([" c"], document.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public void EveryPrefix_KeepsWhatComesBefore()
    {
        const string Text = """{ "Smtp": { "Host": "h", /* c */ "Port": 587, "To": ["a", "b"] } }""";
        var pairs = Reading.Json(Text).Pairs();
        Assert.Equal(4, pairs.Length);

        for (var length = 0; length < Text.Length; length++)
        {
            var document = Reading.Json(Text.Substring(0, length));

            Assert.NotNull(document.Error);
            document.AssertSound();
            // A number may be cut short.
            Assert.All(document.Pairs(), (pair, index) => Assert.StartsWith(pair, pairs[index], StringComparison.Ordinal));
            Assert.True(document.Scalars.Count >= Reading.Json(Text).Scalars.Count(scalar => scalar.ValueRange.End < length - 1));
        }
    }

    [Fact]
    public void Depth_IsThatOfTheProvider()
    {
        string Nested(int depth) => new string('[', depth) + new string(']', depth);

        Assert.Null(Reading.Json(Nested(ReaderLimits.Depth)).Error);
        Assert.Equal("The values are nested too deeply.", Reading.Json(Nested(ReaderLimits.Depth + 1)).Error?.Reason);
    }

    [Fact]
    public void Duplicates_AreFoundWithoutRegardToCase()
    {
        var document = Reading.Json("""{ "Smtp": { "Port": 25 }, "smtp:PORT": 587, "Smtp": { "Host": "h" } }""");

        Assert.Null(document.Error);
        Assert.Equal([document.Scalars[1]], document.Duplicates());
        Assert.Empty(Reading.Json("""{ "a": 1, "b": { "a": 1 } }""").Duplicates());
    }
}
