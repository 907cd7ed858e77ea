using System.Diagnostics;
using SmtpLint.Read.Razor;

namespace SmtpLint.Tests.Code;

/// <summary>What the tool reads of Razor files: blocks of code, at their lines; what is around them is unknown.</summary>
public sealed class RazorTests
{
    private const string Web =
        """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup><ItemGroup><PackageReference Include="MailKit" Version="4.18.2" /></ItemGroup></Project>""";
    private const string Risky =
        "var c = new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 587); c.Send(\"a@b.c\", \"d@e.f\", \"s\", \"t\");";
    private const string Right =
        "var c = new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true }; c.Send(\"a@b.c\", \"d@e.f\", \"s\", "
        + "\"t\");";

    [Theory]
    [InlineData("Page.razor", "@page \"/\"\n<p>don't</p>\n@code {\n    void Send()\n    {\n        " + Risky + "\n    }\n}\n", "6:17")]
    [InlineData("Page.razor", "@page \"/\"\r\n\r\n@code\r\n{\r\n    void Send() { " + Risky + " }\r\n}\r\n", "5:27")]
    [InlineData("Page.razor", "@code { void Send() { " + Risky + " } }", "1:31")]
    [InlineData("Page.razor", "@functions { void Send() { " + Risky + " } }", "1:36")]
    [InlineData("Pages/Index.cshtml",
        "@page\n@model IndexModel\n@{\n    ViewData[\"Title\"] = \"Home\";\n    " + Risky + "\n}\n<h1>Hi</h1>", "5:13")]
    [InlineData("Views/Home/Index.cshtml", "@{ <p class=\"it's\">don't @Model.Name { </p> " + Risky + " }", "1:53")]
    [InlineData("Views/Home/Index.cshtml", "@{\n<div><br><img src='a'/><p>x</p></div>\n@: it's { here\n@* } *@\n" + Risky + "\n}", "5:9")]
    [InlineData("Views/Home/Index.cshtml",
        "<script>if (a) { b(\"@@\"); }</script>\n@* @{ \" *@\nshop@contoso.com\n@{ var s = \"}\"; var t = $\"{s}}}\"; var r = \"\"\" } \"\"\"; char d = '}'; /* } */ // }\n" + Risky + " }", "5:9")]
    [InlineData("Page.razor", "@code { }\n<p></p>\n@code { void Send() { " + Risky + " } }\n@{ var x = 1; }", "3:31")]
    [InlineData("Page.razor", "@code { RenderFragment R = @<p>it's @(1 > 0)</p>;\nvoid Send() { " + Risky + " } }", "2:23")]
    [InlineData("Page.cshtml", "@{ await Task.Yield();\n" + Risky + " }", "2:9")]
    public void BlocksOfCode_AreReadAtTheirLines(string file, string text, string place)
    {
        using var checkout = new Checkout(("App.csproj", Web), (file, text));
        var (_, run) = checkout.Lint();
        var finding = Assert.Single(run.Result.Findings);

        Assert.Empty(run.Result.Problems);
        Assert.Equal(
            $"SMTP1003 {file}:{place}",
            $"{finding.Rule.Id} {finding.Place.File}:{finding.Place.Start.Line + 1}:{finding.Place.Start.Column + 1}");
        Assert.StartsWith("new System.Net.Mail.SmtpClient", text[finding.Place.Range.Start..], StringComparison.Ordinal);

        checkout.Write(file, text.Replace(Risky, Right, StringComparison.Ordinal));
        Assert.Empty(checkout.Lint().Findings);
    }

    [Theory]
    [InlineData("@using (var x = new System.IO.StringWriter()) { " + Risky + " }")]
    [InlineData("@* @code { void Send() { " + Risky + " } } *@")]
    [InlineData("@@code { void Send() { " + Risky + " } }")]
    [InlineData("shop@code { void Send() { " + Risky + " } }")]
    [InlineData("@code { void Send() { " + Risky)]
    [InlineData("@{ <p> " + Risky + " }")]
    [InlineData("@")]
    [InlineData("@code {")]
    [InlineData("@{ @")]
    [InlineData("@{ <")]
    [InlineData("@{ @*")]
    [InlineData("@using")]
    [InlineData("")]
    public void TheRest_IsUnknown(string text)
    {
        using var checkout = new Checkout(("App.csproj", Web), ("Page.razor", text), ("Mail.cs", "class Mail { System.Net.Mail.SmtpClient? Client { get; set; } }"));

        Assert.Empty(checkout.ReportCode());
    }

