using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Providers;

/// <summary>How programs sign in, and at which providers that cannot work: SMTP4005, SMTP4006 and SMTP4007.</summary>
public class SignInTests
{
    private const string Outlook = """client.Connect("smtp-mail.outlook.com", 587, SecureSocketOptions.StartTls);""";

    [Theory]
    [InlineData("""{|SMTP4005:client.Authenticate(user, password)|};""")]
    [InlineData("""{|SMTP4005:client.Authenticate("me@outlook.com", password)|};""")]
    [InlineData("""await {|SMTP4005:client.AuthenticateAsync(user, password, cancellation)|};""")]
    [InlineData("""{|SMTP4005:client.Authenticate(System.Text.Encoding.UTF8, user, password)|};""")]
    [InlineData("""{|SMTP4005:client.Authenticate(new NetworkCredential(user, password))|};""")]
    [InlineData("""{|SMTP4005:client.Authenticate(new SaslMechanismPlain(user, password))|};""")]
    [InlineData("""{|SMTP4005:client.Authenticate(new SaslMechanismLogin(new NetworkCredential(user, password)))|};""")]
    [InlineData("""var mechanism = new SaslMechanismCramMd5(user, password); {|SMTP4005:client.Authenticate(mechanism)|};""")]
    [InlineData("""if (!string.IsNullOrEmpty(user)) { {|SMTP4005:client.Authenticate(user, password)|}; }""")]
    [InlineData("""client.AuthenticationMechanisms.Remove("XOAUTH2"); {|SMTP4005:client.Authenticate(user, password)|};""")]
    [InlineData("""if (client.IsConnected) { {|SMTP4005:client.Authenticate(user, password)|}; }""")]
    [InlineData("""Check(client); {|SMTP4005:client.Authenticate(user, password)|};""")]
    public Task MailKit_Password_Reports(string signIn) =>
        Reports(WithMailKit(
            $"using var client = new SmtpClient();\n{Outlook}\n{signIn}",
            "private static void Check(SmtpClient other) { if (!other.IsConnected) throw new InvalidOperationException(); }"));

    // A private account is Outlook.com's wherever it signs in.
    [Theory]
    [InlineData("\"me@hotmail.com\"", "SMTP4005")]
    [InlineData("\"me@contoso.com\"", "SMTP4007")]
    [InlineData("user", "SMTP4007")]
    public async Task Office365_TheUsersDomainDecides(string user, string expected)
    {
        var program = WithMailKit(
            "using var client = new SmtpClient();\nclient.Connect(\"smtp.office365.com\", 587, SecureSocketOptions.StartTls);\n"
            + $"client.Authenticate({user}, password);");
        Assert.Equal(expected, Assert.Single(await Diagnose.Run(Diagnose.Compile(program, []), Diagnose.AllAnalyzers)).Id);
    }

    // Who compares with a text does not put it there.
    [Theory]
    [InlineData("""var at = user switch { "smtp.contoso.com" => 587, "a7fjd9d" => 2525, _ => 8025 }; client.Connect("smtp.contoso.com", at, SecureSocketOptions.StartTls); client.Authenticate(user, user);""")]
    [InlineData("""if (user == "a7fjd9d") { client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls); client.Authenticate("me", user); }""")]
    [InlineData("""if (user is "a7fjd9d") { client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls); client.Authenticate("me", user); }""")]
    public Task PasswordThatIsOnlyComparedWith_IsSilent(string code) => IsSilent(WithMailKit($"using var client = new SmtpClient();\n{code}"));

    [Fact]
    public Task PasswordThatIsAssigned_AfterAComparison_Reports() => Reports(WithMailKit(
        """using var client = new SmtpClient(); if (user == "a") user = {|SMTP2001:"a7fjd9d"|}; client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls); client.Authenticate("me", user);"""));

