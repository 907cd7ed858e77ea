using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>A test that says what a setting is meant to be keeps it.</summary>
public class AssertionTests
{
    private const string Frameworks = """

        public static class Assert
        {
            public static void That(object actual, object expected, string message = "") { }
            public static void False(bool actual) { }
            public static void Equal(int expected, int actual) { }
        }

        public class Constraint { public void BeFalse() { } }

        public static class Fluent
        {
            public static Constraint Should(this object actual) => new();
            public static void ShouldBe(this object actual, object expected) { }
        }
        """;

    [Theory]
    [InlineData("using var logger = new MailKit.ProtocolLogger(\"log\") { RedactSecrets = false };", "Assert.That(logger.RedactSecrets, false);")]
    [InlineData("using var logger = new MailKit.ProtocolLogger(\"log\"); logger.RedactSecrets = false;", "Assert.False(logger.RedactSecrets);")]
    [InlineData("client.SslProtocols = System.Security.Authentication.SslProtocols.Tls12;", "client.SslProtocols.ShouldBe(3072);")]
    [InlineData("client.CheckCertificateRevocation = false;", "client.CheckCertificateRevocation.Should().BeFalse();")]
    [InlineData("var old = new System.Net.Mail.SmtpClient(host, 587);", "Assert.False(old.EnableSsl);")]
    [InlineData("var old = new System.Net.Mail.SmtpClient(host, 587) { EnableSsl = false };", "Assert.False(old.EnableSsl);")]
    [InlineData("var old = new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 25) { EnableSsl = true };", "Assert.Equal(25, old.Port);")]
    public async Task SettingIsAsserted_NothingIsOffered(string statement, string assertion)
    {
        Assert.NotEqual(0, await Offers(In(statement)));
        Assert.Equal(0, await Offers(In(statement + assertion)));
    }

    [Theory]
    [InlineData("Assert.Equal(120000, client.Timeout);")]
    [InlineData("System.Console.WriteLine(client.CheckCertificateRevocation);")]
    public async Task SomethingElseIsAsserted_IsOffered(string statement) =>
        Assert.NotEqual(0, await Offers(In("client.CheckCertificateRevocation = false;" + statement)));

    [Fact]
    public async Task AnotherTestAssertsIt_IsOffered() =>
        Assert.NotEqual(0, await Offers(In(
            "client.CheckCertificateRevocation = false;",
            "public void Test(MailKit.Net.Smtp.SmtpClient client) => client.CheckCertificateRevocation.ShouldBe(true);")));

    [Fact]
    public async Task ClientIsInAFieldAndAnotherMemberAssertsIt_NothingIsOffered()
    {
        const string Field = "public readonly MailKit.Net.Smtp.SmtpClient _client = new();";
        Assert.NotEqual(0, await Offers(In("_client.CheckCertificateRevocation = false;", Field)));
        Assert.Equal(0, await Offers(In(
            "_client.CheckCertificateRevocation = false;",
            Field + "public void Test() => _client.CheckCertificateRevocation.Should().BeFalse();")));
    }

    private static string In(string statements, string members = "") => $$"""
        public class Tests
        {
            public void Test(MailKit.Net.Smtp.SmtpClient client, string host)
            {
                {{statements}}
            }
            {{members}}
        }
        """;

    private static async Task<int> Offers(string source)
    {
        var program = FixableProgram.Of(nullable: false, ("Tests.cs", source), ("Frameworks.cs", Frameworks));
        return (await program.Offers(Xunit.Assert.Single(await program.Findings()))).Count;
    }
}
