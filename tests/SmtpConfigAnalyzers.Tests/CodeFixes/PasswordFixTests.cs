using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>After the fix a password is nowhere in the program, or there is no fix.</summary>
public class PasswordFixTests
{
    private const string Secret = "Tr0ub4dor&3";
    private const string Environment = "Environment.GetEnvironmentVariable(\"SMTP_PASSWORD\")";

    [Theory]
    [InlineData("", "\"Tr0ub4dor&3\"", "", Environment)]
    [InlineData("", "(\"Tr0ub4dor\" + \"&3\")", "", $"({Environment})")]
    [InlineData("private const string Secret = \"Tr0ub4dor&3\"; // Tr0ub4dor&3", "Secret",
        $"private static readonly string Secret = {Environment};", "Secret")]
    [InlineData("public const string Secret = \"Tr0ub4dor&3\"; // of the robot", "Secret",
        $"public static readonly string Secret = {Environment}; // of the robot", "Secret")]
    [InlineData("private readonly string _secret = \"Tr0ub4dor&3\";", "_secret", $"private readonly string _secret = {Environment};",
        "_secret")]
    [InlineData("private static string s_secret = \"Tr0ub4dor&3\";", "s_secret", $"private static string s_secret = {Environment};",
        "s_secret")]
    [InlineData("private static string Secret { get; } = \"Tr0ub4dor&3\";", "Secret",
        $"private static string Secret {{ get; }} = {Environment};", "Secret")]
    [InlineData("private string Secret => \"Tr0ub4dor&3\";", "Secret", $"private string Secret => {Environment};", "Secret")]
    [InlineData("private string Secret() { return /* old */ \"Tr0ub4dor&3\"; }", "Secret()",
        $"private string Secret() {{ return /* old */ {Environment}; }}", "Secret()")]
    [InlineData("", "System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(\"VHIwdWI0ZG9yJjM=\"))", "", Environment)]
    // the other constant needs it
    [InlineData("private const string Secret = Base; private const string Base = \"Tr0ub4dor&3\";", "Secret", null, null)]
    [InlineData("private const string Secret = \"Tr0ub4dor&3\"; [Obsolete(Secret)] private void Old() { }", "Secret", null, null)]
    [InlineData("private const string User = \"robot\", Secret = \"Tr0ub4dor&3\";", "Secret", null, null)]
    // a part would stay
    [InlineData("private const string Start = \"Tr0ub\"; private const string Secret = Start + \"4dor&3\";", "Secret", null, null)]
    // it would be read too late
    [InlineData("private static readonly string Copy = Secret; private const string Secret = \"Tr0ub4dor&3\";", "Secret", null, null)]
    public async Task Password_IsNowhere_OrNothingIsOffered(string member, string use, string? changedMember, string? changedUse)
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", Mailer(member, use)));
        var finding = Assert.Single(await program.Findings());
        Assert.Equal("SMTP2001", finding.Id);

        var offers = await program.Offers(finding);

        if (changedMember is null)
        {
            Assert.Empty(offers);
            return;
        }

