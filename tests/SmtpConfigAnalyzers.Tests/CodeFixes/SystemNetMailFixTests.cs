using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

public class SystemNetMailFixTests
{
    [Theory]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1001:25|})""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1001:0|})""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1001:new SmtpClient("smtp.contoso.com")|}""", """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1001:new SmtpClient(host: "smtp.contoso.com")|}""",
        """new SmtpClient(host: "smtp.contoso.com", port: 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient(port: {|SMTP1001:25|}, host: "smtp.contoso.com")""",
        """new SmtpClient(port: 587, host: "smtp.contoso.com") { EnableSsl = true }""")]
    [InlineData("""{|SMTP1001:new SmtpClient("smtp.contoso.com") { Timeout = 1 }|}""",
        """new SmtpClient("smtp.contoso.com", 587) { Timeout = 1, EnableSsl = true }""")]
    [InlineData("""{|SMTP1001:new SmtpClient { Host = "smtp.contoso.com" }|}""",
        """new SmtpClient { Host = "smtp.contoso.com", Port = 587, EnableSsl = true }""")]
    [InlineData("""{|SMTP1001:new SmtpClient() { Host = "smtp.contoso.com", }|}""",
        """new SmtpClient() { Host = "smtp.contoso.com", Port = 587, EnableSsl = true, }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1001:25|}) { EnableSsl = true }""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1001:25|}) { EnableSsl = false }""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1001:25|}) { EnableSsl = flag }""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = flag }""")]
    [InlineData("""new SmtpClient("smtp.contoso.com", 587) { Port = {|SMTP1001:25|} }""",
        """new SmtpClient("smtp.contoso.com", 587) { Port = 587, EnableSsl = true }""")]
    [InlineData("""new System.Net.Mail.SmtpClient("smtp.contoso.com", /* relay */ {|SMTP1001:25|} /* old */)""",
        """new System.Net.Mail.SmtpClient("smtp.contoso.com", /* relay */ 587 /* old */) { EnableSsl = true }""")]
    public Task Port25_IsFixed(string creation, string expected) => FixesCreation(creation, expected);

    [Theory]
    [InlineData("""{|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|}""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1003:new SmtpClient("smtp.contoso.com", 587) { }|}""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1003:new SmtpClient(host, 587) { Credentials = new NetworkCredential(user, password) }|}""",
        """new SmtpClient(host, 587) { Credentials = new NetworkCredential(user, password), EnableSsl = true }""")]
    [InlineData("""{|SMTP1003:new SmtpClient(host, 587)  {  }|} /* ! */""", """new SmtpClient(host, 587)  { EnableSsl = true } /* ! */""")]
    [InlineData("""new SmtpClient(host, 587) { EnableSsl = {|SMTP1003:false|}, Timeout = 1 }""",
        """new SmtpClient(host, 587) { EnableSsl = true, Timeout = 1 }""")]
    [InlineData("""new SmtpClient(host, 587) { EnableSsl = /* TODO */ {|SMTP1003:false|} /* ! */ }""",
        """new SmtpClient(host, 587) { EnableSsl = /* TODO */ true /* ! */ }""")]
    [InlineData("""new SmtpClient(host, 587) { EnableSsl = {|SMTP1003:!true|} }""", """new SmtpClient(host, 587) { EnableSsl = true }""")]
    public Task Port587_IsFixed(string creation, string expected) => FixesCreation(creation, expected);

    [Theory]
    [InlineData("""new SmtpClient("smtp.contoso.com", {|SMTP1005:465|}) { EnableSsl = true }""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient(host, {|SMTP1005:465|})""", """new SmtpClient(host, 587) { EnableSsl = true }""")]
    [InlineData("""new SmtpClient { Host = host, Port = {|SMTP1005:465|}, EnableSsl = false }""",
        """new SmtpClient { Host = host, Port = 587, EnableSsl = true }""")]
    [InlineData("""new SmtpClient(host, {|SMTP1005:465|}) { EnableSsl = flag }""", """new SmtpClient(host, 587) { EnableSsl = flag }""")]
    [InlineData("""new SmtpClient(host, {|SMTP1005:flag ? 465 : 465|})""", """new SmtpClient(host, 587) { EnableSsl = true }""")]
    public Task Port465_IsFixed(string creation, string expected) => FixesCreation(creation, expected);

    [Theory]
    [InlineData("""{|SMTP1007:new SmtpClient("smtp.contoso.com", 2525)|}""",
        """new SmtpClient("smtp.contoso.com", 2525) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1007:new SmtpClient("smtp.contoso.com", port)|}""",
        """new SmtpClient("smtp.contoso.com", port) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1007:new SmtpClient("smtp.contoso.com", 2465)|}""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1007:new SmtpClient("smtp.contoso.com", 2526)|}""",
        """new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true }""")]
    [InlineData("""{|SMTP1007:new SmtpClient("relay", 25) { UseDefaultCredentials = true }|}""",
        """new SmtpClient("relay", 25) { UseDefaultCredentials = true, EnableSsl = true }""")]
    public Task ClearText_IsFixed(string creation, string expected) => FixesCreation(creation, expected);

    [Theory]
    [InlineData("""new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, EnableSsl = {|SMTP1012:true|} }""",
        """new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }""")]
    [InlineData("""new SmtpClient { EnableSsl = {|SMTP1012:true|}, DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }""",
        """new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory }""")]
    [InlineData("""new SmtpClient { Timeout = 1, EnableSsl = {|SMTP1012:true|}, DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, }""", """new SmtpClient { Timeout = 1, DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, }""")]
    public Task Pickup_IsFixed(string creation, string expected) => FixesCreation(creation, expected);

    [Theory]
    [InlineData("Best")]
    [InlineData(null)]
    public Task PreferredImplicitTls_Never465(string? choice) => Fixes(
        WithSystemNetMail("""using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:25|});"""),
        WithSystemNetMail("""using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };"""),
        choice,
        ("smtplint.preferred_submission", "implicit_tls"));

    [Theory]
    [InlineData("SmtpClient client = new(\"smtp.contoso.com\", {|SMTP1001:25|});",
        "SmtpClient client = new(\"smtp.contoso.com\", 587) { EnableSsl = true };")]
    [InlineData("SmtpClient client = {|SMTP1001:new() { Host = \"smtp.contoso.com\" }|};",
        "SmtpClient client = new() { Host = \"smtp.contoso.com\", Port = 587, EnableSsl = true };")]
    [InlineData("IDisposable client = (IDisposable)new SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|});",
        "IDisposable client = (IDisposable)new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true };")]
    [InlineData("new SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|}).Send(message);",
        "new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true }.Send(message);")]
    [InlineData("_ = new SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|});",
        "_ = new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true };")]
    [InlineData("using (var client = {|SMTP1003:new SmtpClient(host, 587)|}) client.Send(message);",
        "using (var client = new SmtpClient(host, 587) { EnableSsl = true }) client.Send(message);")]
    [InlineData("using (new SmtpClient(host, {|SMTP1005:465|})) { }", "using (new SmtpClient(host, 587) { EnableSsl = true }) { }")]
    [InlineData("Func<SmtpClient> make = () => new SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|});",
        "Func<SmtpClient> make = () => new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true };")]
    [InlineData("SmtpClient a = {|SMTP1003:new(host, 587)|}, b = {|SMTP1003:new(user, 587)|};",
        "SmtpClient a = new(host, 587) { EnableSsl = true }, b = new(user, 587) { EnableSsl = true };")]
    public Task EveryStatement_IsFixed(string statement, string expected) =>
        Fixes(WithSystemNetMail(statement), WithSystemNetMail(expected));

    [Fact]
    public Task SetStatementByStatement_IsFixedInThatStyle() => Fixes(
        WithSystemNetMail("""
            // why
            var client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|}; // out
            // who
            client.Credentials = new NetworkCredential(user, password);
            client.Send(message);
            """),
        WithSystemNetMail("""
            // why
            var client = new SmtpClient("smtp.contoso.com", 587); // out
            client.EnableSsl = true;
            // who
            client.Credentials = new NetworkCredential(user, password);
            client.Send(message);
            """));

    [Fact]
    public Task SetByStatementsOfItsOwn_IsFixedThere() => Fixes(
        WithSystemNetMail("""
            var client = new SmtpClient();
            client.Host = "smtp.contoso.com";
            client.Port = {|SMTP1001:25|}; // relay
            client.EnableSsl = false; // later
            client.Send(message);
            """),
        WithSystemNetMail("""
            var client = new SmtpClient();
            client.Host = "smtp.contoso.com";
            client.Port = 587; // relay
            client.EnableSsl = true; // later
            client.Send(message);
            """));

    [Fact]
    public Task EnableSslComesFromElsewhere_IsKept() => Fixes(
        WithSystemNetMail("""
            var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:25|});
            client.Timeout = 1;
            client.EnableSsl = flag;
            client.Send(message);
            """),
        WithSystemNetMail("""
            var client = new SmtpClient("smtp.contoso.com", 587);
            client.Timeout = 1;
            client.EnableSsl = flag;
            client.Send(message);
            """));

    [Fact]
    public Task FieldSetStatementByStatement_IsFixed() => Fixes(
        WithSystemNetMail("", """
            private readonly SmtpClient _client;

            public Mailer()
            {
                _client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
                _client.Timeout = 1;
                this._other = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
            }

            private readonly SmtpClient _other;
            private readonly SmtpClient _third = new("smtp.contoso.com", {|SMTP1001:25|});
            """),
        WithSystemNetMail("", """
            private readonly SmtpClient _client;

            public Mailer()
            {
                _client = new SmtpClient("smtp.contoso.com", 587);
                _client.EnableSsl = true;
                _client.Timeout = 1;
                this._other = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
            }

            private readonly SmtpClient _other;
            private readonly SmtpClient _third = new("smtp.contoso.com", 587) { EnableSsl = true };
            """));

    [Theory]
    [InlineData("const int submission = 25;", "const int submission = 587;")]
    [InlineData("var submission = 25; // old", "var submission = 587; // old")]
    [InlineData("int submission; submission = 25;", "int submission; submission = 587;")]
    public Task ValueInALocal_IsFixedWhereItIsCertain(string declaration, string expected) => Fixes(
        WithSystemNetMail($$"""
            {{declaration}}
            using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:submission|});
            """, "private const int Port = 25;"),
        WithSystemNetMail($$"""
            {{expected}}
            using var client = new SmtpClient("smtp.contoso.com", submission) { EnableSsl = true };
            """, "private const int Port = 25;"));

    // It would be left unread.
    [Fact]
    public Task LocalOfAnotherConstant_GoesWithItsUse() => Fixes(
        WithSystemNetMail("""
            int submission = Port; // old
            using var client = new SmtpClient("smtp.contoso.com", {|SMTP1001:submission|});
            """, "private const int Port = 25;"),
        WithSystemNetMail("""
            using var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
            """, "private const int Port = 25;"));

    // The compiler would warn of a local that is set and not read.
    [Fact]
    public async Task LocalThatIsSetTwice_NothingIsOffered() =>
        Assert.Empty(
            await Offers.In(
                WithSystemNetMail(
                    """var submission = 25; submission = 0; using var client = new SmtpClient("smtp.contoso.com", submission);""")));

    [Fact]
    public Task PickupByStatements_IsFixed() => Fixes(
        WithSystemNetMail("""
            var client = new SmtpClient();
            client.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
            client.EnableSsl = {|SMTP1012:true|};
            client.Send(message);
            """),
        WithSystemNetMail("""
            var client = new SmtpClient();
            client.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
            client.Send(message);
            """));

    [Fact]
    public Task PickupSetInABranch_IsFixed() => Fixes(
        WithSystemNetMail("""
            var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory };
            if (flag) client.EnableSsl = {|SMTP1012:true|}; else client.EnableSsl = true;
            client.Send(message);
            """),
        WithSystemNetMail("""
            var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory };
            if (flag) client.EnableSsl = false; else client.EnableSsl = false;
            client.Send(message);
            """));

    private static Task FixesCreation(string creation, string expected) =>
        Fixes(WithSystemNetMail($"using var client = {creation};"), WithSystemNetMail($"using var client = {expected};"));
}
