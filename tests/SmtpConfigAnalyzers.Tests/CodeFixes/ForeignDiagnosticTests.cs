using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.CodeFixes;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>
/// Every provider keeps to its own findings. <c>dotnet format</c> gives it whatever its analyzer reports first, and anybody
/// may report under one of its ids.
/// </summary>
public class ForeignDiagnosticTests
{
    /// <summary>
    /// Breaks rules of all providers of code; Gmail's best offer is the others' second, so that a choice taken from it would show.
    /// </summary>
    private const string Source = """
        using System.Net.Mail;
        using MailKit.Security;

        public class Mailer
        {
            public void Send(MailKit.Net.Smtp.SmtpClient client)
            {
                client.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => true;
                client.SslProtocols = System.Security.Authentication.SslProtocols.Tls12;
                client.Connect("smtp.contoso.com", 587, SecureSocketOptions.None);
                client.Connect("smtp.gmail.com", 25);
                client.Connect("smtp.contoso.com", 25);
                client.Authenticate("shop", "Tr0ub4dor");
                using var other = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = false };
                using var third = new SmtpClient("smtp.contoso.com", 465) { EnableSsl = true };
                third.Send("app@contoso.com", "you@contoso.com", "Subject", "Text");
            }
        }
        """;

    private const string Settings = """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 465, "UseSsl": false } }""";

    public static TheoryData<string> Providers => [.. All.Keys];

    private static Dictionary<string, CodeFixProvider> All { get; } = typeof(FactCodeFix).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
        .ToDictionary(type => type.Name, type => (CodeFixProvider)Activator.CreateInstance(type)!);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task EveryFindingOfThePackage_IsFixedByItsOwnProvidersAlone(string name)
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace);
        var offered = new HashSet<string>();
        foreach (var finding in await Analyze(project))
        {
            foreach (var document in DocumentsOf(project))
            {
                if (await Offers(All[name], document, finding) is { Count: > 0 })
                {
                    offered.Add(finding.Id);
                    Assert.Equal(document.FilePath, finding.Location.GetLineSpan().Path);
                }
            }
        }

        Assert.NotEmpty(offered);
        Assert.Subset(All[name].FixableDiagnosticIds.ToHashSet(), offered);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task ADiagnosticOfSomebodyElse_UnderAnyId_OffersNothing(string name)
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace);
        var root = (await project.Documents.Single().GetSyntaxRootAsync())!;
        Location[] places =
        [
            Location.None,
            Location.Create("/elsewhere.json", new(0, 1), new(new(0, 0), new(0, 1))),
            Location.Create(CSharpSyntaxTree.ParseText(Source + Source, path: "/Other.cs"), new(Source.Length, Source.Length)),
            .. root.DescendantNodes().Where(node => node is ExpressionSyntax or StatementSyntax).Select(node => node.GetLocation()),
        ];
        ImmutableDictionary<string,
            string?>[] properties =
            [.. (await Analyze(project)).Select(finding => finding.Properties.Remove("fingerprint")).DistinctBy(known => known.Count),
                Nonsense()];
        var count = 0;
        foreach (var id in Diagnose.AllAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id)
            .Append("ACME0001").Distinct())
        {
            foreach (var place in places)
            {
                foreach (var property in properties)
                {
                    var foreign =
                        Diagnostic.Create(
                            id, "Acme", "Somebody says so.", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning,
                            isEnabledByDefault: true, warningLevel: 1, location: place, properties: property);
                    foreach (var document in DocumentsOf(project))
                    {
                        Assert.Empty(await Offers(All[name], document, foreign));
                        count++;
                    }
                }
            }
        }

        Assert.True(count > 1000);

        static ImmutableDictionary<string, string?> Nonsense() =>
            new[] { "library", "notation", "ports", "modes", "filePorts", "fileModes", "remedy0" }
            .ToImmutableDictionary(
                key => key, key =>
                key switch { "library" =>
                    "MailKit", "notation" =>
                    "Options", "remedy0" =>
                    "587/StartTls/", _ => (string?)int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture) });
    }

    // As dotnet format does it: the first diagnostic of the run says the choice, and Fix All takes one id.
    [Theory]
    [MemberData(nameof(Providers))]
    public async Task FixAll_MakesTheSame_WhateverIsReportedFirst(string name)
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace);
        var findings = await Analyze(project);
        var provider = All[name];
        foreach (var id in findings.Select(finding => finding.Id).Distinct().Where(provider.FixableDiagnosticIds.Contains))
        {
            var results = new HashSet<string>();
            foreach (var first in findings)
            {
                foreach (var document in DocumentsOf(project))
                {
                    var choice = (await Offers(provider, document, first)).FirstOrDefault()?.EquivalenceKey;
                    var context =
                        new FixAllContext(
                            project.Documents.Single(), provider, FixAllScope.Solution, choice!, [id], new Known([first, .. findings]),
                            default);
                    results.Add(await provider.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await TextOf(action) : "");
                }
            }

            Assert.Single(results);
        }

        async Task<string> TextOf(CodeAction action)
        {
            var solution = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            return string.Join(
                "\n", await Task.WhenAll(
                    DocumentsOf(solution.GetProject(project.Id)!).Select(async document => (await document.GetTextAsync()).ToString())));
        }
    }

    private static Project Project(Workspace workspace)
    {
        var project = workspace.CurrentSolution.AddProject("Mail", "Mail", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences([.. CompilationReferences.Framework, .. CompilationReferences.MailKit]);
        project = project.AddDocument("Mailer.cs", SourceText.From(Source), filePath: "/Mailer.cs").Project;
        return project.AddAdditionalDocument("appsettings.json", SourceText.From(Settings), filePath: "/appsettings.json").Project;
    }

    private static IEnumerable<TextDocument> DocumentsOf(Project project) => project.Documents.Concat(project.AdditionalDocuments);

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        var findings = await compilation!.WithAnalyzers(Diagnose.AllAnalyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.Superset(
            new HashSet<string> { "SMTP1001", "SMTP1003", "SMTP2001", "SMTP3001", "SMTP3004" },
            findings.Select(finding => finding.Id).ToHashSet());
        return findings;
    }

    private static async Task<IReadOnlyList<CodeAction>> Offers(CodeFixProvider provider, TextDocument document, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offer, _) => offers.Add(offer), default));
        return offers;
    }

    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Distinct());

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Distinct().Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
