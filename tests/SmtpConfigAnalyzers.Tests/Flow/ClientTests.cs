using Microsoft.CodeAnalysis;
using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>Which client is meant, where it is finished, and who else may configure it.</summary>
public class ClientTests
{
    [Theory]
    [InlineData("private readonly SmtpClient _client = {|SMTP1003:new(\"smtp.contoso.com\", 587)|};")]
    [InlineData("private static readonly SmtpClient Shared = {|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587)|};")]
    [InlineData("private readonly SmtpClient _client; public Mailer() { _client = {|SMTP1003:new SmtpClient(\"smtp.contoso.com\", "
        + "587)|}; }")]
    [InlineData("private readonly SmtpClient _client; public Mailer() => _client = {|SMTP1003:new SmtpClient(\"smtp.contoso.com\", "
        + "587)|};")]
    [InlineData("private static readonly SmtpClient Shared; static Mailer() { Shared = {|SMTP1003:new SmtpClient(\"smtp.contoso.com\", "
        + "587)|}; }")]
    [InlineData("private SmtpClient Client { get; } = {|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587)|};")]
    [InlineData("private SmtpClient _client = {|SMTP1003:new(\"smtp.contoso.com\", 587)|}; public void Send(MailMessage m) => "
        + "_client.Send(m);")]
    [InlineData("private SmtpClient _client = new(\"smtp.contoso.com\", {|SMTP1001:25|}); public void Tls() => _client.EnableSsl = true;")]
    [InlineData("public readonly SmtpClient Client = new(\"smtp.contoso.com\", {|SMTP1005:465|});")]
    public Task KeptAndFinished_Reports(string members) => Reports(WithSystemNetMail("", members));

    [Theory]
    [InlineData("private readonly SmtpClient _client = new(\"smtp.contoso.com\", 587); public Mailer() => _client.EnableSsl = true;")]
    [InlineData("private SmtpClient _client; public Mailer() { _client = new SmtpClient(\"smtp.contoso.com\", 587); } public void "
        + "Tls(bool on) { _client.EnableSsl = on; }")]
    [InlineData("private SmtpClient _client = new(\"smtp.contoso.com\", 587); public void Tls() => Secure(_client); private static void "
        + "Secure(SmtpClient c) => c.EnableSsl = true;")]
    [InlineData("public SmtpClient Client { get; } = new(\"smtp.contoso.com\", 587);")]
    [InlineData("protected SmtpClient Client = new SmtpClient(\"smtp.contoso.com\", 587);")]
    [InlineData("public static SmtpClient Make() => new(\"smtp.contoso.com\", 587);")]
    [InlineData("public static SmtpClient Make() { var c = new SmtpClient(\"smtp.contoso.com\", 587); return c; }")]
    [InlineData("public static IDisposable Make() { IDisposable c = new SmtpClient(\"smtp.contoso.com\", 587); return c; }")]
    [InlineData("public static object Make() { object c = new SmtpClient(\"smtp.contoso.com\", 587); return c; }")]
    [InlineData("public static void Make(out SmtpClient c) => c = new(\"smtp.contoso.com\", 587);")]
    [InlineData("public static System.Collections.Generic.IEnumerable<SmtpClient> Make() { yield return new(\"smtp.contoso.com\", 587); }")]
    [InlineData("public static Lazy<SmtpClient> Made = new(() => new SmtpClient(\"smtp.contoso.com\", 587));")]
    [InlineData("public static SmtpClient[] Made = [new SmtpClient(\"smtp.contoso.com\", 587)];")]
    public Task OthersMayConfigureIt_IsSilent(string members) => IsSilent(WithSystemNetMail("", members));