    [Theory]
    [InlineData("""client.Authenticate(new SaslMechanismOAuth2(user, password));""")]
    [InlineData("""client.Authenticate(new SaslMechanismOAuthBearer(user, password));""")]
    [InlineData("""client.Authenticate(new SaslMechanismNtlm(user, password));""")]
    [InlineData("""if (flag) client.Authenticate(new SaslMechanismOAuth2(user, password)); else client.Authenticate(user, password);""")]
    [InlineData("""client.Authenticate(flag ? new SaslMechanismOAuth2(user, password) : new SaslMechanismPlain(user, password));""")]
    [InlineData("""try { client.Authenticate(new SaslMechanismOAuth2(user, password)); } catch (AuthenticationException) { client.Authenticate(user, password); }""")]
    [InlineData("""if (flag) SignIn(client, user, password); else client.Authenticate(user, password);""")]
    [InlineData("""if (flag) Other.Take(client); else client.Authenticate(user, password);""")]
    [InlineData("""if (client.AuthenticationMechanisms.Contains("LOGIN")) client.Authenticate(user, password);""")]
    [InlineData("""if (client.Capabilities.HasFlag(SmtpCapabilities.Authentication)) client.Authenticate(user, password);""")]
    [InlineData("""if (!client.Capabilities.HasFlag(SmtpCapabilities.Authentication)) return; client.Authenticate(user, password);""")]
    [InlineData("""var takes = client.AuthenticationMechanisms.Contains("PLAIN"); if (takes) client.Authenticate(user, password);""")]
    [InlineData("""if (Takes(client)) client.Authenticate(user, password);""")]
    [InlineData("""foreach (var mechanism in client.AuthenticationMechanisms) { if (mechanism == "LOGIN") client.Authenticate(user, password); }""")]
    [InlineData("""client.Authenticate("", "");""")]
    [InlineData("""client.Send(message);""")]
    public Task MailKit_MayBeAnotherWay_IsSilent(string signIn) => IsSilent(WithMailKit($"using var client = new SmtpClient();\n{Outlook}\n{signIn}", """
        private static void SignIn(SmtpClient other, string user, string token) => other.Authenticate(new SaslMechanismOAuth2(user, token));
        private static bool Takes(SmtpClient other) => other.AuthenticationMechanisms.Contains("LOGIN");
        private static class Other { public static Action<SmtpClient> Take = _ => { }; }
        """));

    [Fact]
    public Task MechanismThatIsNotSeen_IsSilent() =>
        IsSilent(WithMailKit(
            $"using var client = new SmtpClient();\n{Outlook}\nclient.Authenticate(Get());",
            "private static SaslMechanism Get() => throw new NotImplementedException();"));

    [Theory]
    [InlineData("client.Authenticate(user, password);", "SMTP4005")]
    [InlineData("client.Authenticate(new SaslMechanismOAuth2(user, password));", "")]
    [InlineData("if (user == \"\") client.Authenticate(new SaslMechanismOAuth2(user, password)); else client.Authenticate(user, "
        + "password);", "")]
    public async Task GivenClient_AnotherMemberSignsIn(string signIn, string expected)
    {
        var found = await Diagnose.CSharp($$"""
            using MailKit.Net.Smtp;
            using MailKit.Security;
            public class Mailer
            {
                private readonly SmtpClient _client = new SmtpClient();
                private void Open() => _client.Connect("smtp-mail.outlook.com", 587, SecureSocketOptions.StartTls);
                private void SignIn(string user, string password) { {{signIn.Replace("client", "_client", StringComparison.Ordinal)}} }
                public void Send(string user, string password) { Open(); SignIn(user, password); }
            }
            """);
        Assert.Equal(expected, string.Join(" ", found.Select(one => one.Id)));
    }

    [Theory]
    [InlineData("""{|SMTP4005:client.Connect("smtp-mail.outlook.com", 587, SecureSocketOptions.StartTls)|}; SignIn(client, user, password);""")]
    public Task MethodGetsTheClientAndSignsIn_ReportsAtTheConnection(string statements) =>
        Reports(WithMailKit(
            $"using var client = new SmtpClient();\n{statements}",
            "private static void SignIn(SmtpClient other, string user, string password) => other.Authenticate(user, password);"));

