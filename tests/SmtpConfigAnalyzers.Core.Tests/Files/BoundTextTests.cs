using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;
using SmtpConfigAnalyzers.Files.Recognition;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

/// <summary>Texts become values exactly as Microsoft.Extensions.Configuration.Binder makes them, which is asked each time.</summary>
public class BoundTextTests
{
    // The numbers of MailKit's SecureSocketOptions.
    private enum Mode
    {
        None,
        Auto,
        SslOnConnect,
        StartTls,
        StartTlsWhenAvailable,
    }

    private static Config Config => FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(12).WithReplay(20240229, 587);

    [Theory]
    [InlineData("587", 587)]
    [InlineData(" 587 ", 587)]
    [InlineData("0x24B", 587)]
    [InlineData("0X24b", 587)]
    [InlineData("#24B", 587)]
    [InlineData("&h24B", 587)]
    [InlineData("-1", -1)]
    [InlineData("+25", 25)]
    [InlineData("0xFFFFFFFF", -1)]
    [InlineData("", null)]
    [InlineData("587.0", null)]
    [InlineData("5,87", null)]
    [InlineData("0x", null)]
    [InlineData("99999999999", null)]
    [InlineData("${SMTP_PORT}", null)]
    [InlineData("{Port here}", null)]
    public void Number_IsBoundAlike(string text, int? expected)
    {
        Assert.Equal(expected, BoundText.ToInt32(text));
        Assert.Equal(expected, Bound<int>(text));
        Assert.Equal(text.Length == 0 ? Empty : expected, Bound<int?>(text));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData(" false ", false)]
    [InlineData("1", null)]
    [InlineData("0", null)]
    [InlineData("yes", null)]
    [InlineData("on", null)]
    [InlineData("", null)]
    public void Boolean_IsBoundAlike(string text, bool? expected)
    {
        Assert.Equal(expected, BoundText.ToBoolean(text));
        Assert.Equal(expected, Bound<bool>(text));
        Assert.Equal(text.Length == 0 ? Empty : expected, Bound<bool?>(text));
    }

    [Theory]
    [InlineData("StartTls", Mode.StartTls)]
    [InlineData("STARTTLS", Mode.StartTls)]
    [InlineData(" starttls ", Mode.StartTls)]
    [InlineData("3", Mode.StartTls)]
    [InlineData("7", (Mode)7)]
    [InlineData("-1", (Mode)(-1))]
    [InlineData("Auto,SslOnConnect", Mode.StartTls)]
    [InlineData("Auto, 2", Mode.StartTls)]
    [InlineData("SSL", null)]
    [InlineData("TLS", null)]
    [InlineData("SslTls", null)]
    [InlineData("true", null)]
    [InlineData("Auto,", null)]
    [InlineData("0x3", null)]
    [InlineData("", null)]
    public void Enumeration_IsBoundAlike(string text, object? expected)
    {
        Assert.Equal((int?)(Mode?)expected, BoundText.ToEnumeration(text, NumberOf));
        Assert.Equal(expected, Bound<Mode>(text));
        Assert.Equal(text.Length == 0 ? Empty : expected, Bound<Mode?>(text));
    }

    [Fact]
    public void AnyText_IsBoundAlike() =>
        Prop.ForAll(Arb.From(Soup), text =>
        {
            Assert.Equal(Bound<int>(text), BoundText.ToInt32(text));
            Assert.Equal(Bound<bool>(text), BoundText.ToBoolean(text));
            Assert.Equal((int?)(Mode?)Bound<Mode>(text), BoundText.ToEnumeration(text, NumberOf));
        }).Check(Config);

    /// <summary>An empty text leaves <c>int?</c> without a value.</summary>
    [Fact]
    public void EmptyText_IsNothingWhereThatCanBe() =>
        Assert.Equal((Empty, Empty, Empty), (Bound<int?>(""), Bound<bool?>(""), Bound<Mode?>("")));

    private static object Empty { get; } = new();

    // What values are made of, whole and in parts, and what does not belong.
    private static Gen<string> Soup { get; } =
        from parts in Gen.ListOf(Gen.OneOf(
            Gen.Elements("0x", "&h", "#", "true", "FALSE", "StartTls", "none", "Auto", "587", "465", "2147483647", "2147483648"),
            Gen.Elements("0", "1", "9", "a", "F", " ", "\t", "\n", "\0", "+", "-", ".", ",", ", ", "e", "(", "¤", "\u00a0", "٣")))
        select string.Concat(parts);

    private static int? NumberOf(string name) =>
        Enum.GetNames<Mode>().FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
        ? (int)Enum.Parse<Mode>(found)
        : null;

    /// <summary>What the binder makes of a text: nothing if it throws, <see cref="Empty"/> if the property then is null.</summary>
    private static object? Bound<T>(string text)
    {
        try
        {
            return new ConfigurationBuilder().AddInMemoryCollection([new("Smtp:Value", text)]).Build().GetSection("Smtp")
                .Get<Holder<T>>()!.Value ?? Empty;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private sealed class Holder<T>
    {
        public T? Value { get; set; }
    }
}
