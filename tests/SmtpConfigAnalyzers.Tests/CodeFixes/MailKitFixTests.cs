using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

public class MailKitFixTests
{
    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|})""",
        """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, false)""",
        """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, flag)""",
        """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, options)""",
        """client.Connect("smtp.contoso.com", 587, options)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:0|}, SecureSocketOptions.None)""",
        """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""{|SMTP1001:client.Connect("smtp.contoso.com")|}""",
        """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""{|SMTP1001:client.Connect("smtp.contoso.com", cancellationToken: cancellation)|}""",
        """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls, cancellationToken: cancellation)""")]
    [InlineData("""{|SMTP1001:client.Connect("smtp.contoso.com", options: SecureSocketOptions.None)|}""",
        """client.Connect("smtp.contoso.com", 587, options: SecureSocketOptions.StartTls)""")]
    [InlineData("""{|SMTP1001:client.Connect(options: SecureSocketOptions.Auto, host: "smtp.contoso.com")|}""",
        """client.Connect(options: SecureSocketOptions.StartTls, host: "smtp.contoso.com", port: 587)""")]
    [InlineData("""client.Connect(host: "smtp.contoso.com", port: {|SMTP1001:25|})""",
        """client.Connect(host: "smtp.contoso.com", port: 587, options: SecureSocketOptions.StartTls)""")]
    [InlineData("""await client.ConnectAsync("smtp.contoso.com", {|SMTP1001:25|}, false, cancellation)""",
        """await client.ConnectAsync("smtp.contoso.com", 587, SecureSocketOptions.StartTls, cancellation)""")]
    public Task Port25_StartTlsChosen_IsFixed(string connect, string expected) => FixesConnect(connect, expected);

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|})""",
        """client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, false)""", """client.Connect("smtp.contoso.com", 465, true)""")]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|}, SecureSocketOptions.StartTls)""",
        """client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1004:true|})""", """client.Connect("smtp.contoso.com", 465, true)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 25, {|SMTP1004:SecureSocketOptions.SslOnConnect|})""",
        """client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect)""")]
    public Task ImplicitTlsChosen_IsFixed(string connect, string expected) => FixesConnect(connect, expected, "ImplicitTls");

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 465, {|SMTP1002:false|})""", """client.Connect("smtp.contoso.com", 465, true)""")]
    [InlineData("""client.Connect(host, 465, {|SMTP1002:SecureSocketOptions.StartTls|})""",
        """client.Connect(host, 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect(host, 465, {|SMTP1002:0|})""", """client.Connect(host, 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect(host, 465, {|SMTP1002:(SecureSocketOptions)3|})""",
        """client.Connect(host, 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect(useSsl: {|SMTP1002:false|}, port: 465, host: host)""",
        """client.Connect(useSsl: true, port: 465, host: host)""")]
    [InlineData("""await client.ConnectAsync(host, 465, {|SMTP1002:false|}, cancellation)""",
        """await client.ConnectAsync(host, 465, true, cancellation)""")]
    public Task Port465_IsFixed(string connect, string expected) => FixesConnect(connect, expected);

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1003:SecureSocketOptions.None|})""",
        """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(host, 587, {|SMTP1003:0|}, cancellation)""",
        """client.Connect(host, 587, SecureSocketOptions.StartTls, cancellation)""")]
    [InlineData("""client.Connect(host, 587, {|SMTP1004:true|})""", """client.Connect(host, 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(host, 25, {|SMTP1004:true|})""", """client.Connect(host, 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(host, 587, {|SMTP1004:SecureSocketOptions.SslOnConnect|})""",
        """client.Connect(host, 587, SecureSocketOptions.StartTls)""")]
    public Task Port587_IsFixed(string connect, string expected) => FixesConnect(connect, expected);

    [Theory]
    [InlineData("""client.Connect(host, 587, {|SMTP1006:false|})""", """client.Connect(host, 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""{|SMTP1006:client.Connect(host, 587, flag)|}""", """client.Connect(host, 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(host, 587, {|SMTP1006:SecureSocketOptions.Auto|})""",
        """client.Connect(host, 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""{|SMTP1006:client.Connect(host, 587)|}""", """client.Connect(host, 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""{|SMTP1006:client.Connect(host, 587, cancellationToken: cancellation)|}""",
        """client.Connect(host, 587, SecureSocketOptions.StartTls, cancellationToken: cancellation)""")]
    [InlineData("""{|SMTP1006:client.Connect(host, port: 587)|}""",
        """client.Connect(host, port: 587, options: SecureSocketOptions.StartTls)""")]
    [InlineData("""{|SMTP1006:client.Connect(port: 587, host: host)|}""",
        """client.Connect(port: 587, host: host, options: SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(host, useSsl: {|SMTP1006:false|}, port: 587)""",
        """client.Connect(host, options: SecureSocketOptions.StartTls, port: 587)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 2525, {|SMTP1006:false|})""",
        """client.Connect("smtp.contoso.com", 2525, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 2465, {|SMTP1006:false|})""", """client.Connect("smtp.contoso.com", 2465, true)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 1234, {|SMTP1006:false|})""",
        """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", port, {|SMTP1006:false|})""",
        """client.Connect("smtp.contoso.com", port, port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect(host, 587, /* why */ {|SMTP1006:false|} /* indeed */)""",
        """client.Connect(host, 587, /* why */ SecureSocketOptions.StartTls /* indeed */)""")]
    public Task Optional_IsFixed(string connect, string expected) => FixesConnect(connect, expected);

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", 8465, {|SMTP1007:SecureSocketOptions.None|})""",
        """client.Connect("smtp.contoso.com", 8465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 8025, {|SMTP1007:SecureSocketOptions.None|})""",
        """client.Connect("smtp.contoso.com", 8025, SecureSocketOptions.StartTls)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 2587, {|SMTP1007:0|})""",
        """client.Connect("smtp.contoso.com", 2587, SecureSocketOptions.StartTls)""")]
    public Task ClearText_IsFixed(string connect, string expected) => FixesConnect(connect, expected);

    [Theory]
    [InlineData("""client.Connect("smtp.contoso.com", {|SMTP1001:25|})""",
        """client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 1234, {|SMTP1007:SecureSocketOptions.None|})""",
        """client.Connect("smtp.contoso.com", 465, SecureSocketOptions.SslOnConnect)""")]
    [InlineData("""client.Connect("smtp.contoso.com", 587, {|SMTP1003:SecureSocketOptions.None|})""",
        """client.Connect("smtp.contoso.com", 587, SecureSocketOptions.StartTls)""")]
    public Task PreferredImplicitTls_IsTheFirstOffer(string connect, string expected) =>
        Fixes(Program(connect), Program(expected), choice: null, ("smtplint.preferred_submission", "implicit_tls"));

    [Theory]
    [InlineData("const SecureSocketOptions tls = SecureSocketOptions.None;", "tls",
        "const SecureSocketOptions tls = SecureSocketOptions.StartTls;", "tls", "SMTP1003")]
    [InlineData("var tls = SecureSocketOptions.Auto; // any", "tls", "var tls = SecureSocketOptions.StartTls; // any", "tls")]
    public Task ModeInALocal_IsFixed(
        string declaration, string argument, string fixedDeclaration, string fixedArgument, string id = "SMTP1006") => Fixes(
        WithMailKit($$"""
            {{declaration}}
            new SmtpClient().Connect(host, 587, {|{{id}}:{{argument}}|});
            """),
        WithMailKit($$"""
            {{fixedDeclaration}}
            new SmtpClient().Connect(host, 587, {{fixedArgument}});
            """));

    // What the local says cannot be made right there, and nobody else reads it.
    [Fact]
    public Task LocalThatOnlyTheCallReads_GoesWithIt() => Fixes(
        WithMailKit("""
            const bool tls = false; // mode
            new SmtpClient().Connect(host, 587, {|SMTP1006:tls|});
            """),
        WithMailKit("new SmtpClient().Connect(host, 587, SecureSocketOptions.StartTls);"));

    [Fact]
    public Task ArgumentsOnTheirOwnLines_IsFixed() => Fixes(
        Program("""
            client.Connect(
                "smtp.contoso.com", // host
                {|SMTP1001:25|}, // port
                false); // tls
            client.Connect(
                "smtp.contoso.com",
                {|SMTP1001:25|})
            """),
        Program("""
            client.Connect(
                "smtp.contoso.com", // host
                587, // port
                SecureSocketOptions.StartTls); // tls
            client.Connect(
                "smtp.contoso.com",
                587,
                SecureSocketOptions.StartTls)
            """));

    [Theory]
    [InlineData("smtp://smtp.contoso.com", "SMTP1001", "smtp://smtp.contoso.com:587/?starttls=always")]
    [InlineData("smtp://smtp.contoso.com", "SMTP1001", "smtps://smtp.contoso.com:465", "ImplicitTls")]
    [InlineData("smtp://smtp.contoso.com:25/?a=b", "SMTP1001", "smtp://smtp.contoso.com:587/?a=b&starttls=always")]
    [InlineData("smtp://smtp.contoso.com:465", "SMTP1002", "smtps://smtp.contoso.com:465")]
    [InlineData("smtp://smtp.contoso.com:465/?starttls=always", "SMTP1002", "smtps://smtp.contoso.com:465/")]
    [InlineData("smtp://smtp.contoso.com:587/?starttls=never", "SMTP1003", "smtp://smtp.contoso.com:587/?starttls=always")]
    [InlineData("smtps://smtp.contoso.com:587", "SMTP1004", "smtp://smtp.contoso.com:587/?starttls=always")]
    [InlineData("smtps://smtp.contoso.com:587", "SMTP1004", "smtps://smtp.contoso.com:465", "ImplicitTls")]
    [InlineData("smtps://smtp.contoso.com:25/", "SMTP1004", "smtp://smtp.contoso.com:587/?starttls=always")]
    [InlineData("smtp://smtp.contoso.com:587", "SMTP1006", "smtp://smtp.contoso.com:587/?starttls=always")]
    [InlineData("smtp://smtp.contoso.com:587/?STARTTLS=required&a=b", "SMTP1011", "smtp://smtp.contoso.com:587/?a=b&starttls=always")]
    [InlineData("smtp://smtp.contoso.com:2525?x", "SMTP1006", "smtp://smtp.contoso.com:2525/?x&starttls=always")]
    [InlineData("smtp://smtp.contoso.com:2465/?starttls=no", "SMTP1007", "smtps://smtp.contoso.com:2465/")]
    public Task Address_IsFixed(string address, string id, string expected, string? choice = null) => Fixes(
        Program($$"""client.Connect(new Uri({|{{id}}:"{{address}}"|}))"""), Program($"""client.Connect(new Uri("{expected}"))"""), choice);

    [Theory]
    [InlineData("""const string address = "smtp://smtp.contoso.com:587"; client.Connect(new Uri({|SMTP1006:address|}));""",
        """const string address = "smtp://smtp.contoso.com:587/?starttls=always"; client.Connect(new Uri(address));""")]
    [InlineData("""var uri = new Uri({|SMTP1006:@"smtp://smtp.contoso.com:587"|}); await client.ConnectAsync(uri, cancellation);""",
        """var uri = new Uri("smtp://smtp.contoso.com:587/?starttls=always"); await client.ConnectAsync(uri, cancellation);""")]
    [InlineData("""client.Connect(uri: new({|SMTP1006:"smtp://smtp.contoso.com:587"|}));""",
        """client.Connect(uri: new("smtp://smtp.contoso.com:587/?starttls=always"));""")]
    public Task AddressInALocal_IsFixed(string statements, string expected) => Fixes(
        WithMailKit("using var client = new SmtpClient();\n" + statements),
            WithMailKit("using var client = new SmtpClient();\n" + expected));

    private static Task FixesConnect(string connect, string expected, string? choice = null) =>
        Fixes(Program(connect), Program(expected), choice);

    private static string Program(string connect) => WithMailKit($"using var client = new SmtpClient();\n{connect};");
}
