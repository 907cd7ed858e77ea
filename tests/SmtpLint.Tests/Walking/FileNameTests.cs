using System.Diagnostics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SmtpLint.Findings;
using SmtpLint.Tests.Git;

namespace SmtpLint.Tests.Walking;

/// <summary>No name keeps a file from being read without a word.</summary>
public sealed class FileNameTests
{
    private const string Forbidden = "/\0";

    [Fact]
    public void AnyNameThatTheSystemTakes_IsReadAndReported()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // which forbids most of them
        }

        var names = ArbMap.Default.GeneratorFor<NonNull<string>>()
            .Select(name =>
                string.Concat(
                    name.Get.EnumerateRunes().Select(rune => rune.ToString())
                    .Where(text => !text.Any(Forbidden.Contains) && text != "\uFFFD").Take(40)))
            .Where(name => name != ".");

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(names.ToArbitrary(), name =>
        {
            var file = $"x{name}/{name}.settings.json";
            using var checkout = new Checkout((file, Checkout.Risky));

            using var report = JsonDocument.Parse(checkout.Run("--format", "json", "--no-code").Output);

            Assert.Equal(file, report.RootElement.GetProperty("findings").EnumerateArray().Single().GetProperty("file").GetString());
        }));
    }

    [Theory]
    [InlineData("a\nb.config")]
    [InlineData("app\nsettings.json")]
    [InlineData("docker\n-compose.yml")]
    [InlineData("appsettings.a\nb.json")]
    [InlineData(".env.a\nb")]
    [InlineData("Dockerfile.a\nb")]
    [InlineData("a\nb.service")]
    [InlineData("Mail\ner.cs")]
    public void ANameWithALineBreak_IsLookedAt(string name)
    {
        if (!OperatingSystem.IsWindows())
        {
            using var checkout = new Checkout((name, ""), ("plain.txt", ""));

            Assert.Equal(1, checkout.Lint().Run.Result.FilesRead);
        }
    }

    [PipeTheory]
    [InlineData(false, "text")]
    [InlineData(false, "json")]
    [InlineData(false, "sarif")]
    [InlineData(true, "text")]
    public void ANameThatIsNotUtf8_IsAProblem(bool isRepository, string format)
    {
        using var checkout = new Checkout(("good/appsettings.json", Checkout.Risky));
        if (isRepository)
        {
            checkout.Git("init", "-q");
        }

        Shell(checkout,
            "mkdir \"$(printf 'dir\\376')\"; echo '{}' > \"$(printf 'dir\\376')/appsettings.json\"; echo '{}' > \"$(printf "
            + "'appsettings.\\377.json')\"; echo '{}' > \"$(printf 'x\\377.txt')\"");

        var (code, output, _) = checkout.Run("--format", format);

        Shell(checkout, "rm -r dir* *.json *.txt"); // .NET cannot
        Assert.Equal(2, output.Split("Its name is not valid UTF-8").Length - 1);
        Assert.Contains("SMTP1003", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [PipeFact]
    public void ANameThatIsNotUtf8_IsNotAProblem_WhereItIsIgnored()
    {
        using var checkout = new Checkout((".gitignore", "dir*\n"));
        Shell(checkout, "mkdir \"$(printf 'dir\\376')\"; echo '{}' > \"$(printf 'dir\\376')/appsettings.json\"");

        var alone = checkout.Run().Code;
        checkout.Git("init", "-q");
        var inRepository = checkout.Run().Code;

        Shell(checkout, "rm -r dir*"); // .NET cannot
        Assert.Equal((ExitCode.Clean, ExitCode.Clean), (alone, inRepository));
    }

    [Theory]
    [InlineData("@options.txt")]
    [InlineData("merge", "@options.txt")]
    [InlineData("effective", "@options.txt")]
    public void ANameThatBeginsWithAnAt_IsAFile(params string[] arguments)
    {
        using var checkout = new Checkout(("options.txt", "--output\nreport.txt\n--exit-zero\n"), ("appsettings.json", Checkout.Risky));

        var (code, output, error) = checkout.Run(arguments);

        Assert.Contains("@options.txt: ", output + error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
        Assert.False(File.Exists(checkout.PathOf("report.txt")));
    }

    private static void Shell(Checkout checkout, string commands)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", commands]) { WorkingDirectory = checkout.Folder })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