    [Theory]
    [InlineData("Secure(client);")]
    [InlineData("client = Secured(client);")]
    [InlineData("Secure(ref client);")]
    [InlineData("client.Secured();")]
    [InlineData("Action<SmtpClient> secure = c => c.EnableSsl = true; secure(client);")]
    [InlineData("Action secure = () => client.EnableSsl = true; secure();")]
    [InlineData("void Apply() { client.EnableSsl = true; } Apply();")]
    [InlineData("var list = new System.Collections.Generic.List<SmtpClient> { client };")]
    [InlineData("Secure((client, 1));")]
    [InlineData("var pair = (client, 1); Secure(pair);")]
    [InlineData("(SmtpClient, int) pair; pair = (client, 1); Secure(pair);")]
    [InlineData("object any = client; Secure((SmtpClient)any);")]
    [InlineData("new Holder(client);")]
    public Task HandedOn_IsSilent(string statement) => IsSilent(WithSystemNetMail(
        $"var client = new SmtpClient(\"smtp.contoso.com\", 587);\n{statement}\nclient.Send(message);",
        """
        private static void Secure(SmtpClient client) => client.EnableSsl = true;
        private static void Secure((SmtpClient Client, int Number) pair) => pair.Client.EnableSsl = true;
        private static void Secure(ref SmtpClient client) => client.EnableSsl = true;
        private static SmtpClient Secured(SmtpClient client) => client;
        private sealed class Holder { public Holder(SmtpClient client) => client.EnableSsl = true; }
        """) + "\npublic static class Extensions { public static void Secured(this SmtpClient client) => client.EnableSsl = true; }");

    [Theory]
    [InlineData("Secure(client);")]
    [InlineData("ArgumentNullException.ThrowIfNull(client); Console.WriteLine(client);",
        "{|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587)|}")]
    [InlineData("client.Send(message); Secure(client);", "{|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587)|}")]
    [InlineData("Secure(client); client.EnableSsl = {|SMTP1003:false|};", "new SmtpClient(\"smtp.contoso.com\", 587)")]
    public Task HandedOn_WhatIsCertainReports(
        string statement, string creation = "new SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|})") => Reports(WithSystemNetMail(
        $"var client = {creation};\n{statement}\nclient.Send(message);",
            "private static void Secure(SmtpClient client) => client.EnableSsl = true;"));

    [Fact]
    public Task SeveralClients_EachIsJudged() => Reports(WithSystemNetMail("""
        var first = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
        var second = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        var third = new SmtpClient("smtp.contoso.com", 587);
        third.EnableSsl = {|SMTP1003:false|};
        first.Send(message); second.Send(message); third.Send(message);
        """));

    [Fact]
    public Task Reassigned_EachIsJudged() => Reports(WithSystemNetMail("""
        var client = new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Send(message);
        client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
        client.Send(message);
        """));

    [Fact]
    public Task OneOfTwo_EachIsJudged() => Reports(WithSystemNetMail("""
        var client = flag ? {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|} : new SmtpClient("smtp.contoso.com", 587) { EnableSsl = true };
        client.Send(message);
        """));

    [Fact]
    public Task Alias_IsTheSameClient() => IsSilent(WithSystemNetMail("""
        var client = new SmtpClient("smtp.contoso.com", 587);
        var same = client;
        same.EnableSsl = true;
        client.Send(message);
        """));

    [Fact]
    public Task MadeInALoop_IsJudgedEachTime() => Reports(WithSystemNetMail("""
        for (var i = 0; i < 3; i++)
        {
            var client = {|SMTP1003:new SmtpClient("smtp.contoso.com", 587)|};
            client.Send(message);
            client.EnableSsl = true;
        }
        """));

    [Fact]
    public Task ParameterOrField_WhatIsSetReports() => Reports(WithSystemNetMail("", """
        private SmtpClient _client = Make();
        private static SmtpClient Make() => throw new NotImplementedException();

        public void Send(SmtpClient client, MailMessage message)
        {
            client.Host = "smtp.contoso.com";
            client.Port = 587;
            client.EnableSsl = {|SMTP1003:false|};
            client.Send(message);
            _client.Port = {|SMTP1005:465|};
            _client.Send(message);
            this._client.Send(message);
        }
        """));

    [Fact]
    public Task ParameterWithNothingSet_IsSilent() => IsSilent(WithSystemNetMail("", """
        public void Send(SmtpClient client, MailMessage message) { client.Port = 587; client.Send(message); }
        """));

    [Theory]
    [InlineData("Func<SmtpClient> make = () => new SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|});")]
    [InlineData("Services.AddScoped(_ => new SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|}));")]
    [InlineData("Services.AddScoped(_ => { var c = new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = {|SMTP1003:false|} }; return "
        + "c; });")]
    [InlineData("SmtpClient Make() { return new SmtpClient(\"smtp.contoso.com\", {|SMTP1001:25|}); } Make();")]
    [InlineData("await Task.Run(() => { using var c = {|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587)|}; c.Send(message); });")]
    [InlineData("Action<int> send = delegate { {|SMTP1003:new SmtpClient(\"smtp.contoso.com\", 587)|}.Send(message); };")]
    [InlineData("const int p = 465; Action send = () => new SmtpClient(host, {|SMTP1005:p|}).Send(message);")]
    [InlineData("var p = 465; Action send = () => new SmtpClient(host, {|SMTP1005:p|}).Send(message); send();")]
    public Task InALambda_Reports(string statement) => Reports(WithSystemNetMail(statement, """
        private Registry Services { get; } = new();
        private sealed class Registry { public void AddScoped(Func<IServiceProvider, object> make) => make(null); }
        """));

