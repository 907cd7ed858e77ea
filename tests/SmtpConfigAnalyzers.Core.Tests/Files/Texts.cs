using FsCheck;
using FsCheck.Fluent;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>Texts for the properties: soup of a format's marks, real-looking files with mutations, well-formed documents.</summary>
internal static class Texts
{
    private static readonly string[] Common =
        [" ", "\n", "\r\n", "\r", "\t", "Smtp", "Port", "587", "\"", "'", "\\", "=", ":", ",", "é", "\uD83D", "\uDCE7", "\0", "\uFEFF",
            "\u2028", "#", "-", "/", "$", "a"];

    private static readonly Dictionary<SettingsFormat, string[]> Marks = new()
    {
        [SettingsFormat.Json] =
            ["{", "}", "[", "]", "{\"a\":", "\"b\":", "\"x\"", "[1,", "//", "/*", "*/", "true", "null", "fals", "1.5e3", "\\u00e9",
                "\\uD83D", "\\n", "\\x"],
        [SettingsFormat.Xml] =
            ["<a>", "</a>", "<b c=\"1\">", "<b c='2'/>", "</b>", "<", ">", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?p", "?>",
                "<!DOCTYPE a", "&lt;", "&#65;", "&#0;", "&e;", "&", "x:", "xmlns:x='u'", " d='3'"],
        [SettingsFormat.Env] = ["A=", "\nB=", "\nexport ", "__", " # c", "\\\"", "\\'", "=\"", "\"\n", "='"],
        [SettingsFormat.Ini] = ["\n[", "]\n", "[a]\n", ";", "\n;", "A=", "\nB = ", "=\"", "\"\n"],
    };

    /// <summary>Files as they are found in projects.</summary>
    public static readonly Dictionary<SettingsFormat, string> Real = new()
    {
        [SettingsFormat.Json] = """
            {
              // the mail server
              "Smtp": {
                "Host": "smtp.contoso.com",
                "Port": 587, /* submission */
                "UseSsl": true,
                "To": ["a@contoso.com", "b@contoso.com",],
                "Password": "p\"\u00e9\\",
                "Proxy": null
              },
              "Smtp:Timeout": "30"
            }
            """,
        [SettingsFormat.Xml] = """
            <?xml version="1.0" encoding="utf-8"?>
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <!-- the mail server -->
              <appSettings>
                <add key="MailHost" value="smtp.contoso.com" />
                <add key='MailPort' value='587' xdt:Transform="Insert"/>
              </appSettings>
              <system.net>
                <mailSettings>
                  <smtp from="&quot;Shop&quot; &lt;shop@contoso.com&gt;">
                    <network host="smtp.contoso.com"
                             port="465" />
                  </smtp>
                </mailSettings>
              </system.net>
              <setting name="Port"><value> 587<!-- c --><![CDATA[0]]></value></setting>
            </configuration>
            """,
        [SettingsFormat.Env] =
            "# mail\r\nexport Smtp__Host=smtp.contoso.com\r\nSmtp__Port = 587 # "
            + "submission\r\nSmtp__Password=\"p\\\"w\\n#\"\r\nSMTP_FROM='it\\'s us'\r\n",
        [SettingsFormat.Ini] = "; mail\n[Smtp]\nHost = smtp.contoso.com\nPort=587\n\n[Smtp:Credentials]\nPassword=\" p \"\n",
    };

    private static readonly string[] Values =
        ["", "a", "587", "true", "null", " x ", "x y", "#", " #c", "'", "\"", "\"a\"", "\\", "\\n", "$x", "<&>", "é", "\uD83D\uDCE7", "a=b",
            ":", ";", "//", "]]>", "-->"];

    /// <summary>Values that every format but JSON may have to quote.</summary>
    public static Gen<string> Value => Gen.ListOf(Gen.Elements(Values)).Select(parts => string.Concat(parts.Take(3)));

    public static Gen<(SettingsFormat Format, string Text)> Soup =>
        from format in Gen.Elements(Marks.Keys.ToArray())
        from parts in Gen.ListOf(Gen.Frequency((3, Gen.Elements(Marks[format])), (2, Gen.Elements(Common))))
        select (format, string.Concat(parts));

    public static Gen<(SettingsFormat Format, string Text)> Mutated =>
        from format in Gen.Elements(Marks.Keys.ToArray())
        from mutations in Gen.NonEmptyListOf(
            from place in Gen.Choose(0, 1000)
            from length in Gen.Choose(0, 12)
            from addition in Gen.Frequency((2, Gen.Constant("")), (2, Gen.Elements(Marks[format])), (1, Gen.Elements(Common)))
            select (place, length, addition))
        select (format, mutations.Take(4).Aggregate(Real[format], Mutate));

