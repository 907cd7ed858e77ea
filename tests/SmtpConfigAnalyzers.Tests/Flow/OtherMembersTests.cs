using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>What other members set of a client, and what they put into the objects that its settings come from.</summary>
public class OtherMembersTests
{
    private const string Options = """

        internal sealed class MailOptions
        {
            public int Port { get; set; }
            public void Reset() => Console.WriteLine();
        }
        """;

    [Theory]
    [InlineData("_client.EnableSsl = false;", "{|SMTP1003:new(\"smtp.contoso.com\", 587)|}")]
    [InlineData("_client.Port = 465;", "{|SMTP1005:new(\"smtp.contoso.com\") { EnableSsl = true }|}")]
    [InlineData("_client.Host = \"smtp.contoso.com\";", "{|SMTP1003:new() { Port = 587 }|}")]
    [InlineData("this._client.EnableSsl = false;", "{|SMTP1003:new(\"smtp.contoso.com\", 587)|}")]
    [InlineData("_client.UseDefaultCredentials = {|SMTP2003:true|}; _client.Send(\"a\", \"b\", \"c\", \"d\"); } public void Login() { "
        + "_client.Credentials = new NetworkCredential(\"u\", Environment.MachineName);",
        "new(\"smtp.contoso.com\", 587) { EnableSsl = true }")]
    [InlineData("_client.Send(\"a\", \"b\", \"c\", \"d\");", "{|SMTP4004:new() { EnableSsl = true }|}")]
    public Task SetByAnotherMember_Reports(string statements, string creation) => Reports(Field(creation, statements));

    [Theory]
    [InlineData("_client.EnableSsl = flag;", "new(\"smtp.contoso.com\", 587)")]
    [InlineData("_client.EnableSsl = false; } public void Secure() { _client.EnableSsl = true;", "new(\"smtp.contoso.com\", 587)")]
    [InlineData("_client.EnableSsl = false;", "new(\"smtp.contoso.com\", 587) { EnableSsl = true }")]
    [InlineData("_client.EnableSsl |= true;", "new(\"smtp.contoso.com\", 587)")]
    [InlineData("_client.Port = port;", "new(\"smtp.contoso.com\") { EnableSsl = true }")]
    [InlineData("_client.Host = \"localhost\";", "new() { Port = 587 }")]
    [InlineData("_client.Host = \"smtp.contoso.com\"; _client.Send(\"a\", \"b\", \"c\", \"d\");", "new() { EnableSsl = true, Port = 587 }")]
    [InlineData("_client = new(\"smtp.contoso.com\", 587) { EnableSsl = true }; _client.Send(\"a\", \"b\", \"c\", \"d\");", "new()")]
    [InlineData("_client.Timeout = 1;", "new()")]
    [InlineData("_client.UseDefaultCredentials = true; _client.Send(\"a\", \"b\", \"c\", \"d\"); } public void Login() { "
        + "_client.Credentials = CredentialCache.DefaultNetworkCredentials;", "new(\"smtp.contoso.com\", 587) { EnableSsl = true }")]
    [InlineData("_client.UseDefaultCredentials = true; _client.Send(\"a\", \"b\", \"c\", \"d\"); } public void Login() { "
        + "_client.Credentials = null;", "new(\"smtp.contoso.com\", 587) { EnableSsl = true }")]
    public Task SetByAnotherMember_MayBeRight_IsSilent(string statements, string creation) => IsSilent(Field(creation, statements));

    // A field of that name, or a variable or parameter, in another class is another.
    [Theory]
    [InlineData("internal int Port = 587;")]
    [InlineData("public int Go(int Port = 587) => Port;")]
    [InlineData("public int Go() { var Port = 587; return Port; }")]
    [InlineData("public enum Numbers { Port = 587 }")]
    public Task SameNameInAnotherClass_Reports(string member) => Reports(
        WithDefault("{|SMTP1005:new SmtpClient(\"smtp.contoso.com\", Defaults.Port) { EnableSsl = true }|}", member));

    [Fact]
    public Task SetFromAnotherClass_IsSilent() => IsSilent(
        WithDefault("new SmtpClient(\"smtp.contoso.com\", Defaults.Port) { EnableSsl = true }", "public void Go() { Defaults.Port = 587; }"));

    // The member that sets and sends is judged by itself, and the creation does not repeat it.
    [Fact]
    public Task SetsAndSends_ReportsOnce() => Reports(Field(
        "new(\"smtp.contoso.com\", 587)",
        "_client.Host = \"smtp.contoso.com\"; _client.Port = 587; _client.EnableSsl = {|SMTP1003:false|}; _client.Send(\"a\", \"b\", "
        + "\"c\", \"d\");"));

