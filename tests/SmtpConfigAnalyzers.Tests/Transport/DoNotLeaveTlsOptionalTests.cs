using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Transport;

public class DoNotLeaveTlsOptionalTests
{
    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1006:false|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1006:SecureSocketOptions.Auto|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1006:SecureSocketOptions.StartTlsWhenAvailable|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1006:(SecureSocketOptions)1|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 2525, {|SMTP1006:SecureSocketOptions.Auto|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 2525, {|SMTP1006:false|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, {|SMTP1006:false|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, {|SMTP1006:SecureSocketOptions.StartTlsWhenAvailable|})""")]
    [InlineData("""{|SMTP1006:client.Connect("smtp.contoso.com", 587)|}""")]
    [InlineData("""{|SMTP1006:client.Connect(host, 587)|}""")]
    [InlineData("""{|SMTP1006:client.Connect("relay", 587)|}""")]
    [InlineData("""{|SMTP1006:client.Connect(port: 587, host: host, cancellationToken: cancellation)|}""")]
    [InlineData("""client.Connect(port: 587, useSsl: {|SMTP1006:false|}, host: host)""")]
    [InlineData("""client.Connect(new Uri({|SMTP1006:"smtp://smtp.contoso.com:587"|}))""")]
    [InlineData("""client.Connect(new Uri({|SMTP1011:"smtp://smtp.contoso.com:587/?starttls=required"|}))""")]
    [InlineData("""client.Connect(new Uri({|SMTP1011:"smtp://smtp.contoso.com:2525/?starttls=1"|}))""")]
    [InlineData("""await {|SMTP1006:client.ConnectAsync("smtp.contoso.com", 587)|}""")]
    [InlineData("""await client.ConnectAsync("smtp.contoso.com", 587, {|SMTP1006:false|}, cancellation)""")]
    [InlineData("""await client.ConnectAsync("smtp.contoso.com", 587, {|SMTP1006:SecureSocketOptions.Auto|}, cancellation)""")]
    public Task Optional_Reports(string connect) => Reports(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Theory]
    [InlineData("""client.Connect(host, 2525, {|SMTP1006:SecureSocketOptions.Auto|})""")]
    [InlineData("""client.Connect("relay", 25, {|SMTP1006:false|})""")]
    [InlineData("""{|SMTP1006:client.Connect("relay", 25)|}""")]
    [InlineData("""{|SMTP1006:client.Connect("relay")|}""")]
    [InlineData("""client.Connect(host, port, {|SMTP1006:false|})""")]
    public Task WithCredentials_Reports(string connect) => Reports(
        WithMailKit($"using var client = new SmtpClient();\n{connect};\nclient.Authenticate(user, password);"));

    [Theory]
    [InlineData("""client.Authenticate(new NetworkCredential(user, password))""")]
    [InlineData("""client.Authenticate(System.Text.Encoding.UTF8, user, password)""")]
    [InlineData("""client.Authenticate(new SaslMechanismOAuth2(user, password))""")]
    [InlineData("""await client.AuthenticateAsync(user, password, cancellation)""")]
    [InlineData("""await client.AuthenticateAsync(System.Text.Encoding.UTF8, new NetworkCredential(user, password))""")]
    [InlineData("""await client.AuthenticateAsync(new SaslMechanismLogin(user, password), cancellation)""")]
    public Task EveryWayToAuthenticate_Reports(string authenticate) => Reports(
        WithMailKit($"using var client = new SmtpClient();\n{{|SMTP1006:client.Connect(host, 2525)|}};\n{authenticate};"));

    [Theory]
    [InlineData("""client.Connect(host, 2525, SecureSocketOptions.Auto)""")]
    [InlineData("""client.Connect(host, 25, false)""")]
    [InlineData("""client.Connect("relay", 25, false)""")]
    [InlineData("""client.Connect("relay", 2525)""")]
    [InlineData("""client.Connect("smtp.example.com", 25)""")]
    [InlineData("""client.Connect(host, port, false)""")]
    public Task WithoutCredentials_IsSilent(string connect) => IsSilent(
        WithMailKit($"using var client = new SmtpClient();\n{connect};\nclient.Authenticate(\"\", \"\");\nclient.Send(message);"));

    [Theory]
    [InlineData("""client.Connect("localhost", 587, false)""")]
    [InlineData("""client.Connect("papercut", 587)""")]
    [InlineData("""client.Connect("relay", 1025)""")]
    [InlineData("""client.Connect(host, 1025, false)""")]
    [InlineData("""client.Connect(new Uri("smtp://127.0.0.1:587"))""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, SecureSocketOptions.Auto)""")]
    [InlineData("""client.Connect("smtp.contoso.com", port)""")]
    [InlineData("""client.Connect("smtp.contoso.com", flag ? 465 : 587)""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, options)""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, flag)""")]
    [InlineData("""client.Connect(new Uri(host))""")]
    public Task LoopbackOrNotKnown_IsSilent(string connect) => IsSilent(
        WithMailKit($"using var client = new SmtpClient();\n{connect};\nclient.Authenticate(user, password);"));

    [Fact]
    public Task DevelopmentPortOnPublicHost_Reports() => Reports(
        WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", 1025, {|SMTP1006:false|});"""));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 587, flag)""")]
    [InlineData("""client.Connect(host, 587, user == password)""")]
    public Task UseSslIsNotKnownOn587_Reports(string connect) => Reports(
        WithMailKit($"using var client = new SmtpClient();\n{{|SMTP1006:{connect}|}};"));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1006:flag ? SecureSocketOptions.Auto : SecureSocketOptions.StartTlsWhenAvailable|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1006:flag ? SecureSocketOptions.Auto : SecureSocketOptions.None|})""")]
    [InlineData("""client.Connect("smtp.contoso.com", flag ? 587 : 2525, {|SMTP1006:false|})""")]
    public Task EveryArmIsWeak_ReportsTheLastRule(string connect) =>
        Reports(WithMailKit($"using var client = new SmtpClient();\n{connect};"));

    [Theory]
    [InlineData("if (!client.IsSecure) throw new InvalidOperationException();")]
    [InlineData("if (!client.IsEncrypted) return;")]
    [InlineData("if (client.IsSecure == false) { client.Disconnect(true); return; }")]
    [InlineData("if (!client.IsSecure || !client.IsEncrypted) throw new InvalidOperationException();")]
    [InlineData("if (client.IsSecure)")]
    [InlineData("var isSecure = client.IsSecure; if (!isSecure) return;")]
    public Task Guard_IsSilent(string guard) => IsSilent(WithMailKit($$"""
        using var client = new SmtpClient();
        await client.ConnectAsync("smtp.contoso.com", 587, SecureSocketOptions.StartTlsWhenAvailable);
        {{guard}}
        {
            await client.AuthenticateAsync(user, password);
            await client.SendAsync(message);
        }
        """));

    [Theory]
    [InlineData("if (!client.IsSecure) Console.WriteLine();")]
    [InlineData("if (!client.IsConnected) throw new InvalidOperationException();")]
    [InlineData("if (client.IsSecure) Console.WriteLine();")]
    [InlineData("if (!client.IsSecure)")]
    public Task CheckThatStopsNothing_Reports(string guard) => Reports(WithMailKit($$"""
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1006:SecureSocketOptions.StartTlsWhenAvailable|});
        {{guard}}
        {
            client.Authenticate(user, password);
        }
        """));

    [Fact]
    public Task GuardComesTooLate_Reports() => Reports(WithMailKit("""
        using var client = new SmtpClient();
        client.Connect("smtp.contoso.com", 587, {|SMTP1006:false|});
        client.Authenticate(user, password);
        if (!client.IsSecure) throw new InvalidOperationException();
        client.Send(message);
        """));

    [Theory]
    [InlineData("smtplint.trusted_hosts", "*.contoso.com")]
    [InlineData("dotnet_diagnostic.SMTP1006.severity", "none")]
    public Task TrustedOrOff_IsSilent(string option, string value) => IsSilent(
        WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", 587, false);"""), (option, value));

    [Fact]
    public Task InternalHostByOption_IsSilentWithoutCredentials() => IsSilent(
        WithMailKit("""new SmtpClient().Connect("smtp.contoso.com", 2525, false);"""), ("smtplint.internal_hosts", "*.contoso.com"));

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 587, false);""", "the message", "Use StartTls")]
    [InlineData("""client.Connect("smtp.contoso.com", 2525); client.Authenticate(user, password);""", "password and message",
        "Use StartTls")]
    [InlineData("""client.Connect("smtp.contoso.com", 2465, false);""", "the message", "Use useSsl: true")]
    [InlineData("""client.Connect("smtp.contoso.com", 1234, false);""", "the message", "Use port 587 with StartTls")]
    public Task Payload_Says(string statements, string payload, string remedy) => Says(
        WithMailKit("var client = new SmtpClient();\n" + statements),
        $"TLS is optional here: an attacker who hides STARTTLS gets {payload} in clear text, and sending still succeeds. {remedy}.");
}
