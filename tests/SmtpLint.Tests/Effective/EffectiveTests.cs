using System.Text.Json;
using SmtpLint.Tests.Code;

namespace SmtpLint.Tests.Effective;

public sealed class EffectiveTests
{
    private const string Password = "winter-2024-mailer";

    private const string Mailer = """
        using MailKit.Net.Smtp;
        using MailKit.Security;
        using Microsoft.Extensions.Configuration;

        class Mailer(IConfiguration configuration)
        {
            void Send()
            {
                using var client = new SmtpClient();
                client.Connect(configuration["Letters:Host"], configuration.GetValue<int>("Letters:Port"), SecureSocketOptions.StartTls);
                client.Authenticate("shop", configuration["Letters:Password"]);
            }
        }
        """;

    [Fact]
    public void Code_IsShownForEachEnvironment_WithTheOriginOfEachValue()
    {
        using var checkout = Shop();

        var channels = Json(checkout);

        Assert.Equal(["Development", "Production"], channels.Select(channel => channel.GetProperty("environment").GetString()));
        Assert.Equal(["1025", "587"], channels.Select(channel => Value(channel, "port")));
        var production = channels[1];
        Assert.Equal(("smtp.contoso.com", "appsettings.json:3"), (Value(production, "host"), From(production, "host")));
        Assert.Equal("appsettings.json:4", From(production, "port"));
        Assert.Equal(("StartTls", "Mailer.cs:10"), (Value(production, "mode"), From(production, "mode")));
        Assert.True(production.GetProperty("credentials").GetBoolean());
        Assert.Equal("StartTlsRequired", production.GetProperty("channel").GetString());
        Assert.Equal(
            ("Shop", "MailKit", 10),
            (production.GetProperty("project").GetString(), production.GetProperty("client").GetString(),
                production.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void Default_IsNamedAsOne()
    {
        using var checkout =
            new Checkout(
                ("App.csproj", CodeRun.Program),
                ("Mailer.cs",
                    "class Mailer { void Send() { using var client = new System.Net.Mail.SmtpClient(\"smtp.contoso.com\"); "
                    + "client.Send(null!); } }"));

        var channel = Assert.Single(Json(checkout));

        Assert.Equal(
            ("25", "default", "None", "default"),
            (Value(channel, "port"), From(channel, "port"), Value(channel, "mode"), From(channel, "mode")));
        Assert.Equal("ClearText", channel.GetProperty("channel").GetString());
        Assert.Equal(JsonValueKind.Null, channel.GetProperty("environment").ValueKind);
    }

    [Fact]
    public void Product_IsShownByItsSettings()
    {
        using var checkout = new Checkout(("web.config", """
            <configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="587" enableSsl="true" /></smtp></mailSettings></system.net></configuration>
            """));

        var channel = Assert.Single(Json(checkout));

        Assert.Equal(("smtp.contoso.com", "587", "StartTls"), (Value(channel, "host"), Value(channel, "port"), Value(channel, "mode")));
        Assert.Equal("web.config:1", From(channel, "port"));
    }

    [Fact]
    public void Library_IsShownWithTheSettingsOfItsHost()
    {
        using var checkout = Shop();
        checkout.Write(
            "Host/Host.csproj",
            CodeRun.Program.Replace(
                "</Project>", """<ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup></Project>""",
                StringComparison.Ordinal));
        checkout.Write("Host/Program.cs", "System.Console.WriteLine();");
        checkout.Write("Host/appsettings.json", checkout["appsettings.json"].Replace("587", "2525", StringComparison.Ordinal));
        checkout.Write("Lib/Lib.csproj", CodeRun.Program.Replace("Exe", "Library", StringComparison.Ordinal));
        checkout.Write("Lib/Mailer.cs", Mailer);

        var channel = Assert.Single(Json(checkout, "Host", "Lib"));

        Assert.Equal(
            ("Host", "2525", "Host/appsettings.json:4"),
            (channel.GetProperty("project").GetString(), Value(channel, "port"), From(channel, "port")));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("mermaid")]
    [InlineData("html")]
    public void NoFormat_ShowsAPassword(string format)
    {
        using var checkout = Shop();
        checkout.Write(
            "Direct.cs",
            $$"""class Direct { void Send() { new MailKit.Net.Smtp.SmtpClient().Connect(new System.Uri("smtp://shop:{{Password}}@smtp.fabrikam.com:587")); } }""");
        checkout.Write(".env", $"SMTP_URL=smtp://shop:{Password}@smtp.fabrikam.com:587\n");

        var (code, output, error) = checkout.Run("effective", "--format", format);

        Assert.Equal(0, code);
        Assert.Contains("smtp.fabrikam.com", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, output + error, StringComparison.Ordinal);
    }

    // A cell is put together of pieces that were quoted: no part of it is a secret, whatever the parts next to it are called.
    [Theory]
    [InlineData("Credentials.cs")]
    [InlineData("Password=Reader.cs")]
    public void Table_HasWholePlaces(string file)
    {
        using var checkout = Shop();
        checkout.Write(file, checkout["Mailer.cs"].Replace("class Mailer", "class Other", StringComparison.Ordinal));

        Assert.Contains($"({file}:10)", checkout.Run("effective").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_HasARowForEachChannel()
    {
        using var checkout = Shop();

        var lines = checkout.Run("effective").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var row = Assert.Single(lines, line => line.Contains("Production", StringComparison.Ordinal));
        Assert.Contains("587 (appsettings.json:4)", row, StringComparison.Ordinal);
        Assert.Contains("STARTTLS, required", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("80")]
    public void NarrowText_HasABlockForEachClient(string width)
    {
        using var checkout = Shop();

        var lines = checkout.Run("effective", "--width", width).Output.Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, int.Parse(width, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(
            [
                "Shop, Production", "  MailKit", "  Mailer.cs:10", "  host         smtp.contoso.com", "               appsettings.json:3",
                "  port         587", "               appsettings.json:4", "  TLS mode     StartTls", "               line 10",
                "  credentials  yes", "  channel      STARTTLS, required",
            ],
            lines.SkipWhile(line => line != "Shop, Production").Take(11));
    }

    [Fact]
    public void MeaningsOfOneText_AreOneRow()
    {
        using var checkout = new Checkout(
            ("settings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "EnableSsl": true, "Username": "a" } }"""));

        var row = Assert.Single(
            checkout.Run("effective").Output.Split('\n'), line => line.Contains("smtp.contoso.com", StringComparison.Ordinal));

        Assert.Contains(" or ", row, StringComparison.Ordinal);
        Assert.InRange(Json(checkout).Count, 2, 9);
    }

    [Fact]
    public void WhatIsAlikeInTwoEnvironments_IsOneRow()
    {
        using var checkout = Shop();
        checkout.Write("appsettings.Staging.json", "{ \"Other\": 1 }");

        Assert.Contains(checkout.Run("effective").Output.Split('\n'), line => line.Contains("Production, Staging", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_HasTheTableAndTheDrawing_AndNothingLive()
    {
        using var checkout = Shop();
        checkout.Write("appsettings.json", checkout["appsettings.json"].Replace("smtp.contoso.com", "</td><script>x", StringComparison.Ordinal));

        var page = checkout.Run("effective", "--format", "html").Output;

        Assert.StartsWith("<!DOCTYPE html>\n<html", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"safe\">STARTTLS, required</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<(style|td|th|p|text|small|title|h1)\\b[^>]*/>", page);
    }

    [Fact]
    public void Mermaid_LinksClientsToHosts()
    {
        using var checkout = Shop();

        var output = checkout.Run("effective", "--format", "mermaid").Output;

        Assert.StartsWith("flowchart LR\n  client0[\"", output, StringComparison.Ordinal);
        Assert.Contains("-->|\"587, STARTTLS, required, credentials\"| host1[\"smtp.contoso.com\"]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingToShow_SaysSo()
    {
        using var checkout = new Checkout(("README.md", "mail"));

        Assert.Equal((0, "No mail client was found."), (checkout.Run("effective").Code, checkout.Run("effective").Output.Trim()));
    }

    private static Checkout Shop() => new(
        ("Shop.csproj", CodeRun.Program),
        ("Mailer.cs", Mailer),
        ("appsettings.json", $$"""
            {
              "Letters": {
                "Host": "smtp.contoso.com",
                "Port": 587,
                "Password": "{{Password}}"
              }
            }
            """),
        ("appsettings.Development.json", """{ "Letters": { "Host": "localhost", "Port": 1025 } }"""));

    private static IReadOnlyList<JsonElement> Json(Checkout checkout, params string[] paths)
    {
        var (code, output, error) = checkout.Run(["effective", "--format", "json", .. paths]);
        Assert.Equal((0, ""), (code, error));
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }

    private static string? Value(JsonElement channel, string name) => channel.GetProperty(name).GetProperty("value").GetString();

    private static string? From(JsonElement channel, string name) => channel.GetProperty(name).GetProperty("from").GetString();
}
