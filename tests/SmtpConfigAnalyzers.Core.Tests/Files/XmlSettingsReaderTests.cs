using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

public class XmlSettingsReaderTests
{
    [Theory]
    [InlineData("""<a b="1" c='2'/>""", "a:b=1", "a:c=2")]
    [InlineData("""<a><b c="1"/><b c="2"/><d/></a>""", "a:b:0:c=1", "a:b:1:c=2")]
    [InlineData("""<a><b><c>1</c></b><B><c>2</c><c>3</c></B></a>""", "a:b:0:c=1", "a:B:1:c:0=2", "a:B:1:c:1=3")]
    [InlineData("""<a b="&lt;&amp;&#65;&#x42;&quot;'"/>""", "a:b=<&AB\"'")]
    [InlineData("<a b='1\r\n2\t3&#10;4'/>", "a:b=1 2 3\n4")]
    [InlineData("<a>\r\n  5<!-- c -->8<?p?>&#55;<![CDATA[<]]>\r\n</a>", "a=587<")]
    [InlineData("<a>1\r\n2</a>", "a=1\n2")]
    [InlineData("<a> <![CDATA[ 1 ]]> </a>", "a= 1 ")]
    [InlineData("<a>text<b>1</b>text</a>", "a:b=1")]
    [InlineData("<a>  </a>")]
    [InlineData("""<?xml version="1.0" encoding="utf-16"?><a b="1"/>""", "a:b=1")]
    [InlineData("\uFEFF<a b=\"1\"/>", "a:b=1")]
    [InlineData("""<x:a xmlns="d" xmlns:x="u" x:b="1"><x:c>2</x:c></x:a>""", "a:x:b=1", "a:c=2")]
    public void WellFormedText_IsRead(string text, params string[] pairs)
    {
        var document = Reading.Xml(text);

        Assert.Null(document.Error);
        Assert.Equal(pairs, document.Pairs());
        document.AssertSound();
    }

    [Fact]
    public void MailSettings_AreReadWithTheirRanges()
    {
        var document = Reading.Xml("""
            <configuration>
              <system.net>
                <mailSettings>
                  <smtp from="a@contoso.com">
                    <!-- the relay -->
                    <network
                        host = "mail.contoso.com"
                        port='465' enableSsl="true" />
                  </smtp>
                </mailSettings>
              </system.net>
            </configuration>
            """);

        Assert.Equal(
            [
                "configuration:system.net:mailSettings:smtp:from=a@contoso.com",
                "configuration:system.net:mailSettings:smtp:network:host=mail.contoso.com",
                "configuration:system.net:mailSettings:smtp:network:port=465",
                "configuration:system.net:mailSettings:smtp:network:enableSsl=true",
            ],
            document.Pairs());
        Assert.Equal(["from|a@contoso.com", "host|mail.contoso.com", "port|465", "enableSsl|true"], document.Written());
        Assert.Equal(" the relay ", Assert.Single(document.Comments).Text);
        document.AssertSound();
    }

    [Fact]
    public void Prefixes_AreKeptInAttributes()
    {
        var document =
            Reading.Xml("""<nlog xmlns:xsi="i" xmlns:xdt="t"><target xsi:type="Mail" type="x" xdt:Transform="SetAttributes(a)"/></nlog>""");

        Assert.Equal(["nlog:target:xsi:type=Mail", "nlog:target:type=x", "nlog:target:xdt:Transform=SetAttributes(a)"], document.Pairs());
    }

    [Theory]
    [InlineData("<a b='1'><c d='2'", 17, "a:b=1")]
    [InlineData("<a b='1'></c>", 11, "a:b=1")]
    [InlineData("<a b='1'><c d='2' e/></a>", 19, "a:b=1")]
    [InlineData("<a b='1' b='2'/>", 9)]
    [InlineData("<a b='1' c='&secret;'/>", 13)]
    [InlineData("<a><b c='1'/><b c='&secret;'/></a>", 20, "a:b:c=1")]
    [InlineData("", 0)]
    public void MalformedText_IsReadUpToThere(string text, int place, params string[] pairs)
    {
        var document = Reading.Xml(text);

        Assert.Equal(pairs, document.Pairs());
        Assert.Equal(place, document.Error?.Range.Start);
        Assert.DoesNotContain("secret", document.Error!.Reason, StringComparison.Ordinal);
        document.AssertSound();
    }

    [Fact]
    public void DocumentType_IsRefused()
    {
        var document = Reading.Xml("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a b='1'>&e;</a>");

        Assert.Equal("A document type declaration is not read.", document.Error?.Reason);
        Assert.Empty(document.Scalars);
    }

    [Fact]
    public void Depth_IsLimited()
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        Assert.Null(Reading.Xml(Nested(ReaderLimits.Depth)).Error);
        Assert.Equal("The elements are nested too deeply.", Reading.Xml(Nested(ReaderLimits.Depth + 1)).Error?.Reason);
    }
}
