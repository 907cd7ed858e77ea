using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>A fix leaves comments, layout and line ends as they are.</summary>
public class LayoutTests
{
    private const string Multiline = """
        // before
        var client = {|SMTP1003:new SmtpClient // made
        {
            /* a */ Host = "smtp.contoso.com", // host
            // the port
            Port = 587 // no comma
        }|}; // after
        """;

    private const string MultilineFixed = """
        // before
        var client = new SmtpClient // made
        {
            /* a */ Host = "smtp.contoso.com", // host
            // the port
            Port = 587, // no comma
            EnableSsl = true
        }; // after
        """;

    [Fact]
    public Task MultilineInitializer_IsFixed() => Fixes(WithSystemNetMail(Multiline), WithSystemNetMail(MultilineFixed));

    [Fact]
    public Task WindowsLineEnds_IsFixed() => Fixes(
        WithSystemNetMail(Multiline).ReplaceLineEndings("\r\n"), WithSystemNetMail(MultilineFixed).ReplaceLineEndings("\r\n"));

    [Fact]
    public Task Tabs_IsFixed() => Fixes(
        WithSystemNetMail(Multiline).Replace("    ", "\t", StringComparison.Ordinal),
            WithSystemNetMail(MultilineFixed).Replace("    ", "\t", StringComparison.Ordinal));

    [Theory]
    [InlineData("\n", "    ")]
    [InlineData("\r\n", "    ")]
    [InlineData("\n", "\t")]
    public Task StatementStyle_IsFixed(string lineEnd, string indent)
    {
        return Fixes(Styled(WithSystemNetMail("""
            var client = {|SMTP1001:new SmtpClient("smtp.contoso.com")|};
            client.Timeout = 1;
            """)), Styled(WithSystemNetMail("""
            var client = new SmtpClient("smtp.contoso.com", 587);
            client.EnableSsl = true;
            client.Timeout = 1;
            """)));

        string Styled(string source) => source.Replace("    ", indent, StringComparison.Ordinal).ReplaceLineEndings(lineEnd);
    }

    [Fact]
    public Task TrailingComma_IsFixed() => Fixes(
        WithSystemNetMail("""
            var client = {|SMTP1001:new SmtpClient("smtp.contoso.com")
            {
                Timeout = 1, // ms
            }|};
            """),
        WithSystemNetMail("""
            var client = new SmtpClient("smtp.contoso.com", 587)
            {
                Timeout = 1, // ms
                EnableSsl = true,
            };
            """));

    [Fact]
    public Task PickupInMultilineInitializer_IsFixed() => Fixes(
        WithSystemNetMail("""
            var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, // files
                EnableSsl = {|SMTP1012:true|}
            };
            var other = new SmtpClient
            {
                EnableSsl = {|SMTP1012:true|},
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, // files
            };
            """),
        WithSystemNetMail("""
            var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory // files
            };
            var other = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, // files
            };
            """));

    [Fact]
    public Task CommentAboveAStatement_StaysWhereAnotherIsRemoved() => Fixes(
        WithSystemNetMail("""
            var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory };
            client.EnableSsl = {|SMTP1012:true|}; // for production
            // then
            client.Send(message);
            """),
        WithSystemNetMail("""
            var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory };
            // then
            client.Send(message);
            """));

    [Fact]
    public Task Directives_AreKept() => Fixes(
        WithSystemNetMail("""
            var client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)
            {
            #if DEBUG
                Timeout = 1,
            #endif
                Credentials = null,
            }|};
            #region send
            client.Send(message);
            #endregion
            """),
        WithSystemNetMail("""
            var client = new SmtpClient("smtp.contoso.com", 587)
            {
            #if DEBUG
                Timeout = 1,
            #endif
                Credentials = null,
                EnableSsl = true,
            };
            #region send
            client.Send(message);
            #endregion
            """));

    [Theory]
    [InlineData("var client = {|SMTP1003:new SmtpClient(args[0], 587)|};\nclient.Timeout = 1;",
        "var client = new SmtpClient(args[0], 587);\nclient.EnableSsl = true;\nclient.Timeout = 1;")]
    [InlineData("using var client = {|SMTP1003:new SmtpClient(args[0], 587)|};",
        "using var client = new SmtpClient(args[0], 587) { EnableSsl = true };")]
    [InlineData("var port = 465;\nusing var client = new SmtpClient(args[0], {|SMTP1005:port|});",
        "var port = 587;\nusing var client = new SmtpClient(args[0], port) { EnableSsl = true };")]
    [InlineData("var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory };\nclient.EnableSsl = "
        + "{|SMTP1012:true|};\nclient.Dispose();",
        "var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory };\nclient.Dispose();")]
    [InlineData("using (var client = {|SMTP1003:new SmtpClient(args[0], 587)|})\n{\n    client.Timeout = 1;\n}",
        "using (var client = new SmtpClient(args[0], 587) { EnableSsl = true })\n{\n    client.Timeout = 1;\n}")]
    public async Task TopLevelStatements_IsFixed(string statements, string expected)
    {
        const string Usings = "using System.Net.Mail;\n\n";
        var test = new MailFixTest { TestCode = Usings + statements, FixedCode = Usings + expected };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Fact]
    public Task ReturnedAndPassedOn_IsFixed() => Fixes(
        WithSystemNetMail("Use(new SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|}));", """
            private static void Use(SmtpClient client) => client.Dispose();
            public static SmtpClient Make(string host)
            {
                return new(host, {|SMTP1005:465|});
            }
            """),
        WithSystemNetMail("Use(new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true });", """
            private static void Use(SmtpClient client) => client.Dispose();
            public static SmtpClient Make(string host)
            {
                return new(host, 587) { EnableSsl = true };
            }
            """));
}
