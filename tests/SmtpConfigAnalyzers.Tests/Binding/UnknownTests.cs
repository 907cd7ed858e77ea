using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Binding;

/// <summary>
/// What is read cannot be determined, or something else may be: silence. Each has a neighbour that is reported, so that the silence means
/// something.
/// </summary>
public class UnknownTests
{
    private const string Settings = """
        {
          "Smtp": { "Host": "mail.contoso.com", "Port": 465 },
          "Newsletter": { "Host": "news.contoso.com", "Port": 587 },
          "Tokens": { "Host": "mail.contoso.com", "Port": "#{SmtpPort}#" },
          "Null": { "Host": "mail.contoso.com", "Port": null },
          "NoHost": { "Host": "", "Port": 25 }
        }
        """;

    [Theory]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\"));", "SMTP1002")]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"SMTP\")); "
        + "services.AddOptions<MailOptions>().Bind(configuration.GetSection(\"smtp\"));", "SMTP1002")]
    [InlineData("", "")] // no code names the section
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Newsletter\"));", "")]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Missing\"));", "")]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Tokens\"));", "")]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Null\"));", "")]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"NoHost\"));", "")]
    [InlineData("services.Configure<MailOptions>(configuration);", "")]
    [InlineData("services.Configure<OtherOptions>(configuration.GetSection(\"Smtp\"));", "")]
    // bound to two
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\")); "
        + "services.Configure<MailOptions>(configuration.GetSection(\"Newsletter\"));", "")]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\")); services.Configure<MailOptions>(section);", "")]
    [InlineData("services.Configure<MailOptions>(section);", "")] // of unknown origin
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(name));", "")] // known at run time
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Sm\" + name));", "")]
    [InlineData("services.AddOptions<MailOptions>().BindConfiguration(name);", "")]
    [InlineData("var chosen = name == \"\" ? configuration.GetSection(\"Smtp\") : configuration.GetSection(\"Newsletter\"); "
        + "services.Configure<MailOptions>(chosen);", "")]
    // code sets it
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\")); services.PostConfigure<MailOptions>(options => "
        + "options.Port = 587);", "")]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\")); services.Configure<MailOptions>(options => { "
        + "options.Port = int.Parse(name); });", "")]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\")); services.AddSingleton(new MailOptions { Port = 587 "
        + "});", "")]
    // of another class
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\")); services.Configure<OtherOptions>(options => "
        + "options.Port = 587);", "SMTP1002")]
    [InlineData("services.Configure<MailOptions>(\"shop\", configuration.GetSection(\"Smtp\"));", "")] // for options of a name
    [InlineData("services.AddOptions<MailOptions>(\"shop\").Bind(configuration.GetSection(\"Smtp\"));", "")]
    [InlineData("services.AddOptions<MailOptions>(\"shop\").BindConfiguration(\"Smtp\");", "")]
    [InlineData("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\")); services.Configure<MailOptions>(\"news\", "
        + "configuration.GetSection(\"Newsletter\"));", "")]
    public Task Joined_Registration(string statements, string expected) => Expect(expected, Program(statements, "options.Value"));

    [Theory]
    [InlineData("monitor.Get(\"shop\")", "SMTP1002")]
    [InlineData("snapshot.Get(\"shop\")", "SMTP1002")]
    [InlineData("monitor.Get(\"news\")", "")]
    [InlineData("monitor.Get(\"other\")", "")]
    [InlineData("monitor.Get(password)", "")]
    [InlineData("monitor.CurrentValue", "")]
    [InlineData("options.Value", "")]
    public Task Joined_OptionsOfAName(string options, string expected) => Expect(
        expected,
        Program("services.Configure<MailOptions>(\"shop\", configuration.GetSection(\"Smtp\")); "
            + "services.AddOptions<MailOptions>(\"news\").BindConfiguration(\"Newsletter\");", options));

    [Theory]
    [InlineData("configuration.GetValue<int>(\"Smtp:Port\")", "SMTP1002")]
    [InlineData("configuration.GetValue<int>(\"Newsletter:Port\")", "")]
    [InlineData("configuration.GetValue<int>(password)", "")]
    [InlineData("configuration.GetValue<int>($\"{password}:Port\")", "")]
    [InlineData("configuration.GetValue<int>(\"Tokens:Port\")", "")]
    [InlineData("configuration.GetValue<int>(\"Missing:Port\", 465)", "note SMTP1002")] // a whole section is elsewhere
    [InlineData("configuration.GetValue<int>(\"Tokens:Port\", 465)", "")]
    [InlineData("section.GetValue<int>(\"Port\")", "")]
    [InlineData("section.GetSection(\"Smtp\").GetValue<int>(\"Port\")", "")]
    [InlineData("int.Parse(configuration[\"Smtp:Port\"] ?? password)", "SMTP1002")]
    [InlineData("int.Parse(configuration[\"Missing:Port\"] ?? \"465\")", "note SMTP1002")]
    [InlineData("int.Parse(configuration[\"Newsletter:Port\"] ?? \"465\")", "")] // the file says another
    [InlineData("int.Parse(Environment.GetEnvironmentVariable(\"SMTP__PORT\")!)", "")] // no file starts the program with it
    [InlineData("int.Parse(Environment.GetEnvironmentVariable(\"Smtp:Port\")!)", "")]
    [InlineData("int.Parse(System.Configuration.ConfigurationManager.AppSettings[\"Smtp:Port\"]!)", "")]
    [InlineData("int.TryParse(configuration[\"Smtp:Host\"], out var port) ? 465 : 587", "")] // no number
    [InlineData("int.TryParse(configuration[\"Missing:Port\"], out var port) ? port : 465", "note SMTP1002")]
    [InlineData("int.TryParse(configuration[\"Smtp:Port\"], out var port) ? port : 587", "SMTP1002")]
    [InlineData("Read<MailOptions>(\"Smtp\").Port", "SMTP1002")]
    [InlineData("Read<MailOptions>(\"Newsletter\").Port", "")]
    [InlineData("Read<MailOptions>(password).Port", "")]
    [InlineData("ByName<Smtp>().Port", "SMTP1002")]
    [InlineData("ByName<Newsletter>().Port", "")]
    public Task Joined_LookUp(string port, string expected) => Expect(expected, $$"""
        {{Usings}}
        public class Mailer(IConfiguration configuration, IConfigurationSection section)
        {
            public void Send(string password)
            {
                using var client = new SmtpClient();
                client.Connect(configuration["Smtp:Host"], {{port}}, SecureSocketOptions.StartTls);
            }

            private T Read<T>(string name) => configuration.GetSection(name).Get<T>()!;

            private T ByName<T>() => configuration.GetRequiredSection(typeof(T).Name).Get<T>()!;
        }

        public class MailOptions { public int Port { get; set; } }

        public class Smtp { public int Port { get; set; } }

        public class Newsletter { public int Port { get; set; } }
        """);

    [Fact]
    public async Task Joined_TwoRegistrationsByOneMethod_AreTwo()
    {
        const string Method =
            " public static class More { public static void AddSection<T>(this IServiceCollection services, IConfiguration "
            + "configuration, string name) where T : class => services.Configure<T>(configuration.GetSection(name)); }";
        await Expect(
            "SMTP1002", Program(
                "services.AddSection<MailOptions>(configuration, \"Smtp\"); services.AddSection<OtherOptions>(configuration, "
                + "\"Newsletter\");", "options.Value") + Method);
        await Expect(
            "", Program("services.AddSection<MailOptions>(configuration, \"Newsletter\"); "
            + "services.AddSection<OtherOptions>(configuration, \"Smtp\");", "options.Value") + Method);
        await Expect(
            "", Program("services.AddSection<MailOptions>(configuration, \"Smtp\"); services.AddSection<MailOptions>(configuration, "
            + "\"Newsletter\");", "options.Value") + Method);
    }

    [Fact]
    public async Task Joined_PasswordOfAFile_IsReportedThere()
    {
        var found = await Findings(
            $$"""
            {{Usings}}
            public class Mailer(IConfiguration configuration)
            {
                public void Send()
                {
                    using var client = new SmtpClient();
                    client.Connect(configuration["Smtp:Host"], 587, SecureSocketOptions.StartTls);
                    client.Authenticate(configuration["Smtp:User"], configuration["Smtp:Password"]);
                }
            }
            """,
            """{ "Smtp": { "Host": "mail.contoso.com", "User": "shop", "Password": "kR9!vq2Lw7" } }""");
        Assert.Equal([("SMTP2002", "/app/appsettings.json")], found.Select(finding => (finding.Id, finding.Location.GetLineSpan().Path)));
    }

    [Fact]
    public async Task Joined_SettingsOfAnotherProject_AreUnknown()
    {
        var found = await Findings(Program("", "options.Value"), "{ }");
        Assert.Empty(found);
    }

    private const string Usings = """
        using System;
        using MailKit.Net.Smtp;
        using MailKit.Security;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        """;

    private static string Program(string statements, string options) => $$"""
        {{Usings}}
        public class MailOptions
        {
            public string Host { get; set; } = "";

            public int Port { get; set; }
        }

        public class OtherOptions
        {
            public int Port { get; set; }
        }

        public static class Startup
        {
            public static void Register(IServiceCollection services, IConfiguration configuration, IConfigurationSection section, string name)
            {
                {{statements}}
            }
        }

        public class Mailer(IOptions<MailOptions> options, IOptionsMonitor<MailOptions> monitor, IOptionsSnapshot<MailOptions> snapshot)
        {
            public void Send(string password)
            {
                using var client = new SmtpClient();
                var read = {{options}};
                client.Connect(read.Host, read.Port, SecureSocketOptions.StartTls);
            }
        }
        """;

    private static async Task Expect(string expected, string source) =>
        Assert.Equal(
            expected, string.Join(
                " ", (await Findings(source, Settings))
                .Select(finding => (finding.Severity < finding.Descriptor.DefaultSeverity ? "note " : "") + finding.Id)));

    private static async Task<IReadOnlyList<Diagnostic>> Findings(string source, string settings)
    {
        var compilation = CSharpCompilation.Create(
            "Mail",
            [CSharpSyntaxTree.ParseText(source, path: "/Mailer.cs")],
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. CompilationReferences.Settings],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await new SettingsBuild(("/app/appsettings.json", settings)) { Compilation = compilation }.Analyze();
    }
}
