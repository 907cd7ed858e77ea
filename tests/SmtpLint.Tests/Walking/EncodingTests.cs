using System.Text;
using SmtpLint.Findings;

namespace SmtpLint.Tests.Walking;

public class EncodingTests
{
    public static TheoryData<string, bool> Encodings =>
        new() { { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true } };

    private static byte[] Encode(string encoding, bool hasMark, string text) =>
        [.. hasMark ? Encoding.GetEncoding(encoding).Preamble : [], .. Encoding.GetEncoding(encoding).GetBytes(text)];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void AFixKeepsEncodingMarkAndLineEnds(string encoding, bool hasMark)
    {
        var text = Checkout.Risky.ReplaceLineEndings("\r\n").Replace("{\r\n", "{ // Grüße\r\n", StringComparison.Ordinal);
        using var checkout = new Checkout();
        checkout.Write("appsettings.json", Encode(encoding, hasMark, text));

        Assert.Contains("appsettings.json:5:29: warning SMTP1003", checkout.Run().Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, checkout.Run("--fix").Code);

        Assert.Equal(
            Encode(encoding, hasMark, text.Replace("None", "StartTls", StringComparison.Ordinal)),
            File.ReadAllBytes(checkout.PathOf("appsettings.json")));
    }

    [Fact]
    public void TheCodePageOfAnXmlDeclaration_IsHeeded()
    {
        var text = """<?xml version="1.0" encoding="iso-8859-1"?><configuration><!-- Grüße --><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="465" enableSsl="true" /></smtp></mailSettings></system.net></configuration>""";
        using var checkout =
            new Checkout(("Shop.csproj", "<Project><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup></Project>"));
        checkout.Write("web.config", Encoding.Latin1.GetBytes(text));

        Assert.Equal(["web.config:1 SMTP1005"], checkout.Lint().Findings);
    }

    private const string Config =
        """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="465" enableSsl="true" /></smtp></mailSettings></system.net></configuration>""";

    [Theory]
    [InlineData("utf-32", "appsettings.json:5 SMTP1003")]
    [InlineData("utf-32BE", "appsettings.json:5 SMTP1003")]
    public void Utf32WithAMark_IsRead(string encoding, string finding)
    {
        using var checkout = new Checkout();
        checkout.Write("appsettings.json", Encode(encoding, hasMark: true, Checkout.Risky));

        Assert.Equal([finding], checkout.Lint().Findings);
    }

    /// <summary>All that .NET knows, by all their names; and what nobody knows.</summary>
    public static TheoryData<string> DeclaredNames()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return
        [
            .. Encoding.GetEncodings()
                .SelectMany(encoding =>
                    new[] { encoding.Name, encoding.GetEncoding().WebName, encoding.GetEncoding().BodyName, "cp" + encoding.CodePage })
                    .Distinct(),
            "utf-7", "utf8", "windows-9999", "no-such-thing", "x", "", " ", "UTF-8 ", "-", "..", "0", "65001", "\u00e9",
                new string('a', 150),
        ];
    }

    [Theory]
    [MemberData(nameof(DeclaredNames))]
    public void ADeclaredEncoding_IsRead_OrIsOneProblem(string name)
    {
        using var checkout =
            new Checkout(
                ("good/appsettings.json", Checkout.Risky),
                ("Shop.csproj", "<Project><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup></Project>"));
        checkout.Write("web.config", Encoding.Latin1.GetBytes($"""<?xml version="1.0" encoding="{name}"?>""" + Config));
        checkout.Write(
            "Lib/Lib.csproj", Encoding.Latin1.GetBytes($"""<?xml version="1.0" encoding="{name}"?><Project Sdk="Microsoft.NET.Sdk" />"""));
        checkout.Write("Lib/Mailer.cs", "class M { System.Net.Mail.SmtpClient c; }");

        var (code, output, error) = checkout.Run();

        Assert.Contains("good/appsettings.json:5:29: warning SMTP1003", output, StringComparison.Ordinal);
        Assert.NotEqual(
            output.Contains("web.config:1:", StringComparison.Ordinal)
            && output.Contains("SMTP1005", StringComparison.Ordinal),
            output.Contains("web.config:1: problem: It ", StringComparison.Ordinal));
        Assert.DoesNotContain("mistake", output + error, StringComparison.Ordinal);
        Assert.Equal(output.Contains("problem: ", StringComparison.Ordinal) ? ExitCode.Incomplete : ExitCode.Findings, code);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("koi8-r")]
    [InlineData("shift_jis")]
    [InlineData("gb2312")]
    [InlineData("big5")]
    [InlineData("gb18030")]
    [InlineData("iso-2022-jp")]
    [InlineData("ibm850")]
    public void AFixKeepsACodePage(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"""<?xml version="1.0" encoding="{name}"?><configuration><!-- Mail --><appSettings><add key="SmtpHost" value="smtp.contoso.com" /><add key="SmtpPort" value="587" /><add key="SmtpSecureSocketOptions" value="None" /></appSettings></configuration>""";
        using var checkout = new Checkout();
        checkout.Write("web.config", Encoding.GetEncoding(name).GetBytes(text));

        checkout.Run("--fix");

        Assert.Equal(
            Encoding.GetEncoding(name).GetBytes(text.Replace("\"None\"", "\"StartTls\"", StringComparison.Ordinal)),
            File.ReadAllBytes(checkout.PathOf("web.config")));
    }
}
