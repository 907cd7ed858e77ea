using System.Text;

namespace SmtpConfigAnalyzers.Fuzz;

/// <summary>Changes of bytes, as fuzzers make them, with the words of mail settings among them.</summary>
internal sealed class ByteMutation(IReadOnlyList<byte[]> corpus, int seed)
{
    private static readonly byte[][] s_words =
        [.. new[]
        {
            "\"", "'", "{", "}", "[", "]", ":", ",", "<", ">", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&lt;", "&#x10FFFF;", "\\u0000",
                "\\uD83D", "//", "/*", "*/", "#", "=", "\n", "\r", "\0", "\uFEFF",
            "Smtp", "Host", "Port", "465", "587", "25", "-1", "99999999999", "EnableSsl", "true", "false", "SecureSocketOptions", "None",
                "StartTls", "Auto", "Password", "smtp.contoso.com", "smtp.gmail.com", "smtps://a:b@c:465",
            "<smtp", "<network", "mailSettings", "configSource=", "xdt:Transform", "smtplint-disable", "Serilog", "WriteTo", "Email",
                "\"version\": 1", "\"findings\": [", "\"expires\": \"2026-02-30\"",
        }.Select(Encoding.UTF8.GetBytes)];

    private readonly Random _random = new(seed);

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var input = Pick(corpus).ToList();
        for (var changes = _random.Next(1, 8); changes > 0; changes--)
        {
            var at = _random.Next(1, input.Count + 1);
            var length = Math.Min(_random.Next(1, 24), input.Count - at);
            switch (_random.Next(7))
            {
                case 0:
                    input.InsertRange(at, Pick(s_words));
                    break;
                case 1:
                    input.RemoveRange(at, length);
                    break;
                case 2:
                    input.InsertRange(at, input.GetRange(at, length));
                    break;
                case 3 when at < input.Count:
                    input[at] = (byte)_random.Next(256);
                    break;
                case 4 when at < input.Count:
                    input[at] ^= (byte)(1 << _random.Next(8));
                    break;
                case 5:
                    var other = Pick(corpus); // the end of another file
                    input.RemoveRange(at, input.Count - at);
                    input.AddRange(other.Skip(_random.Next(1, other.Length)));
                    break;
                default:
                    input[0] = (byte)_random.Next(256); // read as another kind
                    break;
            }
        }

        return [.. input];
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