    [Fact]
    public async Task SetInAnotherFile_ReportsAtTheCreation()
    {
        var test = new MailFixTest();
        test.TestState.Sources.Add(
            ("Mailer.cs",
                "public partial class Mailer { private readonly System.Net.Mail.SmtpClient _client = "
                + "{|SMTP1003:new(\"smtp.contoso.com\", 587)|}; }"));
        test.TestState.Sources.Add(
            ("Mailer.Setup.cs", "public partial class Mailer { public void Configure() => _client.EnableSsl = false; }"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("new Mailer().Client.Timeout = 1;", true)]
    [InlineData("new Mailer().Client.EnableSsl = true;", false)]
    [InlineData("_ = new Mailer { Client = { EnableSsl = true } };", false)]
    [InlineData("Secure(new Mailer().Client);", false)]
    [InlineData("var mailer = new Mailer(); var client = mailer.Client; client.EnableSsl = true;", false)]
    [InlineData("var client = new Mailer().Client; client.EnableSsl = true;", false)]
    public async Task InternalMember_IsReadWithTheCompilation(string statement, bool isTold) => Assert.Equal(
        isTold ? ["SMTP1003"] : [],
        await Ids(Internal("internal SmtpClient Client { get; } = new(\"smtp.contoso.com\", 587);", statement)));

    [Theory]
    [InlineData("", "public class Mailer", "internal SmtpClient Client { get; } = new(\"smtp.contoso.com\", 587);", true)]
    [InlineData("", "internal class Mailer", "public SmtpClient Client { get; } = new(\"smtp.contoso.com\", 587);", true)]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]", "public class Mailer",
        "internal SmtpClient Client { get; } = new(\"smtp.contoso.com\", 587);", false)]
    [InlineData("", "public class Mailer", "public SmtpClient Client { get; } = new(\"smtp.contoso.com\", 587);", false)]
    [InlineData("", "internal class Mailer", "internal virtual SmtpClient Client { get; } = new(\"smtp.contoso.com\", 587);", false)]
    [InlineData("", "internal class Mailer : IHolder", "public SmtpClient Client { get; } = new(\"smtp.contoso.com\", 587);", false)]
    [InlineData("", "internal class Mailer : IHolder", "SmtpClient IHolder.Client { get; } = new(\"smtp.contoso.com\", 587);", false)]
    public async Task MemberThatOthersMayReach_IsSilent(string attribute, string type, string member, bool isTold) => Assert.Equal(
        isTold ? ["SMTP1003"] : [],
        await Ids($$"""
            using System.Net.Mail;
            {{attribute}}
            {{type}} { {{member}} }
            public interface IHolder { SmtpClient Client { get; } }
            """));

    [Theory]
    [InlineData("Func<SmtpClient> create = () => new(\"smtp.contoso.com\", 587); var client = create(); client.Send(message);", true)]
    [InlineData("Func<SmtpClient> create = () => new(\"smtp.contoso.com\", 587); var client = create(); client.EnableSsl = true; "
        + "client.Send(message);", false)]
    [InlineData("Func<SmtpClient> create = () => new(\"smtp.contoso.com\", 587); Use(create);", false)]
    [InlineData("Func<SmtpClient> create = () => new(\"smtp.contoso.com\", 587); Secure(create());", false)]
    [InlineData("SmtpClient Create() => new(\"smtp.contoso.com\", 587); var client = Create(); client.Send(message);", true)]
    [InlineData("SmtpClient Create() => new(\"smtp.contoso.com\", 587); var client = Create(); client.EnableSsl = true; "
        + "client.Send(message);", false)]
    [InlineData("SmtpClient Create() => new(\"smtp.contoso.com\", 587); _kept = Create();", false)]
    [InlineData("async Task<SmtpClient> Create() { await Task.Yield(); return new(\"smtp.contoso.com\", 587); } var t = Create(); var "
        + "client = await t; client.EnableSsl = true;", false)]
    [InlineData("async Task<SmtpClient> Create() { await Task.Yield(); return new(\"smtp.contoso.com\", 587); } var t = Create(); "
        + "t.Result.EnableSsl = true;", false)]
    public async Task ClientOfALocalFactory_IsReadWithItsCallers(string statements, bool isTold) => Assert.Equal(
        isTold ? ["SMTP1003"] : [],
        await Ids(WithSystemNetMail(statements, """
            private SmtpClient _kept;
            public void Later() => _kept.EnableSsl = true;
            private static void Use(Func<SmtpClient> make) => make().EnableSsl = true;
            private static void Secure(object client) => ((SmtpClient)client).EnableSsl = true;
            """)));

    [Theory]
    [InlineData("var client = host.Create(); client.Send(message);", true)]
    [InlineData("var client = host.Create(); client.EnableSsl = true; client.Send(message);", false)]
    public async Task ClientOfAnInternalExtension_IsReadWithItsCallers(string statements, bool isTold) => Assert.Equal(
        isTold ? ["SMTP1003"] : [],
        await Ids(WithSystemNetMail(statements)
            + "\ninternal static class Clients { internal static SmtpClient Create(this string host) => new(host, 587); }"));

    [Fact]
    public Task PassedToAPartialMethod_IsSilent() =>
        IsSilent(WithSystemNetMail("var client = new SmtpClient(\"smtp.contoso.com\", 587); Prepare(client); client.Send(message);")
        .Replace("public class", "public partial class", StringComparison.Ordinal) + """

        public partial class Mailer { partial void Prepare(SmtpClient client); }
        public partial class Mailer { partial void Prepare(SmtpClient client) => client.EnableSsl = true; }
        """);

    [Theory]
    [InlineData("private static readonly MailOptions Held = new() { Port = 465 };", "")]
    [InlineData("private readonly MailOptions Held = new MailOptions { Port = 465 };", "")]
    [InlineData("private static MailOptions Held => new() { Port = 465 };", "")]
    [InlineData("internal static readonly MailOptions Held = new() { Port = 465 };", "Console.WriteLine(new MailOptions { Port = 587 });")]
    public Task MemberOfAHeldObject_Reports(string field, string statement) => Reports(WithSystemNetMail(
        $"{statement}\nusing var client = new SmtpClient(host, {{|SMTP1005:Held.Port|}}) {{ EnableSsl = true }};", field) + Options);

    [Theory]
    [InlineData("private static readonly MailOptions Held = new() { Port = 465 };", "Held.Port = 587;")]
    [InlineData("private static readonly MailOptions Held = new() { Port = 465 };", "Held.Port++;")]
    [InlineData("private static readonly MailOptions Held = new() { Port = 465 };", "var o = new MailOptions(); o.Port = 587;")]
    [InlineData("private static readonly MailOptions Held = new() { Port = 465 };", "Console.WriteLine(Held);")]
    [InlineData("private static readonly MailOptions Held = new() { Port = 465 };", "Held.Reset();")]
    [InlineData("private static readonly MailOptions Held = new() { Port = 465 };", "var other = Held;")]
    [InlineData("private static MailOptions Held = new() { Port = 465 };", "Held = new MailOptions();")]
    [InlineData("private readonly MailOptions Held = new() { Port = Environment.TickCount };", "")]
    public Task MemberOfAHeldObject_MayChange_IsSilent(string field, string statement) => IsSilent(WithSystemNetMail(
        $"{statement}\nusing var client = new SmtpClient(host, Held.Port) {{ EnableSsl = true }};", field) + Options);

    [Theory]
    [InlineData("var s = new Server(\"smtp.contoso.com\", 465);", "SMTP1005")]
    [InlineData("var s = new Server(\"smtp.contoso.com\", 587) with { Port = 465 };", "SMTP1005")]
    [InlineData("var s = Known with { Host = host };", "SMTP1005")]
    [InlineData("var s = Make();", "SMTP1005")]
    [InlineData("var s = Known with { Port = 587 };", "")]
    [InlineData("var t = new Server(host, 465); var s = t with { Port = port };", "")]
    [InlineData("var t = new Server(host, 587); var s = t with { Host = host }; t = new Server(host, 465);", "")]
    public async Task Record_IsFollowed(string statement, string expected) => Assert.Equal(
        expected,
        string.Join(" ", await Ids(WithSystemNetMail(
            $"{statement}\nusing var client = new SmtpClient(s.Host, s.Port) {{ EnableSsl = true }};",
            "private static readonly Server Known = new(\"smtp.contoso.com\", 465); private static Server Make() => "
            + "new(\"smtp.contoso.com\", 465);") + "\npublic record Server(string Host, int Port);")));

    [Theory]
    [InlineData("client.EnableSsl = False", "SMTP1003")]
    [InlineData("client.EnableSsl = True", "")]
    [InlineData("CLIENT.enablessl = True", "")]
    [InlineData("If client.EnableSsl = True Then Console.WriteLine()", "SMTP1003")] // the tokens of an assignment, but a comparison
    [InlineData("With Me.client\n.Timeout = 1\n.EnableSsl = True\nEnd With", "")]
    public async Task VisualBasic_SetByAnotherMember_IsRead(string statement, string expected) => Assert.Equal(expected, string.Join(" ", await VisualBasicIds($$"""
        Imports System
        Imports System.Net.Mail

        Public Class Mailer
            Private ReadOnly client As New SmtpClient("smtp.contoso.com", 587)

            Public Sub Configure()
                {{statement}}
            End Sub
        End Class
        """)));

    [Theory]
    [InlineData("m.Client.Timeout = 1", "SMTP1003")]
    [InlineData("m.CLIENT.EnableSsl = True", "")]
    [InlineData("With m.Client\n.Timeout = 1\n.EnableSsl = True\nEnd With", "")]
    public async Task VisualBasic_FriendMember_IsReadWithTheCompilation(string statement, string expected) => Assert.Equal(expected, string.Join(" ", await VisualBasicIds($$"""
        Imports System.Net.Mail

        Friend Class Mailer
            Friend ReadOnly Property Client As SmtpClient = New SmtpClient("smtp.contoso.com", 587)
        End Class

        Friend Module Program
            Friend Sub Run(m As Mailer)
                {{statement}}
            End Sub
        End Module
        """)));

    [Theory]
    [InlineData("Dim client As SmtpClient = Make()\nclient.Send(message)", "SMTP1003")]
    [InlineData("Dim client As SmtpClient = Make()\nclient.EnableSsl = True\nclient.Send(message)", "")]
    [InlineData("Using client = Make()\nclient.EnableSsl = True\nclient.Send(message)\nEnd Using", "")]
    [InlineData("Dim create As Func(Of SmtpClient) = Function() New SmtpClient(\"smtp.contoso.com\", 587)\nDim client = "
        + "create()\nclient.EnableSsl = True\nclient.Send(message)", "")]
    [InlineData("Dim client As New SmtpClient(\"smtp.contoso.com\", Held.Port) With {.EnableSsl = True}", "SMTP1005")]
    [InlineData("HELD.PORT = 587\nDim client As New SmtpClient(\"smtp.contoso.com\", Held.Port) With {.EnableSsl = True}", "")]
    [InlineData("With Held\n.Port = 587\nEnd With\nDim client As New SmtpClient(\"smtp.contoso.com\", Held.Port) With {.EnableSsl = "
        + "True}", "")]
    public async Task VisualBasic_FactoriesAndHeldObjects_AreRead(string statements, string expected) => Assert.Equal(expected, string.Join(" ", await VisualBasicIds($$"""
        Imports System
        Imports System.Net.Mail

        Friend Class MailOptions
            Public Property Port As Integer
        End Class

        Public Class Mailer
            Private Shared ReadOnly Held As MailOptions = New MailOptions With {.Port = 465}

            Private Function Make() As SmtpClient
                {{(statements.Contains("Make()", StringComparison.Ordinal) ? "Return New SmtpClient(\"smtp.contoso.com\", 587)" : "Return Nothing")}}
            End Function

            Public Sub Send(message As MailMessage)
                {{statements}}
            End Sub
        End Class
        """)));

    private static string Field(string creation, string statements) => WithSystemNetMail("", $$"""
        private SmtpClient _client = {{creation}};

        public void Configure(int port, bool flag)
        {
            {{statements}}
        }
        """);

    private static string WithDefault(string client, string other) => Program($$"""
        internal static class Defaults { public static int Port { get; set; } = 465; }
        internal class Other { {{other}} }
        internal static class Mailer
        {
            public static void Go() => {{client}}.Send("a", "b", "c", "d");
        }
        """);

    private static string Internal(string member, string statement) => $$"""
        using System.Net.Mail;

        internal class Mailer { {{member}} }

        internal static class Program
        {
            internal static void Run() { {{statement}} }
            private static void Secure(object client) => ((SmtpClient)client).EnableSsl = true;
        }
        """;

    private static async Task<IEnumerable<string>> Ids(string source)
    {
        Assert.Empty(
            Diagnose.Compile(source, []).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        return (await Diagnose.CSharp(source)).Select(diagnostic => diagnostic.Id);
    }

    private static async Task<IEnumerable<string>> VisualBasicIds(string source) =>
        (await Diagnose.VisualBasic(source)).Select(diagnostic => diagnostic.Id);
}
