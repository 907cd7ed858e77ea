using System.Text;
using Microsoft.CodeAnalysis.Text;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>
/// A fix changes what is wrong and nothing else, however a program is laid out: each edit in every style gives the same edit in that style.
/// </summary>
public class StyleTests
{
    private const string Secret = "Tr0ub4dor&3";

    /// <summary>Statements before and after the first offer for the only finding.</summary>
    private static readonly (string Name, string Import, string Before, string After)[] s_edits =
    [
        ("argument on its line", "MailKit",
            "client.Connect(\n    \"smtp.contoso.com\", // the server\n    587 // submission\n); // done",
            "client.Connect(\n    \"smtp.contoso.com\", // the server\n    587, // submission\n    SecureSocketOptions.StartTls\n); // "
            + "done"),
        ("argument on its line, closed there", "MailKit",
            "client.Connect(\"smtp.contoso.com\",\n               587);",
            "client.Connect(\"smtp.contoso.com\",\n               587,\n               SecureSocketOptions.StartTls);"),
        ("arguments on one line", "MailKit",
            "client.Connect(\"smtp.contoso.com\" /* server */, 587 /* port */ );",
            "client.Connect(\"smtp.contoso.com\" /* server */, 587, SecureSocketOptions.StartTls /* port */ );"),
        ("named argument", "MailKit",
            "client.Connect(host: \"smtp.contoso.com\", port: 587,\n    useSsl: /* no */ false); // mode",
            "client.Connect(host: \"smtp.contoso.com\", port: 587,\n    options: /* no */ SecureSocketOptions.StartTls); // mode"),
        ("named arguments out of order", "MailKit",
            "client.Connect(\n    port: 587,   \n    host: \"smtp.contoso.com\");",
            "client.Connect(\n    port: 587,   \n    host: \"smtp.contoso.com\",\n    options: SecureSocketOptions.StartTls);"),
        ("name in full", "MailKit",
            "client.Connect(\"smtp.contoso.com\", 587, MailKit.Security.SecureSocketOptions . None );",
            "client.Connect(\"smtp.contoso.com\", 587, MailKit.Security.SecureSocketOptions.StartTls );"),
        ("port from a call", "MailKit",
            "// to the relay\nclient.Connect(\"smtp.contoso.com\", int.Parse(text), SecureSocketOptions.Auto);",
            "// to the relay\nvar port = int.Parse(text);\nclient.Connect(\"smtp.contoso.com\", port, port == 465 ? "
            + "SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);"),
        ("callback with its comment", "MailKit",
            "// Accepts every certificate.\nclient.ServerCertificateValidationCallback = (_, _, _, _) =>\n{\n    return true; // "
            + "really\n};\n\nclient.Connect(\"smtp.contoso.com\", 465, true); // go",
            "client.Connect(\"smtp.contoso.com\", 465, true); // go"),
        ("callback among others", "MailKit",
            "// How the client is set up.\nclient.Timeout = 1;   \nclient.ServerCertificateValidationCallback = (_, _, _, _) => true; // "
            + "for now\nclient.LocalDomain = text;\n\nclient.Connect(\"smtp.contoso.com\", 465, true);",
            "// How the client is set up.\nclient.Timeout = 1;   \nclient.LocalDomain = text;\n\nclient.Connect(\"smtp.contoso.com\", "
            + "465, true);"),
        ("callback below the comment of a group", "MailKit",
            "// Connects.\nclient.ServerCertificateValidationCallback = (_, _, _, _) => true;\nclient.Connect(\"smtp.contoso.com\", 465, "
            + "true);",
            "// Connects.\nclient.Connect(\"smtp.contoso.com\", 465, true);"),
        ("revocation", "MailKit",
            "client.CheckCertificateRevocation = false; client.Connect(\"smtp.contoso.com\", 465, true);",
            "client.Connect(\"smtp.contoso.com\", 465, true);"),
        ("password", "MailKit",
            "client.Connect(\"smtp.contoso.com\", 465, true);\nclient.Authenticate(new NetworkCredential(text,\n    \"Tr0ub4dor&3\")); "
            + "// Tr0ub4dor&3",
            "client.Connect(\"smtp.contoso.com\", 465, true);\nclient.Authenticate(new NetworkCredential(text,\n    "
            + "Environment.GetEnvironmentVariable(\"SMTP_PASSWORD\")));"),
        ("initializer on its lines", "System.Net.Mail",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587)\n{\n    Timeout = 1, // ms\n    // the last\n    "
            + "PickupDirectoryLocation = text   // where\n};",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587)\n{\n    Timeout = 1, // ms\n    // the last\n    "
            + "PickupDirectoryLocation = text,   // where\n    EnableSsl = true\n};"),
        ("initializer with a trailing comma", "System.Net.Mail",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587) {\n    Timeout = 1, // ms\n};",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587) {\n    Timeout = 1, // ms\n    EnableSsl = true,\n};"),
        ("initializer on one line", "System.Net.Mail",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587) {Timeout = 1};",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587) {Timeout = 1, EnableSsl = true};"),
        ("no initializer", "System.Net.Mail",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587) ; // client",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true } ; // client"),
        ("statements", "System.Net.Mail",
            "var client = new SmtpClient(); // client\nvar sent = 0;\nclient.Host = \"smtp.contoso.com\";\nclient.Port = 587;",
            "var client = new SmtpClient(); // client\nclient.EnableSsl = true;\nvar sent = 0;\nclient.Host = "
            + "\"smtp.contoso.com\";\nclient.Port = 587;"),
        ("statements on one line", "System.Net.Mail",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587); client.Timeout = 1;",
            "var client = new SmtpClient(\"smtp.contoso.com\", 587); client.EnableSsl = true; client.Timeout = 1;"),
    ];

    private static readonly (string Name, Func<string, string> Wrap)[] s_frames =
    [
        ("a class", statements => Usings + Class(statements, "\n{")),
        ("braces at the end", statements => Usings + Class(statements, " {")),
        ("a namespace for the file", statements => Usings + "namespace Contoso.Mail;\n\n" + Class(statements, "\n{")),
        ("a namespace in braces", statements => Usings + "namespace Contoso.Mail\n{\n" + Indented(Class(statements, "\n{")) + "\n}\n"),
        ("usings in another file", statements => Class(statements, "\n{")),
        ("types written out", statements =>
            Usings + Class(
                statements.Replace("var client", "SmtpClient client", StringComparison.Ordinal)
                .Replace("var port", "var port", StringComparison.Ordinal), "\n{")),
        ("no end of line at the end", statements => (Usings + Class(statements, "\n{")).TrimEnd()),
    ];

    private static readonly (string Name, Func<string, string> Change)[] s_texts =
    [
        ("spaces", text => text),
        ("tabs", text => text.Replace("    ", "\t", StringComparison.Ordinal)),
        ("two spaces", text => text.Replace("    ", "  ", StringComparison.Ordinal)),
        ("CRLF", text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ("tabs and CRLF", text => text.Replace("    ", "\t", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)),
    ];

    private const string Usings = "using System;\nusing System.Net;\nusing MailKit.Security;\nusing IMPORT;\n\n";

    public static TheoryData<string> Edits => [.. s_edits.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Edit_IsTheSameInEveryStyle(string name)
    {
        var (_, import, before, after) = s_edits.Single(edit => edit.Name == name);
        var tried = 0;
        foreach (var (frame, wrap) in s_frames)
        {
            foreach (var (style, change) in s_texts)
            {
                foreach (var nullable in new[] { false, true })
                {
                    var globals =
                        ("Usings.cs",
                            Text(frame == "usings in another file"
                                ? "global using System; global using System.Net; global using MailKit.Security; global using IMPORT;"
                                : ""));
                    var program = FixableProgram.Of(nullable, ("Mailer.cs", Text(wrap(before))), globals);
                    var encoded = program.Project.Documents.First();
                    program = new(
                        program.Project.Solution.WithDocumentText(
                            encoded.Id, SourceText.From(
                                (await encoded.GetTextAsync()).ToString(),
                                new UTF8Encoding(encoderShouldEmitUTF8Identifier: style == "CRLF"))).GetProject(program.Project.Id)!);

                    var finding = (await program.Findings())[0];
                    var fixedProgram = await program.Take((await program.Offers(finding))[0].Action);

                    Assert.Equal(
                        $"{frame}, {style}, {nullable}:\n{Text(wrap(after))}",
                        $"{frame}, {style}, {nullable}:\n{(await fixedProgram.Texts())[0]}");
                    var text = await fixedProgram.Project.Documents.First().GetTextAsync();
                    Assert.Equal(style == "CRLF", text.Encoding!.GetPreamble().Length > 0);
                    tried++;

                    string Text(string source) =>
                        change(source.Replace("IMPORT", import == "MailKit" ? "MailKit.Net.Smtp" : import, StringComparison.Ordinal));
                }
            }
        }

        Assert.Equal(s_frames.Length * s_texts.Length * 2, tried);
        Assert.DoesNotContain(Secret, after, StringComparison.Ordinal);
    }

    private static string Class(string statements, string brace) =>
        $"public class Mailer{brace}\n    // sends\n    public void Send(string "
        + $"text{(statements.Contains("new SmtpClient", StringComparison.Ordinal) ? "" : ", SmtpClient client")}){brace.Replace("\n", "\n    ", StringComparison.Ordinal)}\n{Indented(Indented(statements))}\n    }}\n}}\n";

    private static string Indented(string text) =>
        string.Join("\n", text.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
