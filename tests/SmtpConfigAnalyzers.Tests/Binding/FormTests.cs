using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Binding;

/// <summary>
/// Every way to read settings, with every client: wrong settings are reported at the connection, right ones are not, and unknown ones
/// neither.
/// </summary>
public class FormTests
{
    private static readonly IReadOnlyDictionary<string, MailClient> Clients = new Dictionary<string, MailClient>
    {
        ["System.Net.Mail"] = new(
            read => $"using var client = new System.Net.Mail.SmtpClient({read("Host", "string")}, {read("Port", "int")}) {{ EnableSsl = "
                + $"{read("UseSsl", "bool")}, Credentials = new NetworkCredential(\"shop\", password) }}; client.Send(mail);",
            [("Port", "465"), ("UseSsl", "true")],
            [("Port", "587"), ("UseSsl", "true")],
            "SMTP1005"),
        ["MailKit, port"] = new(
            read => $"using var client = new MailKit.Net.Smtp.SmtpClient(); client.Connect({read("Host", "string")}, "
                + $"{read("Port", "int")}, SecureSocketOptions.StartTls);",
            [("Port", "465")],
            [("Port", "587")],
            "SMTP1002"),
        ["MailKit, mode"] = new(
            read => $"using var client = new MailKit.Net.Smtp.SmtpClient(); client.Connect({read("Host", "string")}, 465, "
                + $"{read("Mode", "SecureSocketOptions")});",
            [("Mode", "StartTls")],
            [("Mode", "SslOnConnect")],
            "SMTP1002"),
        ["MailKit, useSsl"] = new(
            read => $"using var client = new MailKit.Net.Smtp.SmtpClient(); client.Connect({read("Host", "string")}, "
                + $"{read("Port", "int")}, {read("UseSsl", "bool")});",
            [("Port", "587"), ("UseSsl", "true")],
            [("Port", "465"), ("UseSsl", "true")],
            "SMTP1004"),
        ["MailKit, address"] = new(
            read => $"using var client = new MailKit.Net.Smtp.SmtpClient(); client.Connect(new Uri({read("Url", "string")}));",
            [("Url", "smtps://mail.contoso.com:587")],
            [("Url", "smtps://mail.contoso.com:465")],
            "SMTP1004"),
        ["FluentEmail"] = new(
            read => $"services.AddFluentEmail(\"shop@contoso.com\").AddSmtpSender({read("Host", "string")}, {read("Port", "int")});",
            [("Port", "587")],
            [("Port", "587"), ("Host", "localhost")],
            "SMTP1003"),
    };

    private static readonly MetadataReference FluentEmail = Stub("""
        namespace Microsoft.Extensions.DependencyInjection
        {
            public class FluentEmailServicesBuilder;

            public static class FluentEmailSmtpBuilderExtensions
            {
                public static FluentEmailServicesBuilder AddFluentEmail(this IServiceCollection services, string from) => throw null!;

                public static FluentEmailServicesBuilder AddSmtpSender(this FluentEmailServicesBuilder builder, string host, int port) => throw null!;
            }
        }
        """);

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var form in BindingForm.All.Keys)
            {
                foreach (var client in Clients.Keys)
                {
                    all.Add(form, client);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Joined_WrongSettings_ReportAtTheConnection(string form, string client)
    {
        var findings = await Findings(form, client, Clients[client].Wrong);
        Assert.Equal([Clients[client].Rule], findings.Select(finding => finding.Id));
        Assert.Equal("/Mailer.cs", findings[0].Location.GetLineSpan().Path);
        Assert.Contains(findings[0].AdditionalLocations, place => place.GetLineSpan().Path == "/app/" + BindingForm.All[form].File);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Joined_RightSettings_AreSilent(string form, string client) =>
        Assert.Empty(await Findings(form, client, Clients[client].Right));

    private static async Task<IReadOnlyList<Diagnostic>> Findings(
        string name, string clientName, IEnumerable<(string Key, string Value)> values)
    {
        var form = BindingForm.All[name];
        var client = Clients[clientName];
        var (constructor, members) = form.Members.StartsWith('(')
            ? (form.Members[..(form.Members.IndexOf(')', StringComparison.Ordinal) + 1)],
                form.Members[(form.Members.IndexOf(')', StringComparison.Ordinal) + 1)..].TrimStart(' ', '{'))
            : ("", form.Members);
        var source = $$"""
            using System;
            using System.Net;
            using MailKit.Security;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;

            public class Mailer{{constructor}}
            {
                {{members}}

                public void Send(IServiceCollection services, System.Net.Mail.MailMessage mail, string password)
                {
                    {{form.Before}}
                    {{client.Connect(form.Value)}}
                }
            }

            {{form.Others}}
            """;
        var compilation = CSharpCompilation.Create(
            "Mail",
            [CSharpSyntaxTree.ParseText(source, path: "/Mailer.cs")],
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. CompilationReferences.Settings, FluentEmail],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var text = SettingsOf(form.File, values.Any(value => value.Key == "Host") ? values : values.Prepend(("Host", "mail.contoso.com")));
        return [.. (await new SettingsBuild(("/app/" + form.File, text)) { Compilation = compilation }.Analyze())
            .Where(finding => finding.Id != "SMTP4002")];
    }

    private static string SettingsOf(string file, IEnumerable<(string Key, string Value)> values) => Path.GetFileName(file) switch
    {
        "appsettings.json" => $$"""{ "Smtp": { {{Json(values, "")}} }, "Other": { "Port": 4711 } }""",
        "launchSettings.json" => $$$"""{ "profiles": { "Shop": { "environmentVariables": { {{{Json(values, "SMTP_")}}} } } } }""",
        ".env" => string.Concat(values.Select(value => $"SMTP_{value.Key.ToUpperInvariant()}={value.Value}\n")),
        _ => $"<configuration>\n<appSettings>\n{string.Concat(values.Select(value => $"<add key=\"Smtp{value.Key}\" value=\"{value.Value}\" />\n"))}</appSettings>\n</configuration>",
    };

    private static string Json(IEnumerable<(string Key, string Value)> values, string prefix) =>
        string.Join(", ",
            values.Select(value => $"\"{(prefix.Length == 0 ? value.Key : prefix + value.Key.ToUpperInvariant())}\": \"{value.Value}\""));

    private static MetadataReference Stub(string source)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            "FluentEmail.Smtp",
            [CSharpSyntaxTree.ParseText(source)],
            [.. CompilationReferences.Framework, .. CompilationReferences.Settings],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }

    /// <summary>A client, and what goes wrong with it.</summary>
    private sealed record MailClient(
        Func<Func<string, string, string>, string> Connect, IReadOnlyList<(string Key, string Value)> Wrong,
        IReadOnlyList<(string Key, string Value)> Right, string Rule);
}
