using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace SmtpLint.Doors.Programs;

/// <summary>What a program answered.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ProgramAnswer(int ExitCode, string Output, string Error);

/// <summary>
/// The one door to other programs. A stranger may have written the checkout: a program is taken from an absolute folder of
/// PATH outside of it, inherits no more of the environment than is listed here, and is ended with all that it started when
/// its time is up.
/// </summary>
internal sealed class ExternalProgram
{
    // Where programs, their user and the user's settings are. The rest may have come from a file of the checkout (.env, .envrc).
    private static readonly string[] Inherited =
    [
        "HOME", "USER", "LOGNAME", "XDG_CONFIG_HOME", "TMPDIR",
        "SystemRoot", "SystemDrive", "windir", "TEMP", "TMP", "USERNAME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA",
            "ProgramData", "ProgramFiles",
    ];

    private readonly string _path;
    private readonly Dictionary<string, string?> _environment;
    private TimeSpan _patience;

    private ExternalProgram(string path, Dictionary<string, string?> environment, TimeSpan patience) =>
        (_path, _environment, _patience) = (path, environment, patience);

    /// <summary>Finds a program.</summary>
    /// <param name="name">Its name, without an extension.</param>
    /// <param name="searchPath">The folders to look in, as in PATH.</param>
    /// <param name="isStrangers">Whether a path is one from which neither the program nor its settings come.</param>
    /// <param name="patience">How long all its runs may take together.</param>
    /// <param name="settings">What is set in its environment.</param>
    /// <returns><see langword="null"/> if it is not there.</returns>
    public static ExternalProgram? Find(
        string name, string searchPath, Func<string, bool> isStrangers, TimeSpan patience,
        params IEnumerable<(string Name, string Value)> settings)
    {
        var path = string.Join(Path.PathSeparator, searchPath.Split(Path.PathSeparator).Where(IsForeign));
        var program = path.Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(file => IsProgram(file) && IsForeign(file));
        if (program is null)
        {
            return null;
        }

        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(
                variable => (string)variable.Key, string? (_) =>
                null, OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var variable in Inherited.Where(
            variable => Environment.GetEnvironmentVariable(variable) is { } value && (!Path.IsPathRooted(value) || IsForeign(value))))
        {
            environment[variable] = Environment.GetEnvironmentVariable(variable);
        }

        environment["PATH"] = path;
        foreach (var (variable, value) in settings)
        {
            environment[variable] = value;
        }

        return new(program, environment, patience);

        bool IsForeign(string file) => Path.IsPathFullyQualified(file) && !isStrangers(file);
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its answer; <see langword="null"/> if it could not be started, or took too long.</returns>
    public ProgramAnswer? Run(params IEnumerable<string> arguments)
    {
        var time = Stopwatch.StartNew();
        try
        {
            using var ended = new CancellationTokenSource(_patience);
            var answer = Cli.Wrap(_path)
                .WithArguments(arguments)
                .WithWorkingDirectory(Path.GetDirectoryName(_path)!)
                .WithEnvironmentVariables(_environment)
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(Encoding.UTF8, ended.Token).Task.GetAwaiter().GetResult();
            return new(answer.ExitCode, answer.StandardOutput, answer.StandardError);
        }
        catch (Exception error) when (
            error is OperationCanceledException or Win32Exception or InvalidOperationException or IOException
            or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            _patience = time.Elapsed < _patience ? _patience - time.Elapsed : TimeSpan.Zero;
        }
    }

    private static bool IsProgram(string path) =>
        File.Exists(path)
            && (OperatingSystem.IsWindows()
                || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
