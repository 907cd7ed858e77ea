using System.Buffers;
using System.Text;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Doors.Files;

/// <summary>
/// Distinguishes files that may hold mail settings from all the others by their bytes, before anything is decoded or parsed:
/// most files of a checkout are neither.
/// </summary>
internal static class ByteGate
{
    private const int ChunkSize = 64 * 1024;
    private const byte Zero = 0;

    // Bytes are looked at as Latin-1, where UTF-16 of either order has a zero between two letters, and UTF-32 three. Words with zeros are
    // apart: with them the search is four times as slow, and few files have any.
    private static readonly SearchValues<string> Words = SearchValues.Create([.. MailWords.OfSettings], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> WideWords =
        SearchValues.Create(
            [.. MailWords.OfSettings.Select(word => string.Join('\0', word.ToCharArray())),
                .. MailWords.OfSettings.Select(word => string.Join("\0\0\0", word.ToCharArray()))], StringComparison.OrdinalIgnoreCase);

    private static readonly int Overlap = (MailWords.OfSettings.Max(word => word.Length) * 4) - 4;

    /// <summary>Whether bytes in UTF-8, UTF-16, UTF-32 or a code page mention mail.</summary>
    public static bool Mentions(ReadOnlySpan<byte> bytes)
    {
        var characters = ArrayPool<char>.Shared.Rent(Math.Min(bytes.Length, ChunkSize));
        try
        {
            for (var start = 0; start < bytes.Length; start += ChunkSize - Overlap)
            {
                var chunk = bytes.Slice(start, Math.Min(ChunkSize, bytes.Length - start));
                var text = characters.AsSpan(0, Encoding.Latin1.GetChars(chunk, characters));
                if (text.ContainsAny(Words) || (chunk.Contains(Zero) && text.ContainsAny(WideWords)))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    /// <summary>Whether what is left of a stream mentions mail, however long it is.</summary>
    public static bool Mentions(Stream stream)
    {
        var bytes = new byte[ChunkSize];
        var kept = 0;
        while (stream.ReadAtLeast(bytes.AsSpan(kept), ChunkSize - kept, throwOnEndOfStream: false) is var read and > 0)
        {
            var chunk = bytes.AsSpan(0, kept + read);
            if (Mentions(chunk))
            {
                return true;
            }

            kept = Math.Min(Overlap, chunk.Length);
            chunk[^kept..].CopyTo(bytes);
        }

        return false;
    }
}
