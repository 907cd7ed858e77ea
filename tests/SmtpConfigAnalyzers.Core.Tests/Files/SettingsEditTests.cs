using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

public class SettingsEditTests
{
    [Theory]
    [InlineData("a.json", """{ "Port": 25, "b": 1 }""", "587", """{ "Port": 587, "b": 1 }""")]
    [InlineData("a.json", """{ "Port": "25" }""", "587", """{ "Port": "587" }""")]
    [InlineData("a.json", """{ "Port": false }""", "StartTls", """{ "Port": "StartTls" }""")]
    [InlineData("a.json", """{ "Port": false }""", "true", """{ "Port": true }""")]
    [InlineData("a.json", """{ "Port": null }""", "587", """{ "Port": "587" }""")]
    [InlineData("a.json", """{ "Port": "\u0032" }""", "a\"\\/\n\u0001é", """{ "Port": "a\"\\/\n\u0001é" }""")]
    [InlineData("a.json", "\uFEFF{\r\n\t\"Port\":25 // x\r\n}\r\n", "587", "\uFEFF{\r\n\t\"Port\":587 // x\r\n}\r\n")]
    [InlineData("a.config", "<a Port='25'/>", "5'8\"7<&\n", "<a Port='5&apos;8&quot;7&lt;&amp;&#10;'/>")]
    [InlineData("a.config", "\uFEFF<a>\r\n<Port> 25 </Port>\r\n</a>", "587", "\uFEFF<a>\r\n<Port> 587 </Port>\r\n</a>")]
    [InlineData("a.config", "<a><Port><![CDATA[25]]><!-- c --></Port></a>", "587", "<a><Port>587<!-- c --></Port></a>")]
    [InlineData(".env", "export Port=25 # c", "587", "export Port=587 # c")]
    [InlineData(".env", "Port='25'", "5'8", "Port='5\\'8'")]
    [InlineData(".env", "Port='25'", "5\\8", "Port=\"5\\\\8\"")]
    [InlineData(".env", "Port=\"25\"\r\nB=1", "5\"$8\n7", "Port=\"5\\\"\\$8\\n7\"\r\nB=1")]
    [InlineData(".env", "Port=25", "5 #8", "Port=\"5 #8\"")]
    [InlineData(".env", "Port=25", " 5", "Port=\" 5\"")]
    [InlineData("a.ini", "[a]\r\nPort = 25\r\nb=1", "587", "[a]\r\nPort = 587\r\nb=1")]
    [InlineData("a.ini", "Port=\"25\"", "5\"8", "Port=\"5\"8\"")]
    [InlineData("a.ini", "Port=25", " 5 ", "Port=\" 5 \"")]
    public void Value_IsReplaced(string file, string text, string value, string expected)
    {
        var (document, port) = Port(file, text);

        var edit = SettingsEdit.Replace(document, port, value);

        Assert.Equal(expected, edit?.ApplyTo(text));
    }

    [Theory]
    [InlineData("a.json", """{ "Port": 25 }""", "x", ScalarKind.Number)]
    [InlineData("a.config", "<a Port='25'/>", "\u0001", null)]
    [InlineData("a.config", "<a><Port>25</Port></a>", "", null)]
    [InlineData("a.ini", "Port=25", "5\n8", null)]
    public void ValueThatTheFormatCannotSay_IsNotOffered(string file, string text, string value, ScalarKind? kind)
    {
        var (document, port) = Port(file, text);

        Assert.Null(SettingsEdit.Replace(document, port, value, kind));
    }

    [Fact]
    public void HalfACharacter_IsNothingXmlCanSay()
    {
        Assert.Null(SettingsText.Encode(SettingsFormat.Xml, ScalarKind.Text, "\uD83D"));
        Assert.Equal("\uD83D\uDCE7", SettingsText.Encode(SettingsFormat.Xml, ScalarKind.Text, "\uD83D\uDCE7"));
    }

    [Fact]
    public void Kind_IsTheCallers()
    {
        var (document, port) = Port("a.json", """{ "Port": "25" }""");

        Assert.Equal("""{ "Port": 587 }""", SettingsEdit.Replace(document, port, "587", ScalarKind.Number)?.ApplyTo(document.Text));
    }

