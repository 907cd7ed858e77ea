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
