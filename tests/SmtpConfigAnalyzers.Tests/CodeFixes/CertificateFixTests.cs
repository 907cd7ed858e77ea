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