    [Theory]
    [InlineData("a.json", """{ "Port": 25 }""", """{ "Port": 25, "Mode": "StartTls" }""")]
    [InlineData("a.json", """{ "Port": 25, "b": 1 }""", """{ "Port": 25, "Mode": "StartTls", "b": 1 }""")]
    [InlineData("a.json", """{"Port":25}""", """{"Port":25, "Mode":"StartTls"}""")]
    [InlineData("a.json", "{\r\n\t\"Port\": 25\r\n}\r\n", "{\r\n\t\"Port\": 25,\r\n\t\"Mode\": \"StartTls\"\r\n}\r\n")]
    [InlineData("a.json", "{\n  \"Port\": 25, // c\n  \"b\": 1\n}", "{\n  \"Port\": 25, // c\n  \"Mode\": \"StartTls\",\n  \"b\": 1\n}")]
    [InlineData("a.json", "{\n  \"Port\": 25 // c\n}", "{\n  \"Port\": 25, // c\n  \"Mode\": \"StartTls\"\n}")]
    [InlineData("a.json", "{\n  \"Port\": 25 /* c */ , /* d */ \"b\": 1\n}",
        "{\n  \"Port\": 25 /* c */ ,\n  \"Mode\": \"StartTls\", /* d */ \"b\": 1\n}")]
    [InlineData("a.json", "{\n  \"Port\": 25\n  , \"b\": 1\n}", "{\n  \"Port\": 25\n  ,\n  \"Mode\": \"StartTls\", \"b\": 1\n}")]
    [InlineData("a.json", "{ \"Port\": 25, // c\n  \"b\": 1 }", "{ \"Port\": 25, \"Mode\": \"StartTls\", // c\n  \"b\": 1 }")]
    [InlineData("a.json", "{ \"Port\": 25 // c\n }", "{ \"Port\": 25, \"Mode\": \"StartTls\" // c\n }")]
    [InlineData("a.json", """{ "Smtp:Port": "25" }""", """{ "Smtp:Port": "25", "Smtp:Mode": "StartTls" }""")]
    [InlineData("a.config", "<a Port='25'/>", "<a Port='25' Mode='StartTls'/>")]
    [InlineData("a.config", "<a\r\n   Port = '25'\r\n   b='1'/>", "<a\r\n   Port = '25'\r\n   Mode='StartTls'\r\n   b='1'/>")]
    [InlineData("a.config", "<a>\r\n  <Port>25</Port>\r\n</a>", "<a>\r\n  <Port>25</Port>\r\n  <Mode>StartTls</Mode>\r\n</a>")]
    [InlineData("a.config", "<x:a xmlns:x='u'><x:Port>25</x:Port ></x:a>",
        "<x:a xmlns:x='u'><x:Port>25</x:Port > <x:Mode>StartTls</x:Mode></x:a>")]
    [InlineData(".env", "\uFEFFSmtp__Port=\"25\" # c", "\uFEFFSmtp__Port=\"25\" # c\nSmtp__Mode=StartTls")]
    [InlineData(".env", " export Port=25\r\nb=1", " export Port=25\r\n export Mode=StartTls\r\nb=1")]
    [InlineData("a.ini", "[a]\r\n Port = 25\r\nb=1\r\n", "[a]\r\n Port = 25\r\n Mode = StartTls\r\nb=1\r\n")]
    public void Sister_IsInsertedAndTakenOutAgain(string file, string text, string expected)
    {
        var (document, port) = Port(file, text);

        var edit = SettingsEdit.InsertAfter(document, port, "Mode", "StartTls");

        Assert.Equal(expected, edit?.ApplyTo(text));
        var after = edit!.ApplyTo(document);
        var removed = SettingsEdit.Remove(after, after.Scalars.Single(scalar => scalar.Name == "Mode"))?.ApplyTo(after);
        Assert.Equal(document.Pairs(), removed?.Pairs());
        Assert.Equal(document.Comments.Select(comment => comment.Text.Trim()), removed!.Comments.Select(comment => comment.Text.Trim()));
    }

