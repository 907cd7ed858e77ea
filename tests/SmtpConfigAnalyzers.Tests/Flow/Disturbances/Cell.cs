using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Flow.Disturbances;

/// <summary>A program in which something is changed before it is used, and its twin in which it is not.</summary>
/// <param name="Safe">The path of the program.</param>
/// <param name="Risky">The path of its twin.</param>
/// <param name="SafeSource">The program.</param>
/// <param name="RiskySource">Its twin.</param>
internal sealed record Cell(string Safe, string Risky, string SafeSource, string RiskySource)
{
    /// <summary>A port is changed.</summary>
    /// <param name="holder">What holds it.</param>
    /// <param name="disturbances">What changes it, one after the other.</param>
    /// <param name="isMailKit">Whether MailKit's client connects.</param>
    /// <param name="port">The port before that.</param>
    /// <param name="isSecured">Whether TLS is asked for.</param>
    /// <param name="prefix">Keeps programs apart that otherwise have the same name.</param>
    public static Cell OfPort(
        Holder holder, IReadOnlyList<Disturbance> disturbances, bool isMailKit, int port = 25, bool isSecured = true, string prefix = "")
    {
        var use = isMailKit
            ? $"using var client = new MailKit.Net.Smtp.SmtpClient(); client.Connect(\"smtp.contoso.com\", {holder.Place}, "
            + $"MailKit.Security.SecureSocketOptions.{(isSecured ? "StartTls" : "None")}); client.Authenticate(\"mailer\", Secret());"
            : $"using var client = new SmtpClient(\"smtp.contoso.com\", {holder.Place}) {{ EnableSsl = {(isSecured ? "true" : "false")}, "
            + $"Credentials = new NetworkCredential(\"mailer\", Secret()) }}; client.Send(message);";
        return Of(
            $"{prefix}{(isMailKit ? "MailKit" : "SystemNetMail")}/{holder.Name}/{string.Join("_", disturbances.Select(disturbance => disturbance.Name))}",
            disturbances,
            holder,
            disturbed => $$"""
                internal void Send(MailMessage message, int given, MailOptions options{{(holder.Name == "OptionsInALocal" ? "Given" : "")}})
                {
                    {{holder.Before.Replace("25", $"{port}", StringComparison.Ordinal)}}
                    {{disturbed}}
                    {{use}}
                }
                """);
    }

    /// <summary>TLS is turned on for a client of System.Net.Mail.</summary>
    public static Cell OfClient(Holder holder, Disturbance disturbance) => Of(
        $"Client/{holder.Name}/{disturbance.Name}",
        [disturbance],
        holder,
        disturbed => holder.Name == "Field"
            ? $$"""
                public Cell() { {{disturbed}} }
                public void Send(MailMessage message) => _client.Send(message);
                """
            : $$"""
                public void Send(MailMessage message)
                {
                    {{holder.Before}}
                    {{disturbed}}
                    {{holder.Place}}.Send(message);
                }
                """);

    /// <summary>A callback accepts a certificate.</summary>
    public static Cell OfCallback(Disturbance disturbance) => Of(
        $"Callback/{disturbance.Name}",
        [disturbance],
        new("Callback", "", Traits.None, "", ""),
        disturbed => $$"""
            public void Connect(MailKit.Net.Smtp.SmtpClient client) =>
                client.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => { {{disturbed}} return true; };
            """);

    /// <summary>What is found in each program, by its path.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Analyze(IEnumerable<Cell> cells)
    {
        var sources =
            cells.SelectMany(cell => new[] { (Path: cell.Safe, Source: cell.SafeSource), (Path: cell.Risky, Source: cell.RiskySource) })
            .ToList();
        var compilation = CSharpCompilation.Create(
            "Matrix",
            sources.Select(file => CSharpSyntaxTree.ParseText(file.Source, path: file.Path)),
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5));
        var found = (await Diagnose.Run(compilation)).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath, diagnostic => diagnostic.Id);
        return sources.ToDictionary(file => file.Path, file => (IReadOnlyList<string>)[.. found[file.Path]]);
    }

    private static Cell Of(string name, IReadOnlyList<Disturbance> disturbances, Holder holder, Func<string, string> method)
    {
        var space = name.Replace('/', '_');
        var statements = disturbances.Count == 1
            ? Filled(disturbances[0].Statements, holder)
            : string.Join("\n", disturbances.Select(disturbance => $"{{ {Filled(disturbance.Statements, holder)} }}"));
        var members = string.Join("\n", disturbances.Select(disturbance => Filled(disturbance.Members, holder)).Distinct());
        return new($"/Safe/{name}.cs", $"/Risky/{name}.cs", Program("Safe_" + space, holder, members, method(statements)),
            Program("Risky_" + space, holder, "", method("")));
    }

    private static string Filled(string text, Holder holder) =>
        text.Replace("{P}", holder.Place, StringComparison.Ordinal).Replace("{O}", holder.Place.Split('.')[0], StringComparison.Ordinal);

    private static string Program(string space, Holder holder, string members, string method) => $$"""
        using System;
        using System.Linq;
        using System.Net;
        using System.Net.Mail;
        namespace {{space}};
        public class Cell
        {
            {{holder.Declaration}}
            {{members}}
            {{method}}
            private static string Secret() => Environment.GetEnvironmentVariable("P");
        }
        internal class MailOptions
        {
            public int Port { get; set; }
            public bool Tls { set { Port = value ? 587 : 25; } }
            public void Secure() => Port = 587;
        }
        internal static class Extensions
        {
            public static void Secured(this MailOptions options) => options.Port = 587;
            public static void UseTls(this SmtpClient client) => client.EnableSsl = true;
            public static SmtpClient Itself(this SmtpClient client) => client;
            public static void Also<T>(this T one, Action<T> change) => change(one);
        }
        """;
}
