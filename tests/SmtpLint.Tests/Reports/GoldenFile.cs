using System.Runtime.CompilerServices;
using System.Text;

namespace SmtpLint.Tests.Reports;

/// <summary>
/// Output that is written down, so that a change of it is seen: <c>UPDATE_GOLDEN=1 dotnet test tests/SmtpLint.Tests</c> writes it again.
/// </summary>
internal static class GoldenFile
{
    public static void AssertIs(string name, string actual, [CallerFilePath] string source = "")
    {
        var bytes = Encoding.UTF8.GetBytes(actual); // as a file has it: half a surrogate pair is not a character there
        var path = Path.Combine(Path.GetDirectoryName(source)!, "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllBytes(path, bytes);
        }

        Assert.True(File.Exists(path), $"There is no golden/{name}: UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path), Encoding.UTF8.GetString(bytes));
    }
}
