using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Binding;

/// <summary>A library's build reads the settings of the programs that run it (SmtpLintSettingsFrom).</summary>
public class HostSettingsTests
{
    private const string Mailer = """
        using MailKit.Net.Smtp;
        using MailKit.Security;
        using Microsoft.Extensions.Configuration;

        public class Mailer(IConfiguration settings)
        {
            public void Go(string user, string password)
            {
                using var client = new SmtpClient();
                client.Connect(settings["Mail:Host"], settings.GetValue<int>("Mail:Port"), SecureSocketOptions.StartTls);
                client.Authenticate(user, password);
            }
        }
        """;

    [Fact]
    public async Task PortOfTheHost_IsReportedInTheLibrary_AndNothingInTheFile()
    {
        var finding = Assert.Single(await Findings(("/web/appsettings.json", Settings(465))));

        Assert.Equal(("SMTP1002", "/lib/Mailer.cs"), (finding.Id, finding.Location.GetLineSpan().Path));
        Assert.Contains("appsettings.json line 1", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PortThatFits_IsSilent() => Assert.Empty(await Findings(("/web/appsettings.json", Settings(587))));

    [Fact]
    public async Task WhatLiesNextToTheLibrary_IsNotRead() =>
        Assert.Empty(await Findings(("/lib/appsettings.json", Settings(465)), ("/web/appsettings.json", Settings(587))));

    [Fact]
    public async Task TwoHosts_AreAlternatives()
    {
        Assert.Empty(await Findings(("/web/appsettings.json", Settings(587)), ("/worker/appsettings.json", Settings(2525))));
        var finding = Assert.Single(await Findings(("/web/appsettings.json", Settings(587)), ("/worker/appsettings.json", Settings(465))));
        Assert.Equal("SMTP1002", finding.Id);
    }

    private static string Settings(int port) => $$$"""{ "Mail": { "Host": "smtp.contoso.com", "Port": {{{port}}} } }""";

    private static async Task<IReadOnlyList<Diagnostic>> Findings(params (string Path, string Text)[] files)
    {
        var compilation = CSharpCompilation.Create(
            "Mail",
            [CSharpSyntaxTree.ParseText(Mailer, path: "/lib/Mailer.cs")],
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. CompilationReferences.Settings],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var hosts = files.Where(file => !file.Path.StartsWith("/lib/", StringComparison.Ordinal))
            .Select(file => $"[{file.Path}]\nbuild_metadata.AdditionalFiles.SmtpLintScan = host\n");
        return await new SettingsBuild(files) { Compilation = compilation, Config = new("", string.Concat(hosts)) }.Analyze();
    }
}