    [Theory]
    [InlineData("new NetworkCredential(user, password)")]
    [InlineData("""new NetworkCredential("me@outlook.com", password)""")]
    [InlineData("new NetworkCredential { UserName = user, Password = password }")]
    public Task SystemNetMail_Password_Reports(string credential) =>
        Reports(WithSystemNetMail(
            $$"""using var client = new SmtpClient("smtp-mail.outlook.com", 587) { EnableSsl = true, Credentials = {|SMTP4005:{{credential}}|} }; client.Send(message);"""));

    [Theory]
    [InlineData("EnableSsl = true")]
    [InlineData("EnableSsl = true, UseDefaultCredentials = true")]
    [InlineData("EnableSsl = true, Credentials = CredentialCache.DefaultNetworkCredentials")]
    [InlineData("EnableSsl = true, Credentials = null")]
    [InlineData("DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, Credentials = new NetworkCredential(user, password)")]
    public Task SystemNetMail_NoPassword_IsSilent(string settings) =>
        IsSilent(WithSystemNetMail(
            $$"""using var client = new SmtpClient("smtp-mail.outlook.com", 587) { {{settings}} }; client.Send(message);"""));

    [Theory]
    [InlineData("smtp.contoso.com")]
    [InlineData("smtp.gmail.com")]
    [InlineData("smtp-mail.outlook.com.evil.example")]
    [InlineData("localhost")]
    public Task OtherHost_IsSilent(string host) =>
        IsSilent(WithMailKit(
            $$"""using var client = new SmtpClient(); client.Connect("{{host}}", 587, SecureSocketOptions.StartTls); client.Authenticate(user, password);"""));

    [Fact]
    public Task HostOfOnePathOnly_IsSilent() => IsSilent(WithMailKit(
        """using var client = new SmtpClient(); client.Connect(flag ? "smtp-mail.outlook.com" : "smtp.gmail.com", 587, SecureSocketOptions.StartTls); client.Authenticate(user, password);"""));

    [Theory]
    [InlineData("smtplint.trusted_hosts", "*.outlook.com")]
    [InlineData("smtplint.additional_providers", "smtp-mail.outlook.com/password")]
    [InlineData("smtplint.additional_providers", "smtp-mail.outlook.com/app_password+oauth")]
    public Task TrustedOrKnownBetter_IsSilent(string option, string value) =>
        IsSilent(WithMailKit($"using var client = new SmtpClient();\n{Outlook}\nclient.Authenticate(user, password);"), (option, value));

    [Theory]
    [InlineData("smtp.contoso.com/oauth")]
    [InlineData("smtp.contoso.com:587/starttls, smtp.contoso.com/oauth")]
    public Task AdditionalProviderTakesOAuthOnly_Reports(string option) => Reports(
        WithMailKit("""using var client = new SmtpClient(); client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls); {|SMTP4005:client.Authenticate(user, password)|};"""),
        ("smtplint.additional_providers", option));

    // What a user adds of ports takes nothing away from what is known of signing in.
    [Fact]
    public Task AdditionalProviderSaysPortsOnly_Reports() => Reports(
        WithMailKit("""using var client = new SmtpClient(); client.Connect("smtp-mail.outlook.com", 2525, SecureSocketOptions.StartTls); {|SMTP4005:client.Authenticate(user, password)|};"""),
        ("smtplint.additional_providers", "smtp-mail.outlook.com:2525/starttls"));

    [Fact]
    public Task HostWithoutAuth_MailKit_Reports() => Reports(WithMailKit(
        """using var client = new SmtpClient(); client.Connect("contoso-com.mail.protection.outlook.com", 25, SecureSocketOptions.StartTls); {|SMTP4005:client.Authenticate(user, password)|};"""));

    // It goes on without signing in.
    [Fact]
    public Task HostWithoutAuth_SystemNetMail_IsSilent() => IsSilent(WithSystemNetMail(
        """using var client = new SmtpClient("contoso-com.mail.protection.outlook.com", 25) { EnableSsl = true, Credentials = new NetworkCredential(user, password) }; client.Send(message);"""));

    // Two causes, two findings.
    [Fact]
    public Task TransportIsWrongToo_BothReport() => Reports(WithMailKit(
        """using var client = new SmtpClient(); client.Connect("smtp-mail.outlook.com", 587, {|SMTP1003:SecureSocketOptions.None|}); {|SMTP4005:client.Authenticate(user, password)|};"""));

