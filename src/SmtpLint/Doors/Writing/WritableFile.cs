using System.Runtime.InteropServices;
using SmtpLint.Doors.Files;

namespace SmtpLint.Doors.Writing;

/// <summary>A file that may be written. It is replaced as a whole by one next to it, so that nobody ever sees half of it.</summary>
internal sealed class WritableFile
{
    private static readonly object s_gate = new();

    // A signal waits until the file is whole and the one next to it gone. The gate stays closed then: the process ends.
    private static readonly PosixSignalRegistration[] s_signals =
        [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
            .Select(signal => PosixSignalRegistration.Create(signal, _ => Monitor.Enter(s_gate)))];

    private readonly string _path;

    /// <summary>For <see cref="CheckoutWriter"/>, which knows that it may be written.</summary>
    /// <param name="path">Its full path, without links.</param>
    internal WritableFile(string path) => _path = path;

    /// <summary>What is in the file; <see langword="null"/> if there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[]? Read()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        using var stream = RegularFile.Open(_path);
        if (stream.Length > TextFileReader.MaxBytes)
        {
            throw new RefusedFileException("the file is larger than any that smtplint writes.");
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Makes the file's folder, if it is not there.</summary>
    /// <inheritdoc cref="Replace" path="/exception"/>
    public void MakeFolder() => Directory.CreateDirectory(Path.GetDirectoryName(_path)!);

    /// <summary>Writes the file.</summary>
    /// <param name="bytes">All that is to be in it.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Replace(ReadOnlySpan<byte> bytes)
    {
        lock (s_gate)
        {
            GC.KeepAlive(s_signals); // their registration comes first
            var temporary = Path.Combine(Path.GetDirectoryName(_path)!, Leftovers.NewName());
            var mode = OperatingSystem.IsWindows() || !File.Exists(_path) ? (UnixFileMode?)null : File.GetUnixFileMode(_path);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows() && mode is not null)
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // the text may hold a secret
            }

            try
            {
                using (var stream = new FileStream(temporary, options))
                {
                    stream.Write(bytes);
                    stream.Flush(flushToDisk: true);
                }

                if (!OperatingSystem.IsWindows() && mode is { } known)
                {
                    File.SetUnixFileMode(temporary, known);
                }

                File.Move(temporary, _path, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
    }
}
