using System.Text;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Walking;

/// <summary>What cannot be read is reported with its file, ends in code 3, and costs no other file its findings.</summary>
public class BadInputTests
{
    private const string Finding = "good/appsettings.json:5:29: warning SMTP1003";

    public static TheoryData<string, byte[], string> BadBytes => new()
    {
        { "appsettings.json", [.. "{\n\"smtp\": \""u8, 0xE9, .. "\" }"u8], "appsettings.json:2: problem: It is not valid UTF-8" },
        { "appsettings.json", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{ \"smtp\": \n"), 0x00, 0xD8],
            "appsettings.json:2: problem: It is not valid UTF-16" },
        { "web.config", [.. "<a>\n\n smtp "u8, 0, .. "</a>"u8], "web.config:3: problem: It holds a NUL character" },
        { "local.settings.json", [.. "SMTP_HOST=a"u8, 0], "local.settings.json:1: problem: It holds a NUL character" },
    };

    [Theory]
    [MemberData(nameof(BadBytes))]
    public void BytesThatAreNoText_AreAProblemWithItsLine(string file, byte[] bytes, string message)
    {
        using var checkout = new Checkout(("good/appsettings.json", Checkout.Risky));
        checkout.Write(file, bytes);

        var (code, output, _) = checkout.Run();

        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.Contains(Finding, output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [Fact]
    public void BytesThatAreNoText_DoNotMatterWithoutMail()
    {
        using var checkout = new Checkout();
        checkout.Write("appsettings.json", [0xE9, 0]);

        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
    }

    [Fact]
    public void AFileOf100Megabytes_IsAProblem_AndIsNotLoaded()
    {
        using var checkout = new Checkout(("good/appsettings.json", Checkout.Risky));
        using (var stream = File.Create(checkout.PathOf("appsettings.json")))
        {
            stream.Write("{ \"Smtp\": \""u8);
            stream.SetLength(100_000_000);
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (code, output, _) = checkout.Run("--no-code");
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Contains("appsettings.json: problem: It is too large for settings", output, StringComparison.Ordinal);
        Assert.Contains(Finding, output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
        Assert.InRange(allocated, 0, 50_000_000);
    }

    [Fact]
    public void AFileOf100MegabytesWithoutMail_IsLeftAlone()
    {
        using var checkout = new Checkout();
        using (var stream = File.Create(checkout.PathOf("settings.json")))
        {
            stream.SetLength(100_000_000);
        }

        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
    }

    [Theory]
    [InlineData("appsettings.json", "[")]
    [InlineData("web.config", "<smtp>")]
    [InlineData("appsettings.yml", "[")]
    public void NestingOf100000Levels_IsReported_AndCostsNoPowerOfIt(string file, string opening)
    {
        using var checkout =
            new Checkout(
                (file, (file.EndsWith(".yml", StringComparison.Ordinal)
                    ? "a: #smtp\n  "
                    : file.EndsWith(".json", StringComparison.Ordinal) ? "/*smtp*/" : "")
                    + string.Concat(Enumerable.Repeat(opening, 100_000))));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var (code, output, _) = checkout.Run();

        Assert.Contains(file + ":", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000_000); // the square is ten billion, however little each takes
    }

    [Fact]
    public void AMalformedFile_IsAFinding_AndTheRunIsIncomplete()
    {
        using var checkout = new Checkout(("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", """));

        var (code, output, _) = checkout.Run();

        Assert.Contains("info SMTP5003", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [Fact]
    public void AMalformedFileThatTheUserPutsUpWith_DoesNotFailTheRun()
    {
        using var checkout =
            new Checkout(
                ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", """),
                (".editorconfig", "[*.json]\nsmtplint.SMTP5003.severity = none\n"));

        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
    }

    [Fact]
    public void AFileThatIsNotThere_IsAProblem()
    {
        using var checkout = new Checkout(("good/appsettings.json", Checkout.Risky));

        var (code, output, _) = checkout.Run("gone.json", "good");

        Assert.Contains("gone.json: problem: It is not there", output, StringComparison.Ordinal);
        Assert.Contains(Finding, output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [Fact]
    public void ALinkInALoop_IsAProblem_AndTheWalkEnds()
    {
        using var checkout = new Checkout(("good/appsettings.json", Checkout.Risky));
        File.CreateSymbolicLink(checkout.PathOf("appsettings.json"), checkout.PathOf("appsettings.json"));
        Directory.CreateSymbolicLink(checkout.PathOf("good/up"), checkout.Folder);

        var (code, output, _) = checkout.Run();

        Assert.Contains("appsettings.json: problem", output, StringComparison.Ordinal);
        Assert.Equal(1, output.Split(Finding).Length - 1);
        Assert.Equal(ExitCode.Incomplete, code);
    }

    [Fact]
    public void AnEmptyFile_IsFine()
    {
        using var checkout = new Checkout(("appsettings.json", ""), ("web.config", ""), (".env", ""));

        Assert.Equal(ExitCode.Clean, checkout.Run().Code);
    }

    [Fact]
    public void AFileTwiceOnTheWay_IsReadOnce()
    {
        using var checkout = new Checkout(("appsettings.json", Checkout.Risky));
        File.CreateSymbolicLink(checkout.PathOf("settings.json"), checkout.PathOf("appsettings.json"));

        Assert.Equal(["appsettings.json:5 SMTP1003"], checkout.Lint(".", "appsettings.json", "settings.json").Findings);
    }
}
