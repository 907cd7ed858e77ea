using System.Text;

namespace SmtpConfigAnalyzers.Lab.Servers;

/// <summary>SMTP line by line, as somebody in between reads it.</summary>
internal static class SmtpReplies
{
    /// <summary>Reads a line with its end; empty at the end of the stream.</summary>
    public static async Task<string> ReadLineAsync(Stream stream)
    {
        // Byte by byte, so that nothing after the line is taken: TLS may begin there.
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            line.Append((char)one[0]);
            if (one[0] == (byte)'\n')
            {
                break;
            }
        }

        return line.ToString();
    }

    /// <summary>Reads a reply with all its lines (RFC 5321, section 4.2.1: a hyphen after the code means that more follow).</summary>
    public static async Task<string> ReadReplyAsync(Stream stream)
    {
        var reply = new StringBuilder();
        string line;
        do
        {
            line = await ReadLineAsync(stream);
            reply.Append(line);
        }
        while (line.Length > 3 && line[3] == '-');
        return reply.ToString();
    }

    /// <summary>Says something.</summary>
    public static Task WriteAsync(Stream stream, string text) => stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask();

    /// <summary>A reply without its offer of STARTTLS.</summary>
    public static string WithoutStartTls(string reply)
    {
        var lines = reply.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Length < 4 || !line[4..].Equals("STARTTLS", StringComparison.OrdinalIgnoreCase)).ToList();
        if (lines.Count > 0 && lines[^1].Length > 3 && lines[^1][3] == '-')
        {
            lines[^1] = lines[^1].Remove(3, 1).Insert(3, " ");
        }

        return string.Concat(lines.Select(line => line + "\r\n"));
    }
}
