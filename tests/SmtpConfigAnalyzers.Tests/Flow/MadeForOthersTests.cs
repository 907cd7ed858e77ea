using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>
/// Clients that a function makes for a container or for <c>Lazy</c>: finished unless code that can receive one sets what is missing.
/// </summary>
public class MadeForOthersTests
{
    private const string Made = "{|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587)|}";

    [Theory]
    [InlineData("class User(IServiceCollection s) { void Add() => s.AddSingleton(_ => " + Made + "); }")]
    [InlineData("class User(IServiceCollection s) { void Add() => s.AddTransient<SmtpClient>(_ => { var c = " + Made + "; return c; }); }")]
    [InlineData("class Mailer(SmtpClient c) { void Go(MailMessage m) => c.Send(m); void Add(IServiceCollection s) => s.AddScoped(_ => "
        + Made + ").AddSingleton<Mailer>(); }")]
    [InlineData("class Mailer(IServiceProvider p) { void Go(MailMessage m) => p.GetRequiredService<SmtpClient>().Send(m); void Add(IServiceCollection s) => s.AddScoped(_ => " + Made + "); }")]
    [InlineData("class Mailer { SmtpClient _c; Mailer(SmtpClient c) => _c = c; void Go(MailMessage m) => _c.Send(m); void Add(IServiceCollection s) => s.AddScoped(_ => " + Made + "); }")]
    [InlineData("class Mailer { Lazy<SmtpClient> _c = new(() => " + Made + "); void Go(MailMessage m) => _c.Value.Send(m); }")]
    [InlineData("class Mailer { Lazy<SmtpClient> _c; Mailer() => _c = new Lazy<SmtpClient>(() => " + Made
        + "); void Go(MailMessage m) => _c.Value.Send(m); }")]
    [InlineData("class Mailer { void Go(MailMessage m) { var c = new Lazy<SmtpClient>(() => " + Made + ", true); c.Value.Send(m); } }")]
    public Task NobodyFinishesIt_Reports(string declarations) => Reports(Program(declarations));

    [Theory]
    [InlineData("class Mailer(SmtpClient c) { void Go(MailMessage m) { c.EnableSsl = true; c.Send(m); } void Add(IServiceCollection s) "
        + "=> s.AddScoped(_ => new SmtpClient(\"smtp.contoso.com\", 587)); }")]
    [InlineData("class Mailer { SmtpClient _c; Mailer(SmtpClient c) => _c = c; void Go(MailMessage m) { _c.EnableSsl = true; _c.Send(m); "
        + "} void Add(IServiceCollection s) => s.AddScoped(_ => new SmtpClient(\"smtp.contoso.com\", 587)); }")]
    [InlineData("class Mailer(IServiceProvider p) { void Go(MailMessage m) { var c = p.GetService<SmtpClient>(); c.EnableSsl = true; "
        + "c.Send(m); } void Add(IServiceCollection s) => s.AddScoped(_ => new SmtpClient(\"smtp.contoso.com\", 587)); }")]
    [InlineData("class Mailer(IServiceProvider p) { void Go(MailMessage m) { var c = (SmtpClient)p.GetService(typeof(SmtpClient)); "
        + "c.EnableSsl = true; c.Send(m); } void Add(IServiceCollection s) => s.AddScoped(_ => new SmtpClient(\"smtp.contoso.com\", "
        + "587)); }")]
    [InlineData("class Mailer(IEnumerable<SmtpClient> all) { void Go(MailMessage m) { foreach (var c in all) { c.EnableSsl = true; "
        + "c.Send(m); } } void Add(IServiceCollection s) => s.AddScoped(_ => new SmtpClient(\"smtp.contoso.com\", 587)); }")]
    [InlineData("class Mailer(Func<SmtpClient> make) { void Go(MailMessage m) { var c = make(); c.EnableSsl = true; c.Send(m); } void "
        + "Add(IServiceCollection s) => s.AddScoped(_ => new SmtpClient(\"smtp.contoso.com\", 587)); }")]
    [InlineData("class Mailer(SmtpClient c) { void Go(MailMessage m) { Secure(c); c.Send(m); } void Secure(dynamic c) => c.EnableSsl = "
        + "true; void Add(IServiceCollection s) => s.AddScoped(_ => new SmtpClient(\"smtp.contoso.com\", 587)); }")]
    [InlineData("class Mailer { void Add(IServiceCollection s) => s.AddScoped<object>(_ => new SmtpClient(\"smtp.contoso.com\", 587)); }")]
    [InlineData("class Mailer { void Add(Registry r) => r.Register<SmtpClient>(() => new SmtpClient(\"smtp.contoso.com\", 587)); } "
        + "abstract class Registry { public abstract void Register<T>(Func<T> make); }")]
    [InlineData("class Mailer { Lazy<SmtpClient> _c = new(() => new SmtpClient(\"smtp.contoso.com\", 587)); void Go(MailMessage m) { "
        + "_c.Value.EnableSsl = true; _c.Value.Send(m); } }")]
    [InlineData("class Mailer { Lazy<SmtpClient> _c = new(() => new SmtpClient(\"smtp.contoso.com\", 587)); void Go(MailMessage m) { var "
        + "c = _c.Value; c.EnableSsl = true; c.Send(m); } }")]
    [InlineData("class Mailer { Lazy<SmtpClient> _c = new(() => new SmtpClient(\"smtp.contoso.com\", 587)); void Go(Action<object> hand) "
        + "=> hand(_c); }")]
    public Task SomebodyMayFinishIt_IsSilent(string declarations) => IsSilent(Program(declarations));

    [Fact]
    public Task ContainerOfALibrary_OthersMayFinishIt_IsSilent() => IsSilent("""
        using System.Net.Mail;
        using Microsoft.Extensions.DependencyInjection;

        public class Setup { public void Add(IServiceCollection s) => s.AddScoped(_ => new SmtpClient("smtp.contoso.com", 587)); }
        """);
}
