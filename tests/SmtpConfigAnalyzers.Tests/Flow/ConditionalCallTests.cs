using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>Methods with <c>[Conditional]</c>: where the symbol is not defined, calls of them are not compiled.</summary>
public class ConditionalCallTests
{
    [Theory]
    [InlineData("")]
    [InlineData("#define OTHER\n")]
    [InlineData("#define LAB\n#undef LAB\n")]
    public async Task CallThatIsLeftOut_ChangesNothing(string directives)
    {
        await Reports(Program(directives, "{|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587)|}", "Secure(client);"));
        await IsSilent(Program(directives, "new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true }", "Plain(client);"));
    }

    [Theory]
    [InlineData("#define LAB\n")]
    [InlineData("#define DESK // or here\n")]
    [InlineData("#undef LAB\n#define LAB\n")]
    public async Task CallThatHappens_Changes(string directives)
    {
        await IsSilent(Program(directives, "new SmtpClient(\"smtp.contoso.com\", 587)", "Secure(client);"));
        await Reports(Program(directives, "{|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true }|}", "Plain(client);"));
    }

    [Theory]
    [InlineData("", "_client.Send(message); } private void Open() { Secure(_client);", true)]
    [InlineData("#define LAB\n", "_client.Send(message); } private void Open() { Secure(_client);", false)]
    [InlineData("", "_client.Send(message); } private void Open() { _client.Secured();", true)]
    [InlineData("#define LAB\n", "_client.Send(message); } private void Open() { _client.Secured();", false)]
    public Task ClientInAField(string directives, string statements, bool isReported) =>
        isReported ? Reports(Field(directives, statements))
            : IsSilent(Field(directives, statements).Replace("{|SMTP1003:", "", StringComparison.Ordinal)
                .Replace("|}", "", StringComparison.Ordinal));

    [Fact]
    public Task ArgumentsOfACallThatIsLeftOut_AreNotEvaluated() =>
        Reports(Program("", "{|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587)|}", "Check(client.EnableSsl = true);"));

    [Fact]
    public Task MemberThatACallWouldWrite_KeepsItsValue() =>
        Reports(Program("", "new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = {|SMTP1003:_tls|} }", "")
            .Replace("using var client", "_tls = false; Load(); using var client", StringComparison.Ordinal));

    [Fact]
    public Task MethodThatNobodyCalls_IsSilent() =>
        IsSilent(Program("", "new SmtpClient(\"smtp.contoso.com\", 587)", "")
            .Replace("public void Send", "[Conditional(\"LAB\")] public void Send", StringComparison.Ordinal));

    [Theory]
    [InlineData("", "SMTP1003")]
    [InlineData("#Const LAB = False\n", "SMTP1003")]
    [InlineData("#Const LAB = True\n", "")]
    public async Task VisualBasic(string directives, string expected) => Assert.Equal(expected, string.Join(' ', (await Diagnose.VisualBasic($$"""
        {{directives}}Imports System.Diagnostics
        Imports System.Net.Mail
        Public Class Mailer
            Public Sub Send(message As MailMessage)
                Dim client As New SmtpClient("smtp.contoso.com", 587)
                Secure(client)
                client.Send(message)
            End Sub
            <Conditional("LAB")> Private Shared Sub Secure(client As SmtpClient)
                client.EnableSsl = True
            End Sub
        End Class
        """)).Select(diagnostic => diagnostic.Id)));

    private static string Program(string directives, string creation, string statements) => $$"""
        {{directives}}using System.Diagnostics;
        using System.Net.Mail;
        public class Mailer
        {
            private bool _tls = false;
            public void Send(MailMessage message)
            {
                using var client = {{creation}};
                {{statements}}
                client.Send(message);
            }
            public bool Tls => _tls;
            [Conditional("LAB")] private void Load() => _tls = true;
            [Conditional("LAB"), Conditional("DESK")] private static void Secure(SmtpClient client) => client.EnableSsl = true;
            [Conditional("LAB"), Conditional("DESK")] private static void Plain(SmtpClient client) => client.EnableSsl = false;
            [Conditional("LAB")] private static void Check(bool isSecured) { }
        }
        """;

    private static string Field(string directives, string statements) => $$"""
        {{directives}}using System.Diagnostics;
        using System.Net.Mail;
        public class Mailer
        {
            private readonly SmtpClient _client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
            public Mailer() => Open();
            public void Send(MailMessage message)
            {
                {{statements}}
            }
            [Conditional("LAB")] private static void Secure(SmtpClient client) => client.EnableSsl = true;
        }
        public static class Extensions
        {
            [Conditional("LAB")] public static void Secured(this SmtpClient client) => client.EnableSsl = true;
        }
        """;
}
