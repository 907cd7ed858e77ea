using System.Text;
using SmtpLint.Commands;

namespace SmtpLint.Tests.Walking;

public class EncodingTests
{
    public static TheoryData<string, bool> Encodings => new() { { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true } };

    private static byte[] Encode(string encoding, bool hasMark, string text) => [.. hasMark ? Encoding.GetEncoding(encoding).Preamble : [], .. Encoding.GetEncoding(encoding).GetBytes(text)];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void AFixKeepsEncodingMarkAndLineEnds(string encoding, bool hasMark)
    {
        var text = Checkout.Risky.ReplaceLineEndings("\r\n").Replace("{\r\n", "{ // Grüße\r\n", StringComparison.Ordinal);
        using var checkout = new Checkout();
        checkout.Write("appsettings.json", Encode(encoding, hasMark, text));

        Assert.Contains("appsettings.json:5:29: warning SMTP1003", checkout.Run().Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, checkout.Run("--fix").Code);

        Assert.Equal(Encode(encoding, hasMark, text.Replace("None", "StartTls", StringComparison.Ordinal)), File.ReadAllBytes(checkout.PathOf("appsettings.json")));
    }

    [Fact]
    public void TheCodePageOfAnXmlDeclaration_IsHeeded()
    {
        var text = """<?xml version="1.0" encoding="iso-8859-1"?><configuration><!-- Grüße --><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="465" enableSsl="true" /></smtp></mailSettings></system.net></configuration>""";
        using var checkout = new Checkout(("Shop.csproj", "<Project><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup></Project>"));
        checkout.Write("web.config", Encoding.Latin1.GetBytes(text));

        Assert.Equal(["web.config:1 SMTP1005"], checkout.Lint().Findings);
    }
}
