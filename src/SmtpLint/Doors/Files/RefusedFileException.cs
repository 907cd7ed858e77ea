namespace SmtpLint.Doors.Files;

/// <summary>A file that is there and is not read, with what is said of it.</summary>
/// <param name="message">Why not, and what to do.</param>
internal sealed class RefusedFileException(string message) : IOException(message);
