using System.Text;
using System.Text.Json;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>
/// The accept and reject lists of JSONTestSuite (github.com/nst/JSONTestSuite, MIT, see the folder's LICENSE):
/// y_ must be accepted, n_ rejected, i_ is left to the parser.
/// </summary>
public class JsonSuiteTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Files", "JSONTestSuite", "test_parsing");

    /// <summary>Rejected by RFC 8259, accepted here and by JsonConfigurationProvider: comments and trailing commas.</summary>
    private static readonly HashSet<string> Extensions =
    [
        "n_array_extra_comma.json",
        "n_array_number_and_comma.json",
        "n_object_lone_continuation_byte_in_key_and_trailing_comma.json", // the byte is U+FFFD by the time it is text
        "n_object_trailing_comma.json",
        "n_object_trailing_comment.json",
        "n_object_trailing_comment_slash_open.json",
        "n_structure_object_with_comment.json",
    ];

    /// <summary>
    /// What is left to the parser and rejected here; all else is accepted, numbers of any size and lone surrogates among it.
    /// </summary>
    private static readonly HashSet<string> Refused =
    [
        "i_string_UTF-16LE_with_BOM.json", // these three are not UTF-8, as RFC 8259, section 8.1, asks
        "i_string_utf16BE_no_BOM.json",
        "i_string_utf16LE_no_BOM.json",
        "i_structure_500_nested_arrays.json", // deeper than ReaderLimits.Depth
    ];

    public static TheoryData<string> Accepted => Files("y_");

    public static TheoryData<string> Rejected => Files("n_");

    public static TheoryData<string> Undecided => Files("i_");

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Accepted_AsJsonDocumentReadsIt(string file)
    {
        var document = Read(file);

        Assert.Null(document.Error);
        document.AssertSound();
        Assert.Equal(Expected(document.Text), document.Pairs());
    }

    [Theory]
    [MemberData(nameof(Rejected))]
    public void Rejected_ButForCommentsAndTrailingCommas(string file)
    {
        var document = Read(file);

        Assert.Equal(Extensions.Contains(file), document.Error is null);
        document.AssertSound();
    }

    [Theory]
    [MemberData(nameof(Undecided))]
    public void Undecided_IsAccepted_ButForEncodingAndDepth(string file)
    {
        var document = Read(file);

        Assert.Equal(Refused.Contains(file), document.Error is not null);
        document.AssertSound();
    }

    [Fact]
    public void Extensions_AreThoseOfJsonDocument()
    {
        var accepted = Names("n_").Where(file => JsonDocumentAccepts(Read(file).Text));

        Assert.Equal(Extensions.Order(StringComparer.Ordinal), accepted.Order(StringComparer.Ordinal));
    }

    private static TheoryData<string> Files(string prefix) => [.. Names(prefix)];

    private static IEnumerable<string> Names(string prefix) =>
        [.. Directory.GetFiles(Folder, prefix + "*").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static SettingsDocument Read(string file) =>
        Reading.Json(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(Folder, file))));

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static bool JsonDocumentAccepts(string text)
    {
        try
        {
            JsonDocument.Parse(text, Options).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static List<string> Expected(string text)
    {
        var pairs = new List<string>();
        using var json = JsonDocument.Parse(text, Options);
        Collect(json.RootElement, null, pairs);
        return pairs;
    }

    private static void Collect(JsonElement element, string? path, List<string> pairs)
    {
        string Within(object name) => path is null ? $"{name}" : $"{path}:{name}";
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, Within(member.Name), pairs);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index())
                {
                    Collect(item, Within(index), pairs);
                }

                break;
            case JsonValueKind.True or JsonValueKind.False:
                pairs.Add(path + "=" + element.GetRawText());
                break;
            default:
                pairs.Add(path + "=" + element);
                break;
        }
    }
}
