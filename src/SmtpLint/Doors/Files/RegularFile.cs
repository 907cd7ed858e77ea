using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SmtpLint.Doors.Files;

/// <summary>
/// Opens regular files, and nothing else. To open a FIFO waits for its writer, and .NET cannot tell one from a file before
/// it is open: so it is opened without waiting, and looked at then. Whatever took its place meanwhile cannot hang the run.
/// </summary>
internal static class RegularFile
{
    private const string NotRegular = "It is not a regular file (a pipe, a device or a socket): what is in it was not checked.";

    /// <summary>Opens a file to be read.</summary>
    /// <param name="path">Its full path.</param>
    /// <exception cref="IOException">It is not a regular file, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static FileStream Open(string path)
    {
        var stream = OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()
            ? new FileStream(OpenWithoutWaiting(path), FileAccess.Read, bufferSize: 0)
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (IsRegular(stream))
        {
            return stream;
        }

        stream.Dispose();
        throw new RefusedFileException(NotRegular);
    }

    /// <summary>Whether nothing but a regular file is at a path; nothing at all is none either.</summary>
    /// <param name="path">The full path.</param>
    public static bool IsNothingElse(string path)
    {
        try
        {
            Open(path).Dispose();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error is not RefusedFileException;
        }
    }

    // A device has no length, and yet something may be read from it. The same holds for files that a kernel makes up.
    private static bool IsRegular(FileStream stream) =>
        stream.CanSeek && !File.GetAttributes(stream.SafeFileHandle).HasFlag(FileAttributes.Directory)
        && (stream.Length > 0 || RandomAccess.Read(stream.SafeFileHandle, new byte[1], 0) == 0);

    private static SafeFileHandle OpenWithoutWaiting(string path)
    {
        // O_RDONLY is 0. The others are O_NONBLOCK, O_NOCTTY and O_CLOEXEC in fcntl.h of the systems and processors that .NET runs on.
        var handle = Open(path, OperatingSystem.IsMacOS() ? 0x4 | 0x20000 | 0x1000000 : 0x800 | 0x100 | 0x80000);
        if (!handle.IsInvalid)
        {
            return handle;
        }

        handle.Dispose();
        throw Marshal.GetLastPInvokeError() switch
        {
            2 or 20 => new FileNotFoundException(), // ENOENT, ENOTDIR
            1 or 13 => new UnauthorizedAccessException(), // EPERM, EACCES
            6 => new RefusedFileException(NotRegular), // ENXIO: a socket
            _ when path.Length > 1024 => new PathTooLongException(),
            _ => new IOException(Marshal.GetLastPInvokeErrorMessage()),
        };
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern SafeFileHandle Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