    [Theory]
    [InlineData("var p = 465; Action send = () => new SmtpClient(host, p).Send(message); p = 25; send();")]
    [InlineData("Services.AddScoped(_ => new SmtpClient(\"smtp.contoso.com\", 587));")]
    public Task LambdaMayFindSomethingElse_IsSilent(string statement) => IsSilent(WithSystemNetMail(statement, """
        private Registry Services { get; } = new();
        private sealed class Registry { public void AddScoped(Func<IServiceProvider, object> make) => make(null); }
        """));

    [Theory]
    [InlineData("using var client = new Secured(\"smtp.contoso.com\", 587); client.Send(message);")]
    [InlineData("using var client = new Secured(\"smtp.contoso.com\", 25); client.Send(message);")]
    [InlineData("using var client = new Secured(host, 587) { EnableSsl = flag };")]
    [InlineData("IDisposable Make() { IDisposable d = new Secured(host, 587); return d; } Make();")]
    public Task Subclass_MayConfigureItself_IsSilent(string statement) => IsSilent(WithSystemNetMail(statement) + """

        public class Secured : SmtpClient { public Secured(string host, int port) : base(host, 587) { EnableSsl = true; } }
        """);

    [Fact]
    public Task Subclass_WhatIsSetReports() => Reports(WithSystemNetMail("""
        using var client = new Own { Host = "smtp.contoso.com", Port = 587, EnableSsl = {|SMTP1003:false|} };
        """) + "\npublic class Own : SmtpClient { }");

    [Fact]
    public Task MailKitSubclass_Reports() => Reports(
        WithMailKit("using var client = new Own();\nclient.Connect(host, 465, {|SMTP1002:SecureSocketOptions.StartTls|});")
            + "\nclass Own : SmtpClient { }");

    [Fact]
    public Task ConnectOfOnesOwn_MayDoSomethingElse_IsSilent() => IsSilent(
        WithMailKit("using var client = new Own();\nclient.Connect(host, 465, SecureSocketOptions.StartTls);") + """

        class Own : SmtpClient { public override void Connect(string h, int p, SecureSocketOptions o, CancellationToken c = default) => base.Connect(h, 587, o, c); }
        """);

    [Fact]
    public Task MailKitClientFromAnywhere_Reports() => Reports(WithMailKit("Make().Connect(host, 465, {|SMTP1002:false|}); _field.Connect(host, 465, {|SMTP1002:false|}); new SmtpClient().Connect(host, 465, {|SMTP1002:false|});", """
        private readonly ISmtpClient _field = Make();
        private static SmtpClient Make() => new();
        """));

    [Fact]
    public async Task TopLevelStatements_Reports()
    {
        var test = new MailFixTest { TestCode = """
            using System;
            using System.Net.Mail;

            var host = args[0];
            Func<SmtpClient> make = () => new SmtpClient("smtp.contoso.com", {|SMTP1001:25|});
            using var client = {|SMTP1003:new SmtpClient(host, 587)|};
            client.Send("a@contoso.com", "b@contoso.com", "subject", "body");
            """ };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("Make().Send(message);", "SMTP1003")]
    [InlineData("using (var client = Make()) client.Send(message);", "SMTP1003")]
    [InlineData("var client = this.Make(); client.EnableSsl = flag; client.Send(message);", "")]
    [InlineData("Hand(Make());", "")]
    [InlineData("Func<SmtpClient> make = Make;", "")]
    public async Task ClientOfAPrivateFactory_IsReadWithItsCallers(string statements, string expected) => Assert.Equal(
        expected,
        string.Join(" ", (await Diagnose.CSharp(WithSystemNetMail(statements, """
            private SmtpClient Make() => new("smtp.contoso.com", 587);
            private static void Hand(object client) { }
            """))).Select(diagnostic => diagnostic.Id)));
}