    [Theory]
    [InlineData("<input @bind=\"_port\" />", "", false)]
    [InlineData("<p>@Text</p>", "", true)]
    [InlineData("<button @onclick=\"() => Open(587)\" />", "", false, "Open(25);", "port")]
    [InlineData("<button />", "", true, "Open(25);", "port")]
    [InlineData("@{ _port = 587; }", "", false)]
    [InlineData("", "public partial class Page { private void Load() { _port = 587; } }", false)]
    [InlineData("", "public partial class Page { private void Load() { } }", true)]
    public void WhatMarkupAndOtherPartsName_MayBeSetThere(string markup, string codeBehind, bool isReported, string call = "", string port = "_port")
    {
        using var checkout = new Checkout(
            ("Shop.csproj", Web),
            ("Pages/Page.razor", $$"""
                {{markup}}
                @code {
                    private int _port = 25;
                    private string Text { get; set; } = "";
                    private void Start() { {{call}} Open(_port); }
                    private void Open(int port)
                    {
                        using var client = new System.Net.Mail.SmtpClient("smtp.contoso.com", {{port}}) { EnableSsl = true };
                        client.Send("a@b.c", "d@e.f", "s", "t");
                    }
                }
                """.Replace("Open(_port); }", call.Length > 0 ? "}" : "Open(_port); }", StringComparison.Ordinal)),
            ("Pages/Page.razor.cs", "namespace Shop.Pages; " + codeBehind));

        Assert.Equal(isReported ? ["SMTP1001"] : [], checkout.ReportCode().Select(finding => finding.Split(' ')[0]));
    }

    [Fact]
    public void ClientThatABlockLeaves_MayBeSetInTheNext()
    {
        using var checkout =
            new Checkout(
                ("App.csproj", Web),
                ("Page.cshtml",
                    "@using System.Net.Mail\n@{ var client = new SmtpClient(\"smtp.contoso.com\", 587); }\n@if (Model.Tls) { "
                    + "client.EnableSsl = true; }\n@{ client.Send(\"a@b.c\", \"d@e.f\", \"s\", \"t\"); }"));

        Assert.Empty(checkout.ReportCode());
    }

    [Theory]
    [InlineData("_Imports.razor", "@using System.Net.Mail", "Pages/Page.razor", "@code")]
    [InlineData("Pages/_Imports.razor", "@using Smtp = System.Net.Mail.SmtpClient", "Pages/Page.razor", "@code", "Smtp")]
    [InlineData("Pages/_ViewImports.cshtml", "@using System.Net.Mail", "Pages/Page.cshtml", "@functions")]
    public void Imports_HoldBelowTheirFolder(string imports, string directive, string page, string block, string type = "SmtpClient")
    {
        var text = $$"""{{block}} { void Send() { using var c = new {{type}}("smtp.contoso.com", 587); c.Send("a@b.c", "d@e.f", "s", "t"); } }""";
        using var checkout =
            new Checkout(("App.csproj", Web), (imports, directive), (page, text), ("Elsewhere/" + Path.GetFileName(page), text));

        string[] found =
            [.. new[] { "Elsewhere/" + Path.GetFileName(page), page }
                .Where(file => file == page || !imports.Contains('/', StringComparison.Ordinal))
                .Select(file => $"SMTP1003 Warning {file}:1")];
        Assert.Equal(found, checkout.ReportCode());
    }

    [Fact]
    public void Settings_AreReadThroughInjectedConfiguration()
    {
        using var checkout = new Checkout(
            ("App.csproj", Web),
            ("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587 } }"""),
            ("Page.razor", """
                @using MailKit.Net.Smtp
                @using MailKit.Security
                @inject IConfiguration Configuration
                @code {
                    void Send(string password)
                    {
                        using var client = new SmtpClient();
                        client.Connect(Configuration["Smtp:Host"], Configuration.GetValue<int>("Smtp:Port"), SecureSocketOptions.SslOnConnect);
                        client.Authenticate("shop", password);
                    }
                }
                """));

        Assert.Equal(["SMTP1004 Warning Page.razor:8"], checkout.ReportCode());
    }

