using System.Text;

namespace SmtpLint.Doors.Files;

/// <summary>A file's text, and all that it takes to write it back as it was.</summary>
/// <param name="Name">The file as people name it.</param>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="Encoding">How it is written; its preamble is the byte order mark that the file has.</param>
internal sealed record TextFile(string Name, string Text, Encoding Encoding)
{
    /// <summary>The bytes of another text in this file's encoding.</summary>
    public byte[] Encode(string text) => [.. Encoding.Preamble, .. Encoding.GetBytes(text)];

    /// <summary>Never the text, which may hold a secret.</summary>
    public override string ToString() => Name;
}
