using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

public class FixAllTests
{
    private const string Mixed = """
        using MailKit.Net.Smtp;

        class Mailer
        {
            private const int Port = 25;

            public void Send(SmtpClient client)
            {
                client.Connect("smtp.contoso.com", {|SMTP1001:Port|}); client.Connect("smtp.fabrikam.com", {|SMTP1001:Port|}, false);
                using var other = new System.Net.Mail.SmtpClient("smtp.contoso.com", {|SMTP1001:Port|});
                client.Connect(new System.Uri({|SMTP1001:"smtp://smtp.contoso.com"|}));
            }
        }
        """;

    [Fact]
    public Task SharedConstantAndMixedLibraries_IsFixed() => Fixes(
        Mixed,
        """
        using MailKit.Net.Smtp;
        using MailKit.Security;

        class Mailer
        {
            private const int Port = 587;

            public void Send(SmtpClient client)
            {
                client.Connect("smtp.contoso.com", Port, SecureSocketOptions.StartTls); client.Connect("smtp.fabrikam.com", Port, SecureSocketOptions.StartTls);
                using var other = new System.Net.Mail.SmtpClient("smtp.contoso.com", Port) { EnableSsl = true };
                client.Connect(new System.Uri("smtp://smtp.contoso.com:587/?starttls=always"));
            }
        }
        """);

    [Fact]
    public Task SeveralOnOneLine_IsFixed() => Fixes(
        WithSystemNetMail(
            """SmtpClient a = {|SMTP1003:new(host, 587)|}, b = new(host, {|SMTP1005:465|}), c = new(host, 587) { EnableSsl = {|SMTP1003:false|} };"""),
        WithSystemNetMail(
            """SmtpClient a = new(host, 587) { EnableSsl = true }, b = new(host, 587) { EnableSsl = true }, c = new(host, 587) { EnableSsl = true };"""));

    [Fact]
    public Task EveryRuleOfALibrary_IsFixed() => Fixes(
        WithMailKit("""
            using var client = new SmtpClient();
            client.Connect("smtp.contoso.com", {|SMTP1001:25|}, SecureSocketOptions.None);
            client.Connect("smtp.contoso.com", 465, {|SMTP1002:SecureSocketOptions.None|});
            client.Connect("smtp.contoso.com", 587, {|SMTP1003:SecureSocketOptions.None|});
            client.Connect("smtp.contoso.com", 587, {|SMTP1004:true|});
            client.Connect("smtp.contoso.com", 2525, {|SMTP1006:false|});
            client.Connect("smtp.contoso.com", 2525, {|SMTP1007:SecureSocketOptions.None|});
            """),
        WithMailKit("""
            using var client = new SmtpClient();
            client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
            client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect);
            client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
            client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls);
            client.Connect("smtp.contoso.com", 2525, SecureSocketOptions.StartTls);
            client.Connect("smtp.contoso.com", 2525, SecureSocketOptions.StartTls);
            """));

    [Fact]
    public Task OneInsideAnother_IsFixed() => Fixes(
        WithSystemNetMail("""
            SmtpClient Wrap(Func<SmtpClient> make) => make();
            var client = {|SMTP1003:new SmtpClient(host, 587)
            {
                Timeout = Wrap(() => new SmtpClient(host, {|SMTP1005:465|})).Timeout,
            }|};
            """),
        WithSystemNetMail("""
            SmtpClient Wrap(Func<SmtpClient> make) => make();
            var client = new SmtpClient(host, 587)
            {
                Timeout = Wrap(() => new SmtpClient(host, 587) { EnableSsl = true }).Timeout,
                EnableSsl = true,
            };
            """));

    [Fact]
    public async Task SeveralDocuments_IsFixed()
    {
        var test = new MailFixTest();
        for (var i = 0; i < 3; i++)
        {
            test.TestState.Sources.Add(
                $"class Mailer{i} {{ System.IDisposable client = new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", "
                + $"{{|SMTP1001:25|}}); }}");
            test.FixedState.Sources.Add(
                $"class Mailer{i} {{ System.IDisposable client = new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 587) {{ EnableSsl "
                + $"= true }}; }}");
        }

        await test.RunAsync();
    }

    // One by one only MailKit's findings have this offer; Fix All takes the best one for the others, so that nothing is left behind.
    [Fact]
    public async Task ChoiceThatNotEveryLibraryHas_IsFixed()
    {
        const string Source = """
            class Mailer
            {
                void Send(MailKit.Net.Smtp.SmtpClient client) => client.Connect("smtp.contoso.com", {|SMTP1001:25|}, false);
                System.IDisposable Make() => new System.Net.Mail.SmtpClient("smtp.contoso.com", {|SMTP1001:25|});
            }
            """;
        var test = new MailFixTest { TestCode = Source, CodeActionEquivalenceKey = "ImplicitTls" };
        test.FixedState.Sources.Add(Source.Replace("{|SMTP1001:25|}, false", "465, true", StringComparison.Ordinal));
        test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        test.BatchFixedState.Sources.Add(Source
            .Replace("{|SMTP1001:25|}, false", "465, true", StringComparison.Ordinal)
            .Replace("{|SMTP1001:25|})", "587) { EnableSsl = true }", StringComparison.Ordinal));
        await test.RunAsync();
    }

    [Fact]
    public async Task FindingWithoutOffer_IsLeft()
    {
        var test = new MailFixTest { TestCode = WithMailKit("""
            new SmtpClient().Connect("smtp.contoso.com", {|SMTP1009:993|}, true);
            new SmtpClient().Connect("smtp.contoso.com", 465, {|SMTP1002:false|});
            """) };
        test.FixedState.Sources.Add(WithMailKit("""
            new SmtpClient().Connect("smtp.contoso.com", {|SMTP1009:993|}, true);
            new SmtpClient().Connect("smtp.contoso.com", 465, true);
            """));
        test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        await test.RunAsync();
    }
}
