namespace SmtpLint.Tests.Reading;

public class DockerfileTests
{
    [Theory]
    [InlineData("ENV Smtp__Host=smtp.contoso.com Smtp__Port=465 Smtp__EnableSsl=false")]
    [InlineData("ENV Smtp__Host smtp.contoso.com\nENV Smtp__Port 465\nenv Smtp__EnableSsl \"false\"")]
    [InlineData("ENV Smtp__Host=\"smtp.contoso.com\" \\\n    # in between\n\n    Smtp__Port='465' \\\n  Smtp__EnableSsl=false")]
    [InlineData("  ENV  Smtp__Host=smtp.contoso.com\\\n  Smtp__Port=465\nRUN <<EOF cat <<-'B'\nENV Smtp__Port=25\nEOF\n\tENV "
        + "Smtp__Port=25\n\tB\nENV Smtp__EnableSsl=false")]
    [InlineData("ONBUILD ENV Smtp__Port=1\nRUN echo \\\nENV Smtp__Port=2\n\nENV Smtp__Host=smtp.contoso.com Smtp__Port=465 "
        + "Smtp__EnableSsl=false")]
    public void EachForm_IsReadWithItsPlaces(string env)
    {
        foreach (var text in new[] { $"FROM acme/base\n{env}\n", $"# escape=`\nFROM acme/base\n{env.Replace("\\\n", "`\n")}",
            $"\uFEFFFROM acme/base\r\n{env.Replace("\n", "\r\n")}" })
        {
            Assert.Equal([["Smtp:Host=smtp.contoso.com", "Smtp:Port=465", "Smtp:EnableSsl=false"]], Judging.Pairs("Dockerfile", text));
            Assert.Equal(["Smtp__Host|smtp.contoso.com", "Smtp__Port|465", "Smtp__EnableSsl|false"], Judging.Written("Dockerfile", text));
            Assert.Equal("SMTP1002", Judging.Transport("Dockerfile", text));
        }
    }

    [Theory]
    [InlineData("ENV Smtp__From=a\\ b", "Smtp:From=a b")]
    [InlineData("ENV Smtp__From=\"a \\\"b\\\"\"", "Smtp:From=a \"b\"")]
    [InlineData("ENV Smtp__From=a\"b c\"'d'", "Smtp:From=ab cd")]
    [InlineData("ENV Smtp__From a  b", "Smtp:From=a  b")]
    [InlineData("ENV Smtp__From=", "Smtp:From=")]
    [InlineData("ENV Smtp__From=\"\"", "Smtp:From=")]
    [InlineData("ARG HOST\nENV Smtp__From=$HOST", "Smtp:From=?")]
    [InlineData("ENV Smtp__From=smtp.${DOMAIN:-contoso.com}", "Smtp:From=?")]
    public void Value_IsDecoded(string env, string expected)
    {
        Assert.Equal([[expected]], Judging.Pairs("Dockerfile", $"FROM acme/base\n{env}\n"));
    }

    [Theory]
    [InlineData("FROM node:22\nENV SMTP_HOST=smtp.contoso.com SMTP_PORT=465 SMTP_SSL=false\n", "")]
    [InlineData("FROM acme/base\nENV SMTP_HOST=smtp.contoso.com SMTP_PORT=465 SMTP_SSL=false\n", "")]
    [InlineData("FROM --platform=linux/amd64 mcr.microsoft.com/dotnet/aspnet:10.0 AS final\nENV SMTP_HOST=smtp.contoso.com SMTP_PORT=465 "
        + "SMTP_SSL=false\n", "SMTP1002")]
    [InlineData("ENV Smtp__Port=465 Smtp__EnableSsl=false\n", "")]
    public void LastImage_Decides(string text, string expected)
    {
        Assert.Equal(expected, Judging.Transport("Dockerfile", text));
    }

    [Fact]
    public void Stages_DoNotMix_ButStandOnEachOther()
    {
        const string Text = """
            FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
            ENV SMTP_PORT=25
            FROM node:22 AS ui
            ENV SMTP_PORT=1
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            ENV SMTP_SSL=false
            FROM base AS final
            ENV SMTP_PORT=465
            """;

        Assert.Equal([["SMTP_SSL=false"], ["SMTP_PORT=25", "SMTP_PORT=465"]], Judging.Pairs("Dockerfile", Text));
        Assert.Equal("", Judging.Transport("Dockerfile", Text));
    }

    [Fact]
    public void OpenQuote_IsAnError_AndNoValue()
    {
        var document =
            Assert.Single(SmtpLint.Read.ContainerReader.Read("Dockerfile", "FROM acme/base\nENV Smtp__Port=465 Smtp__Password=\"demo\n"));

        Assert.Equal("A closing quote is expected.", document.Error!.Reason);
        Assert.Equal(["Smtp:Port"], document.Scalars.Select(scalar => scalar.Key));
    }
}
