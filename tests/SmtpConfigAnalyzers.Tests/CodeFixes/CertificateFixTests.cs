using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>What becomes of a callback that accepts every certificate: nothing that it does besides may be lost.</summary>
public class CertificateFixTests
{
    private const string Errors = "object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors";

    [Theory]
    [InlineData("(_, _, _, _) => true")]
    [InlineData("(s, c, h, e) => { return true; }")]
    [InlineData("delegate { return true; }")]
    [InlineData("new RemoteCertificateValidationCallback((s, c, h, e) => true)")]
    public async Task OnlyAVerdict_IsRemoved(string callback) =>
        Assert.Equal(Mailer("client.Timeout = 5000;"), await Fixed(Mailer(Assigning(callback) + "client.Timeout = 5000;")));

    [Theory]
    [InlineData("Console.WriteLine(errors);")]
    [InlineData("_seen++;")]
    [InlineData("_last = errors;")]
    [InlineData("Debug.Assert(certificate is X509Certificate2);")]
    [InlineData("using (var own = new X509Chain()) { }")]
    public async Task CallbackDoesMore_OnlyItsVerdictChanges(string effect) =>
        Assert.Equal(
            Mailer(Assigning($"(sender, certificate, chain, errors) => {{ {effect} return errors == SslPolicyErrors.None; }}")),
            await Fixed(Mailer(Assigning($"(sender, certificate, chain, errors) => {{ {effect} return true; }}"))));

    [Fact]
    public async Task ErrorsAreLogged_LastVerdictChanges()
    {
        const string Callback = "(_, _, _, errors) => {{ if (errors == SslPolicyErrors.None) return true; Console.WriteLine(errors); return {0}; }}";
        Assert.Equal(
            Mailer(Assigning(Callback.Replace("{0}", "errors == SslPolicyErrors.None").Replace("{{", "{").Replace("}}", "}"))),
            await Fixed(Mailer(Assigning(Callback.Replace("{0}", "true").Replace("{{", "{").Replace("}}", "}")))));
    }

    // What a comment says of the old verdict is not true any more.
    [Theory]
    [InlineData("return true; // anything goes", "return errors == SslPolicyErrors.None;")]
    [InlineData("return true; /* for now */ // of course", "return errors == SslPolicyErrors.None;")]
    [InlineData("// That will do.\n            // Really.\n            return true;", "return errors == SslPolicyErrors.None;")]
    [InlineData("/* That will do. */\n            return true;", "return errors == SslPolicyErrors.None;")]
    [InlineData("// Ignore what is wrong.\n\n            return true;", "\n            return errors == SslPolicyErrors.None;")]
    [InlineData("// Keeps the last.\n\n            return true;", "// Keeps the last.\n\n            return errors == SslPolicyErrors.None;")]
    public async Task CommentOnTheVerdict_GoesToo(string verdict, string changed)
    {
        const string Callback = "(sender, certificate, chain, errors) =>\n        {\n            _last = errors; // kept\n            VERDICT\n        }";
        Assert.Equal(
            Mailer(Assigning(Callback.Replace("VERDICT", changed))).Replace("            \n", "\n"),
            await Fixed(Mailer(Assigning(Callback.Replace("VERDICT", verdict)))));
    }

    [Theory]
    [InlineData("// Accept all certificates for testing.\n        ", "")]
    [InlineData("// Any certificate will do:\n        // it is only a test.\n        ", "")]
    [InlineData("// See ticket 42.\n        ", "// See ticket 42.\n        ")]
    [InlineData("// Ask the operator.\n\n        // Trust everybody.\n        ", "// Ask the operator.\n\n        ")]
    public async Task CommentOnTheAssignment_GoesIfItSpeaksOfAccepting(string comment, string changed)
    {
        Assert.Equal(Program(changed, "errors == SslPolicyErrors.None"), await Fixed(Program(comment, "true")));

        static string Program(string comment, string verdict) =>
            Mailer(comment + Assigning($"(sender, certificate, chain, errors) => {{ _seen++; return {verdict}; }}"));
    }

    [Theory]
    [InlineData("/// <summary>Accepts every certificate.</summary>", true)]
    [InlineData("/// <summary>Looks at the certificate.</summary>", false)]
    public async Task DocumentationOfAHook_IsNotMadeFalse(string documentation, bool isRefused)
    {
        var text = await Fixed(Mailer(Assigning("Accept"), $"\n\n    {documentation}\n    public bool Accept({Errors}) => true;"));
        Assert.Equal(isRefused, text is null);
    }