    private static string Mutate(string text, (int Place, int Length, string Addition) mutation)
    {
        var start = text.Length * mutation.Place / 1001;
        return string.Concat(text.AsSpan(0, start), mutation.Addition, text.AsSpan(Math.Min(start + mutation.Length, text.Length)));
    }

    /// <summary>Smaller texts, for what a property says when it fails.</summary>
    public static IEnumerable<(SettingsFormat Format, string Text)> Smaller((SettingsFormat Format, string Text) one)
    {
        for (var length = one.Text.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= one.Text.Length; start += length)
            {
                yield return (one.Format, one.Text.Remove(start, length));
            }
        }
    }

    private static readonly Gen<string> JsonBlank =
        Gen.Frequency(
            (6, Gen.Constant("")), (3, Gen.Constant(" ")), (2, Gen.Elements("\n", "\r\n  ", "\t")),
            (1, Gen.Elements("/* c */", "// c\n", "/**/")));

    private static readonly Gen<string> JsonString =
        Gen.ListOf(Gen.Elements(
            "Smtp", "Port", "a", "B", ":", "é", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\uD83D\\uDCE7", "//", ",", "{", " ", "0"))
            .Select(parts => "\"" + string.Concat(parts.Take(3)) + "\"");

    private static readonly Gen<string> JsonScalar =
        Gen.OneOf(JsonString, Gen.Elements("0", "587", "-1.5e+3", "1E9", "true", "false", "null"));

    /// <summary>
    /// JSON that JsonConfigurationProvider takes, but for keys that are said twice: an object with no empty container in it.
    /// </summary>
    public static Gen<string> Json =>
        from before in JsonBlank
        from root in JsonContainer(4, isArray: false)
        from after in JsonBlank
        select before + root + after;

    private static Gen<string> JsonContainer(int depth, bool isArray)
    {
        var value = depth == 0
            ? JsonScalar
            : Gen.Frequency((3, JsonScalar), (1, JsonContainer(depth - 1, true)), (2, JsonContainer(depth - 1, false)));
        var item =
            from blanks in Gen.Three(JsonBlank)
            from key in JsonString
            from white in Gen.Elements("", " ", "\n") // a comment may not be in front of the colon
            from text in value
            select isArray ? blanks.Item1 + text + blanks.Item2 : blanks.Item1 + key + white + ":" + blanks.Item2 + text + blanks.Item3;
        return
            from items in Gen.NonEmptyListOf(item)
            from end in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Constant(",")))
            from blank in JsonBlank
            select (isArray ? "[" : "{") + string.Join(",", items.Take(4)) + end + blank + (isArray ? "]" : "}");
    }

    private static readonly Gen<string> XmlValue =
        Gen.ListOf(Gen.Elements("587", "a", "é", "&lt;", "&amp;", "&#65;", "&#x1F4E7;", "&quot;", " b", "\r\nc", "\td", "x"))
            .Select(parts => string.Concat(parts.Take(3)));

    /// <summary>Well-formed XML with attributes, texts, comments and CDATA.</summary>
    public static Gen<string> Xml => XmlElement(4);

    private static Gen<string> XmlElement(int depth)
    {
        var attribute = Gen.Zip(Gen.Elements("'", "\""), XmlValue, (quote, value) => quote + value + quote);
        var attributes = Gen.Zip(Gen.SubListOf("a", "b", "Port", "x.y"), Gen.ArrayOf(attribute, 4), (names, values) =>
            string.Concat(names.Zip(values, (name, value) => $" {name} =\n{value}")));
        var text = Gen.ListOf(Gen.Frequency((2, XmlValue), (1, Gen.Elements("<!-- - -->", "<?p q?>", "<![CDATA[<b>&]]>", "\n  "))))
            .Select(parts => string.Concat(parts.Take(4)));
        var content = depth == 0
            ? text
            : Gen.OneOf(text,
                Gen.NonEmptyListOf(XmlElement(depth - 1)).Select(children => "\n" + string.Join("<!-- c -->", children.Take(4))));
        return
            from name in Gen.Elements("smtp", "add", "ADD", "network", "x-y")
            from written in attributes
            from inner in content
            select inner.Length == 0 ? $"<{name}{written}/>" : $"<{name}{written} >{inner}</{name}>";
    }

    /// <summary>Lines that IniStreamConfigurationProvider may take.</summary>
    public static Gen<string> Ini =>
        Gen.ListOf(Gen.OneOf(
                Gen.Elements("", " ", "[Smtp]", " [ a : b ] ", "[]", "[", "; c", "# c", "/ c", "x", "[a=b"),
                Gen.Zip(Gen.Elements("A", " B ", "a b", "", "C:D", "\"E\""), Value, (name, value) => name + "=" + value)))
            .SelectMany(lines => Gen.Elements("\n", "\r\n", "\r"), (lines, lineBreak) => string.Join(lineBreak, lines));
}
