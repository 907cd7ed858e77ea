using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Libraries;

/// <summary>SMTP4003, against the real MailKit under older numbers.</summary>
public class UpdateMailKitTests
{
    private const string StartTls = "client.Connect(\"smtp.contoso.com\", 587, SecureSocketOptions.StartTls);";

    [Theory]
    [InlineData("4.15.0", "SMTP4003")] // also 4.15.1: the assembly has the same number
    [InlineData("2.0.0", "SMTP4003")]
    [InlineData("4.16.0", "")]
    [InlineData("5.0.0", "")]
    [InlineData("0.0.0", "")] // a build of somebody's own
    public async Task Version_DecidesWhetherItReports(string version, string expected) =>
        Assert.Equal(expected, await Ids(Compile(version, ("/Mailer.cs", Program(StartTls)))));

    [Theory]
    [InlineData(StartTls)]
    [InlineData("client.Connect(\"relay\", 25, SecureSocketOptions.StartTlsWhenAvailable);")]
    [InlineData("client.Connect(\"relay\", 25);")]
    [InlineData("client.Connect(new Uri(\"smtp://smtp.contoso.com:587/?starttls=always\"));")]
    [InlineData(
        "client.Connect(\"relay\", port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);")] // on a path
    public async Task StartTls_Reports(string statement) =>
        Assert.Contains("SMTP4003", await Ids(Compile("4.15.0", ("/Mailer.cs", Program(statement)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("client.Connect(\"smtp.contoso.com\", 465, SecureSocketOptions.SslOnConnect);")]
    [InlineData("client.Connect(\"smtp.contoso.com\", 465);")]
    [InlineData("client.Connect(\"relay\", 25, SecureSocketOptions.None);")]
    [InlineData("client.Connect(\"smtp.contoso.com\", 2525, options);")]
    [InlineData("client.Connect(\"smtp.contoso.com\", port);")]
    [InlineData("client.Connect(\"localhost\", 587, SecureSocketOptions.StartTls);")]
    [InlineData("client.Connect(\"mailpit\", 1025, SecureSocketOptions.StartTlsWhenAvailable);")]
    [InlineData("client.Connect(\"relay\", port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.None);")]
    [InlineData("if (port == 465) client.Connect(\"smtp.contoso.com\", port, SecureSocketOptions.SslOnConnect);")]
    public async Task NotKnownToBeStartTls_IsSilent(string statement) =>
        Assert.DoesNotContain("SMTP4003", await Ids(Compile("4.15.0", ("/Mailer.cs", Program(statement)))), StringComparison.Ordinal);

    [Fact]
    public async Task SeveralConnections_ReportsTheFirstByPathAndPosition()
    {
        var findings = await Find(Compile(
            "4.15.0",
            ("/b/Second.cs", Program(StartTls)),
            ("/a/Generated.g.cs", Program(StartTls, "Generated")),
            ("/a/Implicit.cs", Program("client.Connect(\"smtp.contoso.com\", 465);", "Implicit")),
            ("/b/First.cs", Program(StartTls + "\n" + StartTls, "First"))));
        var place = Assert.Single(findings).Location.GetLineSpan();
        Assert.Equal("/b/First.cs", place.Path);
        Assert.Equal(8, place.StartLinePosition.Line);
    }

    // As an editor asks: document by document, none of which knows what was said of the others.
    [Fact]
    public async Task EachDocumentByItself_OnlyTheFirstReports()
    {
        var compilation = Compile("4.15.0", ("/b.cs", Program(StartTls)), ("/a.cs", Program(StartTls, "First")));
        var reported = new List<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var session = compilation.WithAnalyzers(Diagnose.AllAnalyzers);
            reported.AddRange(
                (await session.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, default))
                .Select(diagnostic => diagnostic.Location.SourceTree!.FilePath));
        }

        Assert.Equal(["/a.cs"], reported);
    }

    [Fact]
    public async Task TopLevelStatementsAndInitializers_AreSearched()
    {
        const string TopLevel = "using MailKit.Net.Smtp; using MailKit.Security; using var client = new SmtpClient(); " + StartTls;
        const string Initializer =
            "using System; using MailKit.Net.Smtp; using MailKit.Security; public class Mailer { public Action<SmtpClient> Open = client => " + StartTls + " }";
        var compilation = Compile("4.15.0", ("/b.cs", Program(StartTls, "Second")), ("/a.cs", Initializer));
        Assert.Equal("/a.cs", Assert.Single(await Find(compilation)).Location.SourceTree!.FilePath);
        compilation = Compile("4.15.0", ("/b.cs", Program(StartTls, "Second")), ("/a.cs", TopLevel))
            .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        Assert.Equal("/a.cs", Assert.Single(await Find(compilation)).Location.SourceTree!.FilePath);
    }

    private static string Program(string statements, string type = "Mailer") => $$"""
        using System;
        using MailKit.Net.Smtp;
        using MailKit.Security;

        public class {{type}}
        {
            public void Open(SmtpClient client, int port, SecureSocketOptions options)
            {
                {{statements}}
            }
        }
        """;

    private static CSharpCompilation Compile(string version, params (string Path, string Text)[] files) => CSharpCompilation.Create(
        "Mail",
        files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path)),
        [.. CompilationReferences.Framework, CompilationReferences.MimeKit,
            OlderAssembly.Of(typeof(global::MailKit.MailService).Assembly.Location, Version.Parse(version))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static async Task<ImmutableArray<Diagnostic>> Find(Compilation compilation) =>
        [.. (await Diagnose.Run(compilation, Diagnose.AllAnalyzers)).Where(diagnostic => diagnostic.Id == "SMTP4003")];

    private static async Task<string> Ids(Compilation compilation) =>
        string.Join(" ", (await Diagnose.Run(compilation, Diagnose.AllAnalyzers)).Select(diagnostic => diagnostic.Id));
}