    // Without the callback, the override does what its base does.
    [Theory]
    [InlineData("protected override void Configure(SmtpClient client)", "base.Configure(client);", true)]
    [InlineData("protected override void Configure(SmtpClient client)", "base.Configure(new SmtpClient());", false)]
    [InlineData("protected override void Configure(SmtpClient client)", "base.Configure(client); // twice", false)]
    [InlineData("protected override void Configure(SmtpClient client)", "base.Other(client);", false)]
    [InlineData("protected sealed override void Configure(SmtpClient client)", "base.Configure(client);", false)]
    [InlineData("[Obsolete] protected override void Configure(SmtpClient client)", "base.Configure(client);", false)]
    [InlineData("protected new void Configure(SmtpClient client)", "base.Configure(client);", false)]
    public async Task OverrideThatOnlyCallsItsBase_GoesAsAWhole(string signature, string call, bool goes)
    {
        var text = await Fixed(Program($$"""
            public int Other => 1;

                {{signature}}
                {
                    {{Assigning("(s, c, h, e) => true").Trim()}}
                    {{call}}
                }

                public int Another => 2;
            """));
        Assert.Equal(
            goes ? Program("public int Other => 1;\n\n    public int Another => 2;") : Program($$"""
            public int Other => 1;

                {{signature}}
                {
                    {{call}}
                }

                public int Another => 2;
            """), text);

        static string Program(string members) => $$"""
            using System;
            using MailKit.Net.Smtp;

            public class Builder
            {
                protected virtual void Configure(SmtpClient client) => client.Timeout = 5;

                protected void Other(SmtpClient client) => client.Timeout = 6;
            }

            public class Mine : Builder
            {
                {{members}}
            }
            """;
    }

    // Of two runs of blank lines the longer stays.
    [Theory]
    [InlineData("\n\n\n", "\n\n\n", "\n\n\n")]
    [InlineData("\n\n", "\n\n\n", "\n\n\n")]
    [InlineData("\n", "\n\n", "\n\n")]
    public async Task BlankLinesAround_AreNotAdded(string above, string below, string left)
    {
        Assert.Equal(
            Program($"client.Timeout = 1;{left}client.Timeout = 2;"),
            await Fixed(Program($"client.Timeout = 1;{above}{Assigning("(s, c, h, e) => true").Trim()}{below}client.Timeout = 2;")));

        static string Program(string statements) => $$"""
            using MailKit.Net.Smtp;
            public class Mailer
            {
                public void Open(SmtpClient client)
                {
            {{statements}}
                }
            }
            """;
    }

    // A test's own server has a certificate that nobody signed.
    [Theory]
    [InlineData("client.Connect(\"smtp.contoso.com\", 465, true);", true)]
    [InlineData("client.Connect(Server.Host, 465, true);", false)]
    [InlineData("Connect(client, Server.Host);", false)]
    [InlineData("Connect(client, \"smtp.contoso.com\");", true)]
    [InlineData("", false)]
    public async Task InATest_OnlyAServerThatIsNamedIsMeant(string connect, bool isOffered)
    {
        Assert.Equal(isOffered, await Fixed(Program("using Xunit;")) is not null);
        Assert.NotNull(await Fixed(Program("using System;")));

        string Program(string import) => $$"""
            {{import}}
            using MailKit.Net.Smtp;

            public class Mailing
            {
                public void Test()
                {
                    using var client = new SmtpClient();
                    client.ServerCertificateValidationCallback = (s, c, h, e) => true;
                    {{connect}}
                }

                private static void Connect(SmtpClient client, string host) => client.Connect(host, 465, true);
            }

            public static class Server
            {
                public static string Host => System.Environment.GetEnvironmentVariable("HOST");
            }

            namespace Xunit
            {
                internal sealed class FactAttribute : System.Attribute;
            }
            """;
    }

    [Theory]
    [InlineData("(_, _, _, _) => { Console.WriteLine(); return true; }")]
    [InlineData("delegate { Console.WriteLine(); return true; }")]
    public async Task CallbackDoesMoreAndHasNoNameForErrors_NothingIsOffered(string callback) =>
        Assert.Null(await Fixed(Mailer(Assigning(callback))));

    [Theory]
    [InlineData("private static bool Accept({0}) => true;")]
    [InlineData("bool Accept({0})\n    {\n        return true;\n    }")]
    [InlineData("// Accepts every certificate.\n    private bool Accept({0}) => true;")]
    [InlineData("/// <summary>Accepts every certificate.</summary>\n    private bool Accept({0}) => true;")]
    public async Task PrivateMethodThatNobodyElseUses_GoesToo(string method) =>
        Assert.Equal(Mailer(""), await Fixed(Mailer(Assigning("Accept"), "\n\n    " + method.Replace("{0}", Errors))));

    [Theory]
    [InlineData("\n\n    public object Other() => (RemoteCertificateValidationCallback)Accept;")]
    [InlineData("\n\n    public string Name() => nameof(Accept);")]
    public async Task PrivateMethodThatOthersUse_Stays(string other)
    {
        var members = $"\n\n    private bool Accept({Errors}) => true;{other}";
        Assert.Equal(Mailer("", members), await Fixed(Mailer(Assigning("Accept"), members)));
    }

    [Fact]
    public async Task PrivateMethodOfAPartialClass_IsLeft()
    {
        var members = $"\n\n    private bool Accept({Errors}) => true;";
        const string Part = "public partial class Mailer { public string Name => nameof(Accept); }";
        Assert.Equal(
            Mailer("", members).Replace("public class", "public partial class"),
            await Fixed(Mailer(Assigning("Accept"), members).Replace("public class", "public partial class"), Part));
    }