    [Theory]
    [InlineData("smtp.sendgrid.net", "me@contoso.com")]
    [InlineData("smtp.sendgrid.net", "azure_1f2@azure.com")]
    [InlineData("smtp.resend.com", "onboarding")]
    [InlineData("smtp.sparkpostmail.com", "me@contoso.com")]
    [InlineData("smtp.eu.sparkpostmail.com", "injection")]
    [InlineData("smtp.postmarkapp.com", "me@contoso.com")]
    public async Task UserNameIsNotTheProviders_Reports(string host, string user)
    {
        await Reports(
            WithMailKit($$"""using var client = new SmtpClient(); client.Connect("{{host}}", 587, SecureSocketOptions.StartTls); client.Authenticate({|SMTP4006:"{{user}}"|}, password);"""));
        await Reports(
            WithSystemNetMail(
                $$"""using var client = new SmtpClient("{{host}}", 587) { EnableSsl = true, Credentials = new NetworkCredential({|SMTP4006:"{{user}}"|}, password) };"""));
    }

    [Theory]
    [InlineData("smtp.sendgrid.net", "apikey")]
    [InlineData("smtp.sendgrid.net", "ApiKey")]
    [InlineData("smtp.sendgrid.net", "<user>")]
    [InlineData("smtp.sendgrid.net", "your-user-name")]
    [InlineData("smtp.sendgrid.net", "username")]
    [InlineData("smtp.sendgrid.net", "")]
    [InlineData("smtp.resend.com", "resend")]
    [InlineData("smtp.sparkpostmail.com", "SMTP_Injection")]
    [InlineData("smtp.sparkpostmail.com", "smtp_injection:X-MSYS-SUBACCOUNT=12")]
    [InlineData("smtp.postmarkapp.com", "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0")]
    [InlineData("smtp.contoso.com", "me@contoso.com")]
    public async Task UserNameMayBeRight_IsSilent(string host, string user)
    {
        await IsSilent(
            WithMailKit($$"""using var client = new SmtpClient(); client.Connect("{{host}}", 587, SecureSocketOptions.StartTls); client.Authenticate("{{user}}", password);"""));
        await IsSilent(
            WithSystemNetMail(
                $$"""using var client = new SmtpClient("{{host}}", 587) { EnableSsl = true, Credentials = new NetworkCredential("{{user}}", password) };"""));
    }

    [Theory]
    [InlineData("""client.Authenticate(user, password);""")]
    [InlineData("""client.Authenticate(flag ? "me@contoso.com" : "apikey", password);""")]
    [InlineData("""if (flag) client.Authenticate("me@contoso.com", password); else client.Authenticate("apikey", password);""")]
    public Task UserNameIsNotKnown_IsSilent(string signIn) =>
        IsSilent(WithMailKit(
            $$"""using var client = new SmtpClient(); client.Connect("smtp.sendgrid.net", 587, SecureSocketOptions.StartTls); {{signIn}}"""));

    [Fact]
    public Task UserName_IsFixed() => Fixes(
        WithMailKit("""using var client = new SmtpClient(); client.Connect("smtp.resend.com", 465, SecureSocketOptions.SslOnConnect); client.Authenticate({|SMTP4006:"me@contoso.com"|}, password);"""),
        WithMailKit("""using var client = new SmtpClient(); client.Connect("smtp.resend.com", 465, SecureSocketOptions.SslOnConnect); client.Authenticate("resend", password);"""));

    [Fact]
    public Task UserNameInAConstant_IsFixedThere() => Fixes(
        WithSystemNetMail(
            """using var client = new SmtpClient("smtp.sendgrid.net", 587) { EnableSsl = true, Credentials = new NetworkCredential({|SMTP4006:User|}, password) };""", """private const string User = "me@contoso.com";"""),
        WithSystemNetMail(
            """using var client = new SmtpClient("smtp.sendgrid.net", 587) { EnableSsl = true, Credentials = new NetworkCredential(User, password) };""", """private const string User = "apikey";"""));

