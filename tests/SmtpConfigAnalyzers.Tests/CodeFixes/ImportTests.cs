using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>How a fix names <c>SecureSocketOptions</c>.</summary>
public class ImportTests
{
    private const string Call = """client.Connect("smtp.contoso.com", 587, {|SMTP1006:false|})""";
    private const string Named = """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""";

    [Fact]
    public Task NamespaceIsNotImported_IsAddedOnce() => Fixes(
        $$"""
        using MailKit.Net.Smtp;

        class Mailer
        {
            void Send(SmtpClient client) { {{Call}}; {{Call}}; }
        }
        """,
        $$"""
        using MailKit.Net.Smtp;
        using MailKit.Security;

        class Mailer
        {
            void Send(SmtpClient client) { {{Named}}; {{Named}}; }
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("using System;\n")]
    [InlineData("using Client = MailKit.Net.Smtp.SmtpClient;\n")]
    public Task NamesAreWrittenInFull_ModeIsToo(string imports) => Fixes(
        imports + $$"""
        class Mailer
        {
            void Send(MailKit.Net.Smtp.SmtpClient client) => {{Call}};
        }
        """,
        imports + """
        class Mailer
        {
            void Send(MailKit.Net.Smtp.SmtpClient client) => client.Connect("smtp.contoso.com", 587, MailKit.Security.SecureSocketOptions.StartTls);
        }
        """);

    [Fact]
    public Task OneNameIsWrittenInFullBesideImports_IsAdded() => Fixes(
        $$"""
        using MailKit.Net.Smtp;

        class Mailer
        {
            MailKit.IMailService Open(SmtpClient client) { {{Call}}; return client; }
        }
        """,
        $$"""
        using MailKit.Net.Smtp;
        using MailKit.Security;

        class Mailer
        {
            MailKit.IMailService Open(SmtpClient client) { {{Named}}; return client; }
        }
        """);

    // Nothing says how this file writes names.
    [Fact]
    public async Task NoNamesAtAll_IsAdded()
    {
        var test = new MailFixTest();
        test.TestState.Sources.Add("public class Client : MailKit.Net.Smtp.SmtpClient;");
        test.TestState.Sources.Add("class Mailer { void Send(Client client) => " + Call + "; }\n");
        test.FixedState.Sources.Add("public class Client : MailKit.Net.Smtp.SmtpClient;");
        test.FixedState.Sources.Add("using MailKit.Security;\n\nclass Mailer { void Send(Client client) => " + Named + "; }\n");
        await test.RunAsync();
    }

    [Fact]
    public Task NamespaceIsImportedInsideANamespace_IsNotAdded() => Fixes(
        $$"""
        namespace Contoso
        {
            using MailKit.Net.Smtp;
            using MailKit.Security;

            class Mailer
            {
                void Send(SmtpClient client) => {{Call}};
            }
        }
        """,
        $$"""
        namespace Contoso
        {
            using MailKit.Net.Smtp;
            using MailKit.Security;

            class Mailer
            {
                void Send(SmtpClient client) => {{Named}};
            }
        }
        """);

    [Fact]
    public Task ImportsInsideANamespace_IsAddedNextToThem() => Fixes(
        $$"""
        namespace Contoso
        {
            using MailKit.Net.Smtp;

            class Mailer
            {
                void Send(SmtpClient client) => {{Call}};
            }
        }
        """,
        $$"""
        namespace Contoso
        {
            using MailKit.Net.Smtp;
            using MailKit.Security;

            class Mailer
            {
                void Send(SmtpClient client) => {{Named}};
            }
        }
        """);

    [Fact]
    public async Task GlobalUsing_IsNotAdded()
    {
        const string Globals = "global using MailKit.Net.Smtp;\nglobal using MailKit.Security;";
        var test = new MailFixTest();
        test.TestState.Sources.Add(Globals);
        test.TestState.Sources.Add("class Mailer { void Send(SmtpClient client) => " + Call + "; }");
        test.FixedState.Sources.Add(Globals);
        test.FixedState.Sources.Add("class Mailer { void Send(SmtpClient client) => " + Named + "; }");
        await test.RunAsync();
    }

    [Theory]
    [InlineData("", "MailKit.Security.SecureSocketOptions.None", "MailKit.Security.SecureSocketOptions.StartTls")]
    [InlineData("", "global::MailKit.Security.SecureSocketOptions.None", "global::MailKit.Security.SecureSocketOptions.StartTls")]
    [InlineData("using Tls = MailKit.Security.SecureSocketOptions;", "Tls.None", "Tls.StartTls")]
    [InlineData("using M = MailKit.Security;", "M.SecureSocketOptions.None", "M.SecureSocketOptions.StartTls")]
    [InlineData("using static MailKit.Security.SecureSocketOptions;", "None", "StartTls")]
    public Task QualifiedOrAliased_IsKept(string import, string mode, string expected) => Fixes(
        $$"""
        using MailKit.Net.Smtp;
        {{import}}

        class Mailer
        {
            void Send(SmtpClient client) => client.Connect("smtp.contoso.com", 587, {|SMTP1003:{{mode}}|});
        }
        """,
        $$"""
        using MailKit.Net.Smtp;
        {{import}}

        class Mailer
        {
            void Send(SmtpClient client) => client.Connect("smtp.contoso.com", 587, {{expected}});
        }
        """);

    [Fact]
    public Task NameMeansSomethingElse_IsQualified() => Fixes(
        $$"""
        using MailKit.Net.Smtp;

        class SecureSocketOptions;

        class Mailer
        {
            void Send(SmtpClient client) => {{Call}};
        }
        """,
        """
        using MailKit.Net.Smtp;

        class SecureSocketOptions;

        class Mailer
        {
            void Send(SmtpClient client) => client.Connect("smtp.contoso.com", 587, MailKit.Security.SecureSocketOptions.StartTls);
        }
        """);

    [Fact]
    public Task SystemNetMail_NothingIsImported() => Fixes(
        "class Mailer { System.IDisposable client = new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|}); }",
        "class Mailer { System.IDisposable client = new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true }; }");

    [Fact]
    public Task BooleanCanSayIt_NothingIsImported() => Fixes(
        "class Mailer { void Send(MailKit.Net.Smtp.SmtpClient client) => client.Connect(\"smtp.contoso.com\", 465, {|SMTP1002:false|}); }",
        "class Mailer { void Send(MailKit.Net.Smtp.SmtpClient client) => client.Connect(\"smtp.contoso.com\", 465, true); }");
}