        Assert.Equal(
            ["Read from environment variable SMTP_PASSWORD", "Read from environment variable SMTP_PASSWORD, throw if it is not set"],
            offers.Select(offer => offer.Action.Title));
        Assert.Equal([Mailer(changedMember, changedUse!)], await (await program.Take(offers[0].Action)).Texts());
        foreach (var (provider, action) in offers)
        {
            await AssertGone(program, await program.Take(action));
            await AssertGone(program, (await program.TakeAll(provider, finding.Id, action.EquivalenceKey))!);
        }
    }

    [Theory]
    [InlineData("var secret = \"Tr0ub4dor&3\";", $"var secret = {Environment};")]
    [InlineData("const string secret = \"Tr0ub4dor&3\";", $"string secret = {Environment};")]
    [InlineData("string secret;\n        secret = \"Tr0ub4dor&3\"; /* Tr0ub4dor&3 */ // the robot's",
        $"string secret;\n        secret = {Environment}; // the robot's")]
    [InlineData("var secret = user.Length > 9 ? \"\" : \"Tr0ub4dor&3\";", $"var secret = user.Length > 9 ? \"\" : {Environment};")]
    public async Task Local_IsFixed(string statement, string changed)
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", Mailer("", "secret", statement)));
        var offer = (await program.Offers(Assert.Single(await program.Findings())))[0];
        var taken = await program.Take(offer.Action);
        Assert.Equal([Mailer("", "secret", changed)], await taken.Texts());
        await AssertGone(program, taken);
    }

    [Fact]
    public async Task WhatIsReadAlready_Throws()
    {
        const string Read = "var secret = Environment.GetEnvironmentVariable(\"MAIL_KEY\") ?? ";
        var program = FixableProgram.Of(nullable: true, ("Mailer.cs", Mailer("", "secret", Read + "\"Tr0ub4dor&3\";")));
        var (_, action) = Assert.Single(await program.Offers(Assert.Single(await program.Findings())));
        Assert.Equal("Throw if MAIL_KEY is not set", action.Title);
        Assert.Equal(
            [Mailer("", "secret", Read + "throw new InvalidOperationException(\"MAIL_KEY is not set.\");")],
            await (await program.Take(action)).Texts());
    }

    // The same password, written twice: one click takes both away, and says so.
    [Fact]
    public async Task WrittenTwice_BothAreRead()
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", Mailer("", $"\"{Secret}\"", Other($"\"{Secret}\""))));
        var findings = await program.Findings();
        Assert.Equal(2, findings.Count);
        foreach (var (finding, otherLine) in findings.Zip([13, 12]))
        {
            var (provider, action) = (await program.Offers(finding))[0];
            Assert.Equal($"Read from environment variable SMTP_PASSWORD (also in line {otherLine})", action.Title);
            Assert.Equal([Mailer("", Environment, Other(Environment))], await (await program.Take(action)).Texts());
            Assert.Equal(
                await (await program.Take(action)).Texts(),
                await (await program.TakeAll(provider, finding.Id, action.EquivalenceKey))!.Texts());
        }

        static string Other(string password) => $"client.Credentials = new NetworkCredential(\"other\", {password});";
    }

    // The account that is made with it would keep it.
    [Theory]
    [InlineData("public string Another = \"Tr0ub4dor&3\";")]
    [InlineData("public string Another = \"user=robot;password=Tr0ub4dor&3\";")]
    [InlineData("public string Another(int port) => $\"robot:Tr0ub4dor&3@{port}\";")]
    [InlineData("#if OTHER\n    public string Another = \"Tr0ub4dor&3\";\n#endif")]
    public async Task AnotherTextSaysIt_NothingIsOffered(string member)
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", Mailer(member, $"\"{Secret}\"")));
        Assert.Empty(await program.Offers(Assert.Single(await program.Findings())));
    }

    [Theory]
    [InlineData("// Tr0ub4dor&3 is the robot's", "// *** is the robot's")]
    [InlineData("/* new NetworkCredential(\"robot\", \"Tr0ub4dor&3\") */", "/* new NetworkCredential(\"robot\", \"***\") */")]
    [InlineData("/// <summary>Not Tr0ub4dor&amp;3, but <c>Tr0ub4dor&3</c>.</summary>\n    public int Number;",
        "/// <summary>Not Tr0ub4dor&amp;3, but <c>***</c>.</summary>\n    public int Number;")]
    public async Task CommentSaysIt_ItIsBlottedOut(string member, string changed)
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", Mailer(member, $"\"{Secret}\"")));
        var action = (await program.Offers(Assert.Single(await program.Findings())))[0].Action;
        Assert.Equal("Read from environment variable SMTP_PASSWORD (also in line 7)", action.Title);
        Assert.Equal([Mailer(changed, Environment)], await (await program.Take(action)).Texts());
    }

    // A name is not a text.
    [Fact]
    public async Task NameIsSpelledLikeIt_FixIsOffered()
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", Mailer("public int Tr0ub4dor3;", "\"Tr0ub4dor3\"")));
        Assert.NotEmpty(await program.Offers(Assert.Single(await program.Findings())));
    }

    [Fact]
    public async Task AnotherFile_IsChangedThere()
    {
        var program =
            FixableProgram.Of(
                nullable: false, ("Mailer.cs", Mailer("", "Secrets.Mail")), ("Secrets.cs", SecretsOf("const", "\"Tr0ub4dor&3\"")));
        var finding = Assert.Single(await program.Findings());
        Assert.Equal("/app/Mailer.cs", finding.Location.GetLineSpan().Path);
        var (_, action) = (await program.Offers(finding))[0];
        Assert.Equal("Read from environment variable SMTP_PASSWORD, in Secrets.cs", action.Title);
        Assert.Equal(
            [Mailer("", "Secrets.Mail"), SecretsOf("static readonly", $"System.{Environment}")],
            await (await program.Take(action)).Texts());

        static string SecretsOf(string kind, string value) => $$"""
            internal static class Secrets
            {
                public {{kind}} string Mail = {{value}};
            }
            """;
    }

    // With nullable reference types, only the form that the compiler has nothing against.
    [Theory]
    [InlineData("private const string Secret = \"Tr0ub4dor&3\";", "Secret", 1)]
    [InlineData("", "\"Tr0ub4dor&3\"", 2)] // a NetworkCredential takes null
    [InlineData("private static string? Secret => \"Tr0ub4dor&3\";", "Secret", 2)]
    public async Task NullableIsOn_NoWarningComes(string member, string use, int count)
    {
        var program = FixableProgram.Of(nullable: true, ("Mailer.cs", Mailer(member, use)));
        var offers = await program.Offers(Assert.Single(await program.Findings()));
        Assert.Equal(count, offers.Count);
        foreach (var (_, action) in offers)
        {
            await AssertGone(program, await program.Take(action));
        }
    }

    [Fact]
    public async Task SeveralAccounts_HaveSeveralVariables()
    {
        var program = FixableProgram.Of(nullable: false, ("Mailer.cs", """
            using System;
            using MailKit.Net.Imap;
            using MailKit.Net.Smtp;
            using MailKit.Security;

            public class Mailer
            {
                private const string AlertsPassword = "Tr0ub4dor&1";

                public void Run(string host)
                {
                    using var client = new SmtpClient();
                    client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
                    client.Authenticate("robot", "Tr0ub4dor&2");
                    using var alerts = new SmtpClient();
                    alerts.Connect(host, 587, SecureSocketOptions.StartTls);
                    alerts.Authenticate("alerts", AlertsPassword);
                    using var third = new SmtpClient();
                    third.Connect("smtp.fabrikam.com", 587, SecureSocketOptions.StartTls);
                    third.Authenticate("third", "Tr0ub4dor&3");
                    using var reader = new ImapClient();
                    reader.Connect(host, 993, true);
                    reader.Authenticate("robot", "Tr0ub4dor&4");
                }
            }
            """));
        var findings = await program.Findings();
        var titles = new List<string>();
        foreach (var finding in findings)
        {
            titles.Add((await program.Offers(finding))[0].Action.Title);
        }

        string[] variables = ["SMTP_PASSWORD", "SMTP_PASSWORD_CONTOSO", "SMTP_PASSWORD_FABRIKAM", "IMAP_PASSWORD"];
        Assert.Equal(variables.Select(variable => $"Read from environment variable {variable}"), titles);

        var (provider, action) = (await program.Offers(findings[0]))[0];
        var all = (await (await program.TakeAll(provider, "SMTP2001", action.EquivalenceKey))!.Texts())[0];
        Assert.All(variables, variable => Assert.Contains($"(\"{variable}\")", all, StringComparison.Ordinal));
        Assert.DoesNotContain("Tr0ub4dor", all, StringComparison.Ordinal);

        // One after the other: a variable that the program reads already is another account's.
        var next = await program.Take(action);
        Assert.Equal(
            "Read from environment variable SMTP_PASSWORD_CONTOSO", (await next.Offers((await next.Findings())[0]))[0].Action.Title);
    }

    [Fact]
    public async Task ClassReadsASection_ConfigurationIsOffered()
    {
        var program = FixableProgram.Of(nullable: true, ("Mailer.cs", Text("\"Tr0ub4dor&3\"")));
        var offers = await program.Offers((await program.Findings()).Single(finding => finding.Id == "SMTP2001"));
        Assert.Equal(
            "Read Mail:Password from configuration (in development: dotnet user-secrets set \"Mail:Password\" …)", offers[^1].Action.Title);
        var taken = await program.Take(offers[^1].Action);
        Assert.Equal([Text("_configuration[\"Mail:Password\"]")], await taken.Texts());
        await AssertGone(program, taken);

        static string Text(string password) => $$"""
            using System.Net;
            using System.Net.Mail;
            using Microsoft.Extensions.Configuration;

            public class Mailer(IConfiguration configuration)
            {
                private readonly IConfiguration _configuration = configuration;

                public void Send(MailMessage message)
                {
                    using var client = new SmtpClient(_configuration["Mail:Host"], 587) { EnableSsl = true };
                    client.Credentials = new NetworkCredential(_configuration["Mail:User"], {{password}});
                    client.Send(message);
                }
            }
            """;
    }

    private static async Task AssertGone(FixableProgram before, FixableProgram after)
    {
        Assert.All(await after.Texts(), text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
        Assert.Empty(await after.Findings());
        Assert.Equal(await before.CompilerSays(), await after.CompilerSays());
    }

    private static string Mailer(string member, string use, string statement = "") => $$"""
        using System;
        using System.Net;
        using System.Net.Mail;

        public class Mailer
        {
            {{member}}

            public void Send(MailMessage message, string user)
            {
                using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
                {{statement}}
                client.Credentials = new NetworkCredential(user, {{use}});
                client.Send(message);
            }
        }
        """;
}