    // Its symbols say whether a project compiles a page; one that none does is read by itself, like C#.
    [Theory]
    [InlineData(" Sdk=\"Microsoft.NET.Sdk\"", "", false)]
    [InlineData(" Sdk=\"Microsoft.NET.Sdk.Worker\"", "", false)]
    [InlineData(" Sdk=\"Microsoft.NET.Sdk.Web\"", "", true)]
    [InlineData(" Sdk=\"Microsoft.NET.Sdk.Razor\"", "", true)]
    [InlineData(" Sdk=\"Microsoft.NET.Sdk.BlazorWebAssembly\"", "", true)]
    [InlineData(" Sdk=\"Microsoft.NET.Sdk.Web\"", "<Content Remove=\"*.razor\" />", false)]
    [InlineData(" Sdk=\"Microsoft.NET.Sdk.Web\"", "<RazorComponent Remove=\"Other.razor\" />", true)]
    [InlineData("", "<Content Include=\"Page.razor\" />", true)]
    [InlineData("", "<Content Include=\"*.razor\" Exclude=\"Page.*\" />", false)]
    [InlineData("", "<Compile Include=\"Program.cs\" />", false)]
    public void ProjectsThatCompileRazor(string sdk, string items, bool isReported)
    {
        using var checkout = new Checkout(
            ("App.csproj",
                $"<Project{sdk}><PropertyGroup><TargetFramework>net10.0</TargetFramework><DefineConstants>LIVE</DefineConstants></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>"),
            ("Program.cs", ""),
            ("Page.razor", "@code {\n#if LIVE\nvoid Send() { " + Risky + " }\n#endif\n}"));

        Assert.Equal(isReported ? ["SMTP1003 Warning Page.razor:3"] : [], checkout.ReportCode());
    }

    [Fact]
    public void Passwords_AreMasked()
    {
        using var checkout = new Checkout(("App.csproj", Web), ("Page.razor", """
            <p>winter-2024-mailer</p>
            @code {
                void Send()
                {
                    using var client = new System.Net.Mail.SmtpClient("smtp.contoso.com", 25) { Credentials = new System.Net.NetworkCredential("shop", "winter-2024-mailer") };
                    client.Send("a@b.c", "d@e.f", "s", "t");
                }
            }
            """));

        foreach (var format in new[] { "text", "json", "sarif", "github", "gitlab", "junit" })
        {
            var (_, output, error) = checkout.Run("--format", format);
            Assert.Contains("SMTP2001", output, StringComparison.Ordinal);
            Assert.DoesNotContain("winter-2024", output + error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Suppression_InTheCode_Holds()
    {
        using var checkout =
            new Checkout(
                ("App.csproj", Web), ("Page.razor", "@code {\n#pragma warning disable SMTP1003\nvoid Send() { " + Risky + " }\n}"));

        var result = checkout.JudgeCode();

        Assert.Empty(result.Findings);
        Assert.Equal(1, result.Suppressed);
    }

    [Fact]
    public void Effective_ShowsThem()
    {
        using var checkout = new Checkout(("App.csproj", Web), ("Page.razor", "@code { void Send() { " + Risky + " } }"));

        Assert.Contains("Page.razor:1", checkout.Run("effective").Output, StringComparison.Ordinal);
    }

    // Pieces of Razor in any order: nothing throws, each part is where it says, and time does not grow with the square.
    [Fact]
    public void AnyText_IsRead()
    {
        string[] pieces =
            ["@", "{", "}", "@{", "@code {", "@functions{", "<p>", "</p>", "<br", "'", "\"", "\"\"\"", "$\"{", "@*", "*@", "@:", "\n",
                "\r\n", " ", ";", "@using X", "#if X\n", "/*", "*/", "//", "x", "\u2028", "<!--", "-->", "@<b>", "class A {", "\uD800"];
        var random = new Random(15);
        for (var run = 0; run < 3000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var parts = RazorReader.Read(text);
            Assert.All(parts, part =>
                Assert.True(part.Start + part.Code.Length <= text.Length
                    && part.Code.Zip(text[part.Start..]).All(pair => pair.First == pair.Second || pair.First == ' '), text));
            Assert.Equal(text.Length, RazorReader.CodeIn(text).Length);
        }

        // Eight times the text takes eight times as long; the square would be 64 times.
        var (shorter, longer) = (TimeFor(5_000), TimeFor(40_000));
        Assert.True(longer < shorter * 24, $"{shorter} for 5,000 characters, {longer} for 40,000");

        TimeSpan TimeFor(int length) => Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            foreach (var piece in pieces)
            {
                RazorReader.Read(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
                RazorReader.Read(string.Concat(Enumerable.Repeat("@{" + piece, length / (piece.Length + 2))));
            }

            return watch.Elapsed;
        });
    }
}
