using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Binding;

/// <summary>
/// Settings that reach the mailer in another object: behind an interface, by a wrapper, copied on. Joined only where the code shows it.
/// </summary>
public class GivenOutTests
{
    private const string Classes = """
        public interface IMail { string Server { get; } int Port { get; } }
        public class Bound : IMail { public string Server { get; set; } = ""; public int Port { get; set; } }
        public class Copy { public string Server { get; set; } = ""; public int Port { get; set; } }
        public record Both(string Server, int Port);
        """;

    private const string Other = "public class Other : IMail { public string Server => \"smtp.contoso.com\"; public int Port => 465; }";

    [Theory]
    [InlineData("Copy", "var o = c.GetSection(\"Mail\").Get<Bound>()!; s.AddSingleton(new Copy { Server = o.Server, Port = o.Port });")]
    [InlineData("Copy",
        "s.Configure<Bound>(c.GetSection(\"Mail\")); s.AddSingleton(p => { var o = p.GetRequiredService<IOptions<Bound>>().Value; return "
        + "new Copy { Server = o.Server, Port = o.Port }; });")]
    [InlineData("Copy", "s.AddSingleton(new Copy { Server = c[\"Mail:Server\"]!, Port = c.GetValue<int>(\"Mail:Port\") });")]
    [InlineData("Copy", "Copy copy = new() { Server = c[\"Mail:Server\"]!, Port = int.Parse(c[\"Mail:Port\"]!) }; s.AddSingleton(copy);")]
    [InlineData("Both", "var o = c.GetSection(\"Mail\").Get<Bound>()!; s.AddSingleton(new Both(o.Server, o.Port));")]
    [InlineData("IMail",
        "s.Configure<Bound>(c.GetSection(\"Mail\")); s.AddSingleton<IMail>(p => p.GetRequiredService<IOptions<Bound>>().Value);")]
    [InlineData("IMail", "s.Configure<Bound>(c.GetSection(\"Mail\"));")] // the only class that there is
    public async Task CodeShowsIt_IsJoined(string type, string registration)
    {
        var finding = Assert.Single(await Findings(type, registration, ""));
        Assert.Equal("SMTP1004", finding.Id);
        Assert.EndsWith(" Port 587 from Mail:Port, appsettings.json line 1.", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Copy", "s.AddSingleton(new Copy { Port = c.GetValue<int>(\"Mail:Port\") }); s.AddSingleton(new Copy { Port = 465 });")]
    [InlineData("Copy", "s.AddSingleton(new Copy { Port = c.GetValue<int>(\"Mail:Port\") }); Copy other = new(); s.AddSingleton(other);")]
    [InlineData("Copy", "var copy = new Copy { Port = c.GetValue<int>(\"Mail:Port\") }; copy.Port = 465; s.AddSingleton(copy);")]
    [InlineData("Copy", "var copy = new Copy { Port = c.GetValue<int>(\"Mail:Port\") }; s.AddSingleton<Copy>();")]
    [InlineData("Copy",
        "var copy = new Copy { Port = c.GetValue<int>(\"Mail:Port\") }; "
        + "s.AddSingleton(System.Text.Json.JsonSerializer.Deserialize<Copy>(\"{}\")!);")]
    [InlineData("Copy", "var copy = new Copy { Port = c.GetValue<int>(\"Mail:Port\") }; s.AddSingleton(typeof(Copy));")]
    [InlineData("Copy", "s.AddSingleton(new Copy { Port = c.GetValue<int>(\"Mail:Port\") });", "public class Derived : Copy;")]
    [InlineData("Copy", "s.AddSingleton(new Copy { Port = c.GetValue<int>(\"Mail:Port\") + 1 });")]
    [InlineData("IMail", "s.Configure<Bound>(c.GetSection(\"Mail\")); s.AddSingleton<IMail, Other>();", Other)]
    [InlineData("IMail",
        "s.Configure<Bound>(c.GetSection(\"Mail\")); s.AddSingleton<IMail>(new Other()); s.AddSingleton<IMail>(p => "
        + "p.GetRequiredService<Bound>());", Other)]
    [InlineData("IMail", "s.Configure<Bound>(c.GetSection(\"Mail\")); s.AddSingleton<IMail>(p => p.GetRequiredService<IMail>());")]
    [InlineData("IMail", "s.Configure<Bound>(c.GetSection(\"Mail\"));", Other)] // one of two
    [InlineData("IMail", "s.AddSingleton<IMail>(c.GetSection(\"Mail\").Get<Fixed>()!);",
        "public class Fixed : IMail { public string Server { get; set; } = \"\"; public int Port => 465; }")]
    [InlineData("IMail", "s.AddSingleton<IMail>(c.GetSection(\"Mail\").Get<Hidden>()!);",
        "public class Hidden : IMail { public string Server { get; set; } = \"\"; public int Port { get; set; } int IMail.Port => 465; }")]
    [InlineData("Bound", "Settings.Fill(\"Mail\", new Bound());",
        "public static class Settings { public static void Fill(string section, object target) { } }")]
    public async Task SomethingElseMayBe_IsSilent(string type, string registration, string others = "") =>
        Assert.Empty(await Findings(type, registration, others));

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string type, string registration, string others)
    {
        var source = $$"""
            using System;
            using MailKit.Net.Smtp;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;

            {{Classes}}
            {{others}}
            public class Mailer({{type}} o) { public void Go() { using var client = new SmtpClient(); client.Connect(o.Server, o.Port, true); } }

            public static class Start
            {
                public static void Add(IServiceCollection s, IConfiguration c) { {{registration}} }
                private static void Main() { }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Mail",
            [CSharpSyntaxTree.ParseText(source, path: "/Mailer.cs")],
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. CompilationReferences.Settings],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. (await new SettingsBuild(
            ("/app/appsettings.json", """{ "Mail": { "Server": "smtp.contoso.com", "Port": 587 } }""")) { Compilation = compilation }
            .Analyze())
            .Where(finding => finding.Location.IsInSource)];
    }
}