    [Theory]
    [InlineData("protected virtual bool Accept({0}) => {1};")]
    [InlineData("public bool Accept({0}) => {1};")]
    [InlineData("internal static bool Accept({0}) => {1};")]
    [InlineData("private bool Accept({0}) {{ _seen++; return {1}; }}")]
    [InlineData("private bool Accept({0}) {{ Debug.Assert(certificate is X509Certificate2); return {1}; }}")]
    public async Task HookThatOthersKnow_RefusesFromNowOn(string method)
    {
        Assert.Equal(Mailer(Assigning("Accept"), Hook("errors == SslPolicyErrors.None")), await Fixed(Mailer(Assigning("Accept"), Hook("true"))));

        string Hook(string verdict) => "\n\n    " + method.Replace("{0}", Errors).Replace("{1}", verdict).Replace("{{", "{").Replace("}}", "}");
    }

    [Fact]
    public async Task HookWithNamesInFull_VerdictIsToo()
    {
        Assert.Equal(Hook("errors == System.Net.Security.SslPolicyErrors.None"), await Fixed(Hook("true")));

        static string Hook(string verdict) => Mailer(
            Assigning("Accept"),
            $"\n\n    protected virtual bool Accept({Errors.Replace("SslPolicyErrors", "System.Net.Security.SslPolicyErrors")}) => {verdict};");
    }

    // It may be meant for what else uses it.
    [Theory]
    [InlineData("protected virtual bool Accept({0}) => true;")]
    [InlineData("private bool Accept({0}) {{ _seen++; return true; }}")]
    public async Task HookThatIsUsedOtherwise_NothingIsOffered(string method) =>
        Assert.Null(await Fixed(Mailer(
            Assigning("Accept"),
            "\n\n    " + method.Replace("{0}", Errors).Replace("{{", "{").Replace("}}", "}")
            + "\n\n    public object Other() => (RemoteCertificateValidationCallback)Accept;")));

    [Fact]
    public async Task PublicMethodThatOthersUse_IsNotTouched()
    {
        var members = $"\n\n    public bool Accept({Errors}) => true;\n\n    public object Other() => (RemoteCertificateValidationCallback)Accept;";
        Assert.Equal(Mailer("", members), await Fixed(Mailer(Assigning("Accept"), members)));
    }

    [Fact]
    public async Task HookOfSeveralClients_IsMendedOnce()
    {
        var assignments = Assigning("Accept") + Assigning("Accept").Replace("client", "other");
        Assert.Equal(Clients("errors == SslPolicyErrors.None"), await Fixed(Clients("true")));

        string Clients(string verdict) =>
            Mailer(assignments, $"\n\n    protected virtual bool Accept({Errors}) => {verdict};").Replace("SmtpClient client", "SmtpClient client, SmtpClient other");
    }

    // A condition with nothing to do says nothing any more.
    [Theory]
    [InlineData("if (_seen > 0)\n        {\n            ASSIGNMENT\n        }")]
    [InlineData("if (_seen > 0)\n        {\n            client.Timeout = 1;\n        }\n        else\n        {\n            ASSIGNMENT\n        }")]
    public async Task OnlyStatementOfABranch_NothingIsOffered(string statements) =>
        Assert.Null(await Fixed(Mailer(statements.Replace("ASSIGNMENT", Assigning("(_, _, _, _) => true").Trim()))));

    [Fact]
    public async Task OneStatementOfABranch_IsRemoved()
    {
        var branch = "if (_seen > 0)\n        {\n            client.Timeout = 1;\n            ASSIGNMENT}";
        Assert.Equal(
            Mailer(branch.Replace("ASSIGNMENT", "").Replace("            }", "        }")),
            await Fixed(Mailer(branch.Replace("ASSIGNMENT", Assigning("(_, _, _, _) => true")))));
    }

    private static string Assigning(string callback) => $"client.ServerCertificateValidationCallback = {callback};\n        ";

    private static string Mailer(string statements, string members = "") => $$"""
        using System;
        using System.Diagnostics;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using MailKit.Net.Smtp;

        public class Mailer
        {
            public int _seen;
            public SslPolicyErrors _last;

            public void Open(SmtpClient client)
            {
                {{statements.Trim()}}
            }{{members}}
        }
        """.Replace("\n        \n", "\n", StringComparison.Ordinal);

    /// <summary>The first file with the first offer taken, which leaves nothing to report.</summary>
    private static async Task<string?> Fixed(string source, params string[] others)
    {
        var program = FixableProgram.Of(
            nullable: false, [("Mailer.cs", source), .. others.Select((text, i) => ($"Other{i}.cs", text))]);
        var offers = await program.Offers((await program.Findings()).First(finding => finding.Id == "SMTP3001"));
        if (offers.Count == 0)
        {
            return null;
        }

        var repaired = await program.Take(Assert.Single(offers).Action);
        return (await repaired.Texts())[0];
    }
}
