using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>
/// Constructors of subclasses: the call of the base's constructor makes the client, and whoever has one may go on to set it.
/// </summary>
public class ConstructorTests
{
    [Theory]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", {|SMTP1001:25|}) { } }")]
    [InlineData("sealed class Own() : SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|});")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", {|SMTP1005:465|}) => EnableSsl = true; }")]
    [InlineData("sealed class Own : SmtpClient { public Own() {|SMTP1003:: base(\"smtp.contoso.com\", 587)|} { } } class User { void "
        + "Go(MailMessage m) { using var c = new Own(); c.Send(m); } }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : this(25) { } private Own(int port) {|SMTP1007:: "
        + "base(\"smtp.contoso.com\", port)|} { } }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { EnableSsl = {|SMTP1003:false|}; } }")]
    [InlineData("sealed class Own : SmtpClient { public Own() { Host = \"smtp.contoso.com\"; Port = {|SMTP1001:25|}; } }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", {|SMTP1001:25|}) { } } class User { void "
        + "Go(SmtpClient c) => c.EnableSsl = true; void Make() => Go(new Own()); }")]
    [InlineData("sealed class Own : MailKit.Net.Smtp.SmtpClient { public Own(string p) : base(new MailKit.ProtocolLogger(\"log\")) { "
        + "Connect(\"smtp.contoso.com\", 587, {|SMTP1004:true|}); Authenticate(\"u\", p); } }")]
    public Task BaseConstructor_Reports(string declarations) => Reports(Program(declarations));

    [Theory]
    [InlineData("sealed class Own : SmtpClient { public Own(string host, int port) : base(host, port) { EnableSsl = true; } }",
        "new Own(\"smtp.contoso.com\", {|SMTP1005:465|})")]
    [InlineData("sealed class Own(string host, int port) : SmtpClient(host, port) { public void Secure() => EnableSsl = true; }",
        "new Own(\"smtp.contoso.com\", {|SMTP1001:25|})")]
    [InlineData("sealed class Own : SmtpClient { public Own(int port, string host) : base(host, port) { EnableSsl = true; } }",
        "new Own(host: \"smtp.contoso.com\", port: {|SMTP1005:465|})")]
    // What the class says itself is reported there.
    [InlineData("sealed class Own : SmtpClient { public Own(string host) : base(host, {|SMTP1005:465|}) { EnableSsl = true; } }",
        "new Own(\"smtp.contoso.com\")")]
    [InlineData("sealed class Own : SmtpClient { public Own(int port) : this(\"smtp.contoso.com\", port) { } private Own(string host, int "
        + "port) : base(host, port) { EnableSsl = true; } }", "new Own({|SMTP1005:465|})")]
    [InlineData("class Middle : SmtpClient { public Middle(string host, int port) : base(host, port) { EnableSsl = true; } } sealed class "
        + "Own : Middle { public Own(int port) : base(\"smtp.contoso.com\", port) { } }", "new Own({|SMTP1005:465|})")]
    public Task ArgumentsForTheBase_Report(string declarations, string creation) => Reports(User(declarations, creation));

    [Theory]
    [InlineData("sealed class Own : SmtpClient { public Own(string host, int port) : base(host, 587) { EnableSsl = true; } }",
        "new Own(\"smtp.contoso.com\", 465)")]
    [InlineData("sealed class Own : SmtpClient { public Own(string host, int port) : base(host, port == 465 ? 587 : port) { EnableSsl = "
        + "true; } }", "new Own(\"smtp.contoso.com\", 465)")]
    [InlineData("sealed class Own : SmtpClient { public Own(string host, int port) : base(host, port) { EnableSsl = true; Port = 587; } }",
        "new Own(\"smtp.contoso.com\", 465)")]
    [InlineData("sealed class Own : SmtpClient { public Own(string host, int port) : base(host, port) { EnableSsl = true; Change(this); } "
        + "private static void Change(object one) => ((SmtpClient)one).Port = 587; }", "new Own(\"smtp.contoso.com\", 465)")]
    [InlineData("class Middle : SmtpClient { public Middle(string host, int port) : base(host, port) { EnableSsl = true; Port = 587; } } "
        + "sealed class Own : Middle { public Own(int port) : base(\"smtp.contoso.com\", port) { } }", "new Own(465)")]
    [InlineData("sealed class Own : SmtpClient { public Own(string host, int retries) : base(host) { EnableSsl = true; } }",
        "new Own(\"smtp.contoso.com\", 465)")]
    [InlineData("sealed class Own : SmtpClient { public Own(string host, int port) : base(host, port) { EnableSsl = true; } }",
        "new Own(\"smtp.contoso.com\", 587)")]
    public Task ArgumentsThatMayNotReachTheBase_AreSilent(string declarations, string creation) => IsSilent(User(declarations, creation));

    private static string User(string declarations, string creation) => Program(
        $"{declarations} class User {{ void Go(MailMessage m) {{ using var c = {creation}; c.Send(m); }} }}");

    [Theory]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { EnableSsl = true; } }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { Secure(); } private void Secure() => "
        + "EnableSsl = true; }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { Secure(this); } private static void "
        + "Secure(object any) => ((SmtpClient)any).EnableSsl = true; }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { } public void Secure() => EnableSsl = "
        + "true; }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { } public void Go(MailMessage m) { "
        + "Secure(this); Send(m); } private static void Secure(SmtpClient any) => any.EnableSsl = true; }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { } } class User { void Go(MailMessage "
        + "m) { using var c = new Own { EnableSsl = true }; c.Send(m); } }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 25) { } } class User { void Go(MailMessage m) "
        + "{ using var c = new Own { Port = 587, EnableSsl = true }; c.Send(m); } }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { } } class User { void "
        + "Secure(SmtpClient c) => c.EnableSsl = true; void Make() => Secure(new Own()); }")]
    [InlineData("sealed class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { } } class User { void "
        + "Make(IServiceCollection s) => s.AddTransient<SmtpClient, Own>(); }")]
    [InlineData("class Own : SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { } } class Other : Own { public Other() => "
        + "EnableSsl = true; }")]
    [InlineData("class Own : SmtpClient { public Own() : this(587) { } public Own(int port) : base(\"smtp.contoso.com\", port) { "
        + "EnableSsl = port == 587; } }")]
    public Task FinishedByOthers_IsSilent(string declarations) => IsSilent(Program(declarations));

    [Fact]
    public Task PublicClassOfALibrary_WhatIsNotSetIsUnknown_IsSilent() =>
        IsSilent("public class Own : System.Net.Mail.SmtpClient { public Own() : base(\"smtp.contoso.com\", 587) { } }");

    [Fact]
    public Task Fix_SetsTlsInTheConstructor() => Fixes(
        Program("""
            sealed class Own : SmtpClient
            {
                public Own() : base("smtp.contoso.com", {|SMTP1001:25|})
                {
                    Timeout = 5000;
                }
            }

            """),
        Program("""
            sealed class Own : SmtpClient
            {
                public Own() : base("smtp.contoso.com", 587)
                {
                    EnableSsl = true;
                    Timeout = 5000;
                }
            }

            """));

    [Fact]
    public Task Fix_FillsAnEmptyConstructor() => Fixes(
        Program("""
            sealed class Own : SmtpClient
            {
                public Own() : base("smtp.contoso.com", {|SMTP1001:25|}) { }
            }

            """),
        Program("""
            sealed class Own : SmtpClient
            {
                public Own() : base("smtp.contoso.com", 587) { EnableSsl = true; }
            }

            """));
}
