using System.Text;
using SmtpLint.Doors.Files;

namespace SmtpLint.Tests.Walking;

public class ByteGateTests
{
    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "iso-8859-1"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void AWordOfMail_OpensTheGate_InEveryEncodingAndCase(string encoding)
    {
        foreach (var text in new[] { "Smtp", "SMTP", "x MaIlServer", "relay" })
        {
            Assert.True(ByteGate.Mentions(Encoding.GetEncoding(encoding).GetBytes(text)), text);
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void OtherText_DoesNot(string encoding) =>
        Assert.False(
            ByteGate.Mentions(Encoding.GetEncoding(encoding).GetBytes("""{ "ConnectionStrings": { "Shop": "Server=sm tp;Ma il" } }""")));

    [Fact]
    public void AWordAcrossTheBordersOfWhatIsReadAtOnce_IsSeen()
    {
        foreach (var at in Enumerable.Range(64 * 1024 - 20, 40).Concat(Enumerable.Range(128 * 1024 - 60, 80)))
        {
            byte[] bytes = [.. new byte[at], .. "smtp"u8, .. new byte[100]];
            Assert.True(ByteGate.Mentions(bytes), $"{at}");
            Assert.True(ByteGate.Mentions(new MemoryStream(bytes)), $"{at} of a stream");
        }

        Assert.False(ByteGate.Mentions(new MemoryStream(new byte[300_000])));
    }
}
