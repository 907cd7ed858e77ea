using System.Text;
using SmtpLint.Doors.Files;

namespace SmtpLint.Doors.Writing;

/// <summary>Writes what a user wants in a file of any name.</summary>
internal static class OutputFile
{
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes a text: into a new file, over a regular one, or into an open stream of the process, such as <c>/dev/stdout</c>.
    /// </summary>
    /// <param name="path">The full path, as it was named.</param>
    /// <param name="run">The folder that the tool runs in.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, RunFolder run, string text)
    {
        var bytes = s_utf8.GetBytes(text);
        if (!IsStream(path))
        {
            new CheckoutWriter(run, [path]).Find(path).Replace(bytes);
            return;
        }

        // After what is there: the stream may be somebody's log.
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Write(bytes);
    }

    // By the names that people write, and shells for >(command). A link of a checkout that leads there has another name.
    private static bool IsStream(string path) =>
        path is "/dev/stdout" or "/dev/stderr" or "/dev/null" or "/dev/tty" || path.StartsWith("/dev/fd/", StringComparison.Ordinal)
            || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);
}