    [Theory]
    [InlineData("""client.Connect("smtp.sendgrid.net", 587, SecureSocketOptions.StartTls); client.Authenticate("me@contoso.com", password);""", "Use the user name 'apikey' (Twilio SendGrid) [Best]")]
    // a token has no name
    [InlineData("""client.Connect("smtp.postmarkapp.com", 587, SecureSocketOptions.StartTls); client.Authenticate("me@contoso.com", password);""")]
    // one name for both cannot be
    [InlineData("""client.Connect(flag ? "smtp.sendgrid.net" : "smtp.resend.com", 587, SecureSocketOptions.StartTls); client.Authenticate("me@contoso.com", password);""")]
    public async Task UserName_IsOffered(string statements, params string[] offers) =>
        Assert.Equal(offers, await Offers.In(WithMailKit($"using var client = new SmtpClient();\n{statements}")));

    [Theory]
    [InlineData("smtp.sendgrid.net", "SG.Zk3vQ9tJ7.secret",
        "Twilio SendGrid expects the user name 'apikey': signing in as another name fails.")]
    [InlineData("smtp.sendgrid.net", "me@contoso.com",
        "Twilio SendGrid expects the user name 'apikey': signing in as 'me@contoso.com' fails.")]
    [InlineData("smtp.postmarkapp.com", "me@contoso.com",
        "Postmark expects a token for the user name: signing in as 'me@contoso.com' fails.")]
    public Task KeyInThePlaceOfTheName_IsNotShown(string host, string user, string message) => Says(
        WithMailKit($$"""using var client = new SmtpClient(); client.Connect("{{host}}", 587, SecureSocketOptions.StartTls); client.Authenticate("{{user}}", password);"""), message);

    [Fact]
    public async Task Office365_IsANote()
    {
        const string Program =
            """using var client = new SmtpClient(); client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls); client.Authenticate(user, password);""";
        var found = Assert.Single(await Diagnose.Run(Diagnose.Compile(WithMailKit(Program), []), Diagnose.AllAnalyzers));
        Assert.Equal(("SMTP4007", Microsoft.CodeAnalysis.DiagnosticSeverity.Info), (found.Id, found.Severity));
    }

    [Fact]
    public async Task HostByDefault_IsNamed()
    {
        const string Program = """
            public class Settings { public string Server { get; set; } = "smtp-mail.outlook.com"; }
            public class Mailer
            {
                public void Run(Settings settings, string user, string password)
                {
                    using var client = new MailKit.Net.Smtp.SmtpClient();
                    client.Connect(settings.Server, 587, MailKit.Security.SecureSocketOptions.StartTls);
                    client.Authenticate(user, password);
                }
            }
            """;
        var found = Assert.Single(await Diagnose.CSharp(Program));
        Assert.EndsWith(" Host smtp-mail.outlook.com by default of Settings.Server, Mailer.cs line 1.",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client.Authenticate(new SaslMechanismOAuth2(user, password));")]
    [InlineData("if (client.AuthenticationMechanisms.Count == 0) return; client.Authenticate(user, password);")]
    public Task Office365_AnotherWay_IsSilent(string signIn) =>
        IsSilent(WithMailKit(
            $$"""using var client = new SmtpClient(); client.Connect("smtp.office365.com", 587, SecureSocketOptions.StartTls); {{signIn}}"""));

    [Theory]
    [InlineData("smtp-mail.outlook.com", "user", new[] { "SMTP4005" })]
    [InlineData("smtp.sendgrid.net", "\"me@contoso.com\"", new[] { "SMTP4006" })]
    [InlineData("smtp.sendgrid.net", "\"apikey\"", new string[0])]
    public async Task VisualBasic(string host, string user, string[] expected) => Assert.Equal(expected, (await Diagnose.VisualBasic($$"""
        Imports System.Net
        Imports System.Net.Mail
        Public Class Mailer
            Public Sub Send(user As String, password As String, message As MailMessage)
                Dim client As New SmtpClient("{{host}}", 587) With {.EnableSsl = True}
                client.Credentials = New NetworkCredential({{user}}, password)
                client.Send(message)
            End Sub
        End Class
        """)).Select(found => found.Id));
}
