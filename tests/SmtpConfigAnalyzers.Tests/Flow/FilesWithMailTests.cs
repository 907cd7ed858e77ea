using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>Which files are bound: those that say nothing of mail themselves count where another file hands them a client.</summary>
public class FilesWithMailTests
{
    private const string Imports = "using System; using MailKit.Net.Smtp;\n";

    public static TheoryData<string, string> HandedOut => new()
    {
        { "public partial class Post { private readonly SmtpClient _client = new(); }",
            "public partial class Post { public void Go(string host) => _client.Connect(host, 465, false); }" },
        { "public class Courier : SmtpClient { }",
            "public class Post { public void Go(string host) { using var courier = new Courier(); courier.Connect(host, 465, false); } }" },
        { "public class Courier : SmtpClient { } public class Van : Courier { }",
            "public class Post { public void Go(string host) { using var van = new Van(); van.Connect(host, 465, false); } }" },
        { "public static class Pool { public static SmtpClient Rent() => new(); }",
            "public class Post { public void Go(string host) => Pool.Rent().Connect(host, 465, false); }" },
        { "public static class Pool { public static SmtpClient Spare => new(); }",
            "public class Post { public void Go(string host) => Pool.Spare.Connect(host, 465, false); }" },
        { "public static class Pool { public static void Rent(out SmtpClient client) => client = new(); }",
            "public class Post { public void Go(string host) { Pool.Rent(out var one); one.Connect(host, 465, false); } }" },
        { "public static class Pool { public static void With(Action<SmtpClient> use) => use(new()); }",
            "public class Post { public void Go(string host) => Pool.With(one => one.Connect(host, 465, false)); }" },
        { "public delegate void Use(SmtpClient client); public static class Pool { public static void With(Use use) => use(new()); }",
            "public class Post { public void Go(string host) => Pool.With(one => one.Connect(host, 465, false)); }" },
        { "public class Held : Lazy<SmtpClient> { public Held() : base(() => new SmtpClient()) { } }",
            "public class Post { public void Go(string host) => new Held().Value.Connect(host, 465, false); }" },
        { "public class Setup { public Setup(Action<SmtpClient> use) => use(new()); }",
            "public class Post { public Setup Go(string host) => new Setup(one => one.Connect(host, 465, false)); }" },
    };

    [Theory]
    [MemberData(nameof(HandedOut))]
    public Task Client_FromAnotherFile_Reports(string declares, string uses) => ExpectOneIn("/Post.cs", Imports + declares, uses);

    [Theory]
    [InlineData("global using Courier = MailKit.Net.Smtp.SmtpClient;", "new Courier()")]
    [InlineData("global using MailKit.Net.Imap;", "new ImapClient()")]
    [InlineData("global using MailKit.Net.Imap;", "new \\u0049mapClient()")]
    public Task Client_ImportedForAllFiles_Reports(string import, string creation) => ExpectOneIn(
        "/Post.cs", import,
        $"public class Post {{ public void Go(string host) {{ using var one = {creation}; "
            + "one.ServerCertificateValidationCallback = (_, _, _, _) => true; one.Connect(host, 465, true); } }");

    [Fact]
    public async Task Client_OfAnotherAssembly_Reports()
    {
        using var image = new MemoryStream();
        Assert.True(Program(Imports + "namespace Contoso; public class Courier : SmtpClient { }").Emit(image).Success);
        var program = Program(
            [MetadataReference.CreateFromImage(image.ToArray())], Imports,
            "public class Post { public void Go(string host) { using var one = new Contoso.Courier(); one.Connect(host, 465, false); } }");

        Assert.Equal("/Post.cs", Assert.Single(await Diagnose.Run(program, Diagnose.AllAnalyzers)).Location.SourceTree!.FilePath);
    }

    [Theory]
    [InlineData("public class Post { public void Authenticated(int n) => Console.WriteLine(n); }")] // no name that mail has
    [InlineData("public class Post { /* whoever authenticates */ public string Go() => nameof(Go); }")]
    [InlineData("public class Post { public int Port { get; set; } public string Host { get; set; } }")]
    public void FileWithoutMail_IsNotBound(string source)
    {
        var program = Program(Imports + "public static class Pool { public static SmtpClient Spare() => new(); }", "using System;\n" + source);

        Assert.Equal(["/0.cs"], ConnectionSurvey.FilesWithMail(program, new([]), default).Select(tree => tree.FilePath));
    }

    private static async Task ExpectOneIn(string path, params string[] sources)
    {
        var found = await Diagnose.Run(Program(sources), Diagnose.AllAnalyzers);

        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal(path, finding.Location.SourceTree!.FilePath));
    }

    /// <summary>A program of several files, the last of which is <c>Post.cs</c>.</summary>
    private static CSharpCompilation Program(params string[] sources) => Program([], sources);

    private static CSharpCompilation Program(IEnumerable<MetadataReference> references, params string[] sources)
    {
        var program = CSharpCompilation.Create(
            "Mail",
            sources.Select((source, number) => CSharpSyntaxTree.ParseText(
                source, path: number > 0 && number == sources.Length - 1 ? "/Post.cs" : $"/{number}.cs")),
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(program.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return program;
    }
}
