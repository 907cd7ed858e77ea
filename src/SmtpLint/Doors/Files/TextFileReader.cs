using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Findings;

namespace SmtpLint.Doors.Files;

/// <summary>Reads files whole, as far as they can be settings at all, and says of the others why not.</summary>
/// <param name="run">Names the files.</param>
/// <param name="files">Opens them.</param>
/// <param name="problems">Takes what cannot be read.</param>
/// <param name="noTexts">Takes what is not text; by default with the others.</param>
internal sealed class TextFileReader(
    RunFolder run, CheckoutFiles files, ICollection<LintProblem> problems, ICollection<LintProblem>? noTexts = null)
{
    /// <summary>Bytes of a file: what <see cref="ReaderLimits.Characters"/> come to in UTF-8.</summary>
    public const int MaxBytes = 3 * ReaderLimits.Characters;


    private readonly FileGuard _guard = new(run, problems);

    // Most files are left after a look at their bytes: they share them.
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="mustMentionMail">Whether a text without mail is left alone.</param>
    /// <returns>The text; <see langword="null"/> if it is not worth it, or cannot be read, which is a problem.</returns>
    public TextFile? Read(string path, bool mustMentionMail = true)
    {
        return _guard.Try(path, Read, null);

        TextFile? Read()
        {
            using var stream = files.Open(path);
            return this.Read(run.NameOf(path), stream, mustMentionMail);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="name">How people name it.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="mustMentionMail">Whether a text without mail is left alone.</param>
    /// <inheritdoc cref="Read(string, bool)" path="/returns"/>
    public TextFile? Read(string name, Stream stream, bool mustMentionMail)
    {
        var size = stream.CanSeek ? (int)Math.Min(stream.Length, MaxBytes) + 1 : MaxBytes + 1;
        if (_buffer.Length < size)
        {
            _buffer = new byte[size];
        }

        var buffer = _buffer.AsSpan(0, size);
        var bytes = buffer[..stream.ReadAtLeast(buffer, size, throwOnEndOfStream: false)];
        var isWhole = bytes.Length < buffer.Length;
        if (mustMentionMail && !ByteGate.Mentions(bytes) && (isWhole || !ByteGate.Mentions(stream)))
        {
            return null;
        }

        var (text, encoding, error) = isWhole ? TextDecoder.Decode(bytes) : ("", TextDecoder.Decode([]).Encoding, null);
        if (!isWhole || text.Length > ReaderLimits.Characters)
        {
            error = new(1,
                $"It is too large for settings (more than {ReaderLimits.Characters / 1024 / 1024} MB of text): what is in it was not "
                + $"checked.");
        }

        if (error is not null)
        {
            // What is asked for, or settings of .NET by its name, must be text. Of all else nobody knows whether it is settings.
            if (!mustMentionMail || SettingsFileNames.IsWellKnown(name))
            {
                (noTexts ?? problems).Add(new(name, isWhole ? error.Line : null, error.Message));
            }

            return null;
        }

        return new(name, text, encoding);
    }
}