    [Theory]
    [InlineData("a.json", """{ "To": [25] }""", "0")]
    [InlineData("a.json", """{ Port: 25 }""", "Port")]
    [InlineData("a.json", """["x""y"]""", "1")]
    [InlineData("a.json", """{ "Port": 25, "mode": 1 }""", "Port")]
    [InlineData("a.json", "25", "")]
    [InlineData("a.config", "<a><Port>1</Port><Port>2</Port></a>", "0")]
    public void Sister_WithoutAPlace_IsNotOffered(string file, string text, string name)
    {
        var document = SettingsReader.Read(file, text)!;
        var scalar = document.Scalars.First(one => one.Name == name);

        Assert.Null(SettingsEdit.InsertAfter(document, scalar, "Mode", "StartTls"));
    }

    [Theory]
    [InlineData("a.json", """{ "Port": 25 }""", """{  }""")]
    [InlineData("a.json", """{ "Port": 25, "b": 1 }""", """{ "b": 1 }""")]
    [InlineData("a.json", """{ "b": 1, "Port": 25 }""", """{ "b": 1 }""")]
    [InlineData("a.json", """{ "b": 1, "Port": 25, }""", """{ "b": 1, }""")]
    [InlineData("a.json", "{\r\n  \"b\": 1,\r\n  \"Port\": 25\r\n}", "{\r\n  \"b\": 1\r\n}")]
    [InlineData("a.json", "{\r\n  \"Port\": 25,\r\n  \"b\": 1\r\n}", "{\r\n  \"b\": 1\r\n}")]
    [InlineData("a.json", "{\n  \"b\": 1, // c\n  \"Port\": 25 // d\n}", "{\n  \"b\": 1 // c\n}")]
    [InlineData("a.json", "{\n  \"Port\": 25, // d\n  // e\n  \"b\": 1\n}", "{\n  // e\n  \"b\": 1\n}")]
    [InlineData("a.json", "{\n  \"Port\": 25\n}", "{\n}")]
    [InlineData("a.json", "{ \"b\": 1, // c\n  \"Port\": 25 }", "{ \"b\": 1 // c\n   }")]
    [InlineData("a.json", "{\n  \"b\": 1 // c\n, \"Port\": 25\n}", "{\n  \"b\": 1 // c\n\n}")]
    [InlineData("a.config", "<a Port='25'/>", "<a/>")]
    [InlineData("a.config", "<a\r\n  b='1'\r\n  Port='25' c='2'/>", "<a\r\n  b='1' c='2'/>")]
    [InlineData("a.config", "<a>\r\n  <Port>25</Port>\r\n  <b>1</b>\r\n</a>", "<a>\r\n  <b>1</b>\r\n</a>")]
    [InlineData(".env", "\uFEFFPort='25' # c\r\nb=1", "\uFEFFb=1")]
    [InlineData(".env", "b=1\nPort=\"2\n5\"\nc=1", "b=1\nc=1")]
    [InlineData("a.ini", "[a]\nPort=25", "[a]\n")]
    public void Setting_IsRemoved(string file, string text, string expected)
    {
        var (document, port) = Port(file, text);

        Assert.Equal(expected, SettingsEdit.Remove(document, port)?.ApplyTo(text));
    }

    [Theory]
    [InlineData("a.json", """{ "To": [25, 1] }""", "0")]
    [InlineData("a.config", "<a><Port>1</Port><Port>2</Port></a>", "0")]
    [InlineData("a.config", "<a><Port b='1'>2</Port></a>", "Port")]
    public void Setting_ThatCannotGoAlone_IsNotRemoved(string file, string text, string name)
    {
        var document = SettingsReader.Read(file, text)!;

        Assert.Null(SettingsEdit.Remove(document, document.Scalars.First(scalar => scalar.Name == name)));
    }

    [Fact]
    public void ScalarOfAnotherDocument_IsRefused()
    {
        var (_, port) = Port("a.json", """{ "Port": 25 }""");

        Assert.Null(SettingsEdit.Replace(Reading.Json("""{ "Host": "h", "Port": 25 }"""), port, "587"));
    }

    private static (SettingsDocument Document, SettingsScalar Port) Port(string file, string text)
    {
        var document = SettingsReader.Read(file, text)!;
        Assert.Null(document.Error);
        return (document, document.Scalars.Single(scalar => scalar.Name == "Port"));
    }
}
