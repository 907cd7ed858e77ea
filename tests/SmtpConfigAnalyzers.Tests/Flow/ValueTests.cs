using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>Where a value comes from, and what is taken for known.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("const int p = 465;")]
    [InlineData("var p = 465;")]
    [InlineData("int p; p = 465;")]
    [InlineData("var p = 25; p = 465;")]
    [InlineData("var q = 465; var p = q;")]
    [InlineData("var (p, q) = (465, 587);")]
    [InlineData("int p = 0; (p, _) = (465, 1);")]
    [InlineData("var p = int.Parse(\"465\");")]
    [InlineData("var p = Convert.ToInt32(\"465\");")]
    [InlineData("var p = true ? 465 : 587;")]
    [InlineData("var p = 400 + 65;")]
    [InlineData("var p = (int)465L;")]
    [InlineData("var p = flag ? 465 : 465;")]
    [InlineData("int p; if (flag) p = 465; else p = 465;")]
    [InlineData("int p = 465; for (var i = 0; i < 3; i++) Console.WriteLine(p);")]
    [InlineData("const bool old = false; var p = 465; if (old) p = 587;")]
    [InlineData("int? q = 465; var p = q.Value;")]
    [InlineData("var p = port switch { _ => 465 };")]
    [InlineData("int p; switch (port) { case 1: p = 465; break; default: p = 465; break; }")]
    [InlineData("int p; try { p = int.Parse(host); p = 465; } catch (FormatException) { p = 465; }")]
    [InlineData("int p; try { Console.WriteLine(); } finally { p = 465; }")]
    [InlineData("var p = ((465));")]
    public Task PortIsCertain_Reports(string statements, bool isKnown = true)
    {
        var source =
            WithSystemNetMail(
                $"{statements}\nusing var client = new SmtpClient(host, {(isKnown ? "{|SMTP1005:p|}" : "p")}) {{ EnableSsl = true }};");
        return isKnown ? Reports(source) : IsSilent(source);
    }

    [Theory]
    [InlineData("var p = port;")]
    [InlineData("var p = flag ? 465 : 587;")]
    [InlineData("var p = 465; if (flag) p = 587;")]
    [InlineData("var p = 465; p += port;")]
    [InlineData("var p = 464; p++;")]
    [InlineData("var p = 465; int.TryParse(host, out p);")]
    [InlineData("var p = 465; Change(ref p);")]
    [InlineData("int.TryParse(host, out var p);")]
    [InlineData("var p = 465; Action change = () => p = 587; change();")]
    [InlineData("var p = 465; void Change() { p = 587; } Change();")]
    [InlineData("var p = int.Parse(host);")]
    [InlineData("var p = 465; foreach (var c in host) p = c;")]
    [InlineData("var p = 465; while (flag) { p = port; }")]
    [InlineData("var p = 465; try { p = int.Parse(host); } catch (FormatException) { }")]
    [InlineData("var (p, q) = Get();")]
    [InlineData("var p = host switch { \"a\" => 465, _ => 587 };")]
    [InlineData("int p; switch (port) { case 1: p = 465; break; default: p = 587; break; }")]
    [InlineData("var p = Get().Item1;")]
    [InlineData("var p = Ports[0];")]
    public Task PortIsUncertain_IsSilent(string statements) => IsSilent(WithSystemNetMail(
        $"{statements}\nusing var client = new SmtpClient(host, p) {{ EnableSsl = true }};",
        """
        private static readonly int[] Ports = [465];
        private static (int, int) Get() => (Environment.TickCount, 587);
        private static void Change(ref int value) => value = 587;
        """));

    [Theory]
    [InlineData("private const int P = 465;")]
    [InlineData("internal const int Q = 465, P = Q;")]
    public Task ConstantOfTheType_Reports(string member) => Reports(WithSystemNetMail(
        "using var client = new SmtpClient(host, {|SMTP1005:P|});", member));

    // Correlated values: port and mode belong together on each path.
    [Theory]
    [InlineData("client.Connect(host, flag ? 465 : 587, flag ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);")]
    [InlineData("client.Connect(host, flag ? 465 : 25, flag);")]
    [InlineData("var p = flag ? 465 : 25; client.Connect(host, p, flag);")]
    [InlineData("var p = 587; var mode = SecureSocketOptions.StartTls; if (flag) { p = 465; mode = SecureSocketOptions.SslOnConnect; } "
        + "client.Connect(host, p, mode);")]
    [InlineData("client.Connect(host, port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);")]
    [InlineData("client.Connect(\"smtp.contoso.com\", port, port == 465);", "none")]
    [InlineData("var tls = port switch { 465 => SecureSocketOptions.SslOnConnect, _ => SecureSocketOptions.StartTls }; "
        + "client.Connect(host, port, tls);")]
    [InlineData("if (port == 465) client.Connect(host, port, true); else client.Connect(host, port, SecureSocketOptions.StartTls);")]
    [InlineData("switch (port) { case 465: client.Connect(host, port, true); break; default: client.Connect(host, port, "
        + "SecureSocketOptions.StartTls); break; }")]
    [InlineData("var (p, mode) = flag ? (465, SecureSocketOptions.SslOnConnect) : (587, SecureSocketOptions.StartTls); "
        + "client.Connect(host, p, mode);")]
    public Task CorrelatedValues_IsSilent(string statements, string credentials = "client.Authenticate(user, password);") => IsSilent(
        WithMailKit($"using var client = new SmtpClient();\n{statements}\n{(credentials == "none" ? "" : credentials)}"));

    [Theory]
    [InlineData("client.Connect(host, flag ? 587 : 465, {|SMTP1002:flag ? SecureSocketOptions.SslOnConnect : "
        + "SecureSocketOptions.StartTls|});", "SMTP1004")]
    [InlineData("if (port == 465) client.Connect(host, port, {|SMTP1002:SecureSocketOptions.StartTls|});")]
    [InlineData("if (port != 465) return; client.Connect(host, port, {|SMTP1002:false|});")]
    [InlineData("if (port == 587) client.Connect(host, port, {|SMTP1004:true|});")]
    [InlineData("switch (port) { case 465: client.Connect(host, port, {|SMTP1002:false|}); break; }")]
    public Task BranchSaysTheValue_Reports(string statements, string? last = null) => Reports(WithMailKit(
        $"using var client = new "
        + $"SmtpClient();\n{(last is null ? statements : statements.Replace("SMTP1002", last, StringComparison.Ordinal))}"));

    [Theory]
    [InlineData("Configuration[\"Tls\"] == \"on\"")]
    [InlineData("Settings.Tls")]
    [InlineData("bool.Parse(host)")]
    [InlineData("!flag")]
    [InlineData("port != 25")]
    [InlineData("Environment.GetEnvironmentVariable(\"TLS\") != null")]
    public Task EnableSslComesFromElsewhere_IsSilent(string value) => IsSilent(WithSystemNetMail(
        $"using var client = new SmtpClient(\"smtp.contoso.com\", 587) {{ EnableSsl = {value} }};",
        """
        private System.Collections.Generic.Dictionary<string, string> Configuration { get; } = [];
        private (bool Tls, int Port) Settings { get; } = (true, 25);
        """));

    [Theory]
    [InlineData("EnableSsl = {|SMTP1003:bool.Parse(\"false\")|}")]
    [InlineData("EnableSsl = {|SMTP1003:Convert.ToBoolean(\"False\")|}")]
    [InlineData("EnableSsl = {|SMTP1003:!true|}")]
    [InlineData("EnableSsl = {|SMTP1003:587 == 465|}")]
    [InlineData("EnableSsl = {|SMTP1003:default|}")]
    public Task EnableSslIsFalseForCertain_Reports(string initializer) => Reports(WithSystemNetMail(
        $"using var client = new SmtpClient(\"smtp.contoso.com\", 587) {{ {initializer} }};"));

    [Fact]
    public Task CredentialsOnOnePath_Reports() => Reports(WithSystemNetMail("""
        using var client = {|SMTP1007:new SmtpClient(host, 2525)|};
        if (user.Length > 0) client.Credentials = new NetworkCredential(user, password);
        client.Send(message);
        """));

    [Fact]
    public Task MailKit_CredentialsOnOnePath_Reports() => Reports(WithMailKit("""
        using var client = new SmtpClient();
        await client.ConnectAsync(host, 2525, {|SMTP1006:SecureSocketOptions.Auto|}, cancellation);
        if (!string.IsNullOrEmpty(user)) await client.AuthenticateAsync(user, password, cancellation);
        await client.SendAsync(message, cancellation);
        """));

    [Theory]
    [InlineData("try { client.Connect(host, 587, {|SMTP1006:false|}); } catch (SslHandshakeException) { client.Connect(host, 465, true); }")]
    [InlineData("try { client.Connect(host, 465, true); } catch (Exception) when (flag) { client.Connect(host, 587, "
        + "{|SMTP1003:SecureSocketOptions.None|}); }")]
    [InlineData("for (var i = 0; i < 3; i++) client.Connect(host, 587, {|SMTP1006:false|});")]
    [InlineData("do { await client.ConnectAsync(host, 587, {|SMTP1006:false|}); } while (flag);")]
    [InlineData("if (!client.IsConnected) client.Connect(host, 587, {|SMTP1006:false|});")]
    [InlineData("client?.Connect(host, 587, {|SMTP1006:false|});")]
    [InlineData("await client.ConnectAsync(host, 587, {|SMTP1006:false|}).ConfigureAwait(false);")]
    [InlineData("var connected = client.ConnectAsync(host, 587, {|SMTP1006:false|}); await connected;")]
    [InlineData("lock (client) { client.Connect(host, 587, {|SMTP1006:false|}); }")]
    [InlineData("goto next; next: client.Connect(host, 587, {|SMTP1006:false|});")]
    public Task EveryStatement_Reports(string statement) => Reports(WithMailKit($"using var client = new SmtpClient();\n{statement}"));

    [Theory]
    [InlineData("return; client.Connect(host, 587, false);")]
    [InlineData("if (false) client.Connect(host, 587, false);")]
    [InlineData("throw new InvalidOperationException(); client.Connect(host, 587, false);")]
    public Task UnreachableCode_IsSilent(string statement) => IsSilent(WithMailKit($"using var client = new SmtpClient();\n{statement}"));

    [Fact]
    public Task PropertyThatReturnsOneValue_Reports() => Reports(
        WithSystemNetMail(
            "new SmtpClient(host, {|SMTP1005:Port|}) { EnableSsl = true }.Send(message);", "private static int Port => 465;"));

    [Fact]
    public Task MethodThatASubclassMayOverrideAgain_IsSilent() => IsSilent(
        WithSystemNetMail(
            "new SmtpClient(host, GetHashCode()) { EnableSsl = true }.Send(message);", "public override int GetHashCode() => 465;"));
}
