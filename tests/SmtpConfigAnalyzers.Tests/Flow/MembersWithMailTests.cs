using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SmtpConfigAnalyzers.Symbols;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>Of a file with mail those members are bound that can have some, also where they get their client without a name.</summary>
public class MembersWithMailTests
{
    private const string Trust = "ServerCertificateValidationCallback = (_, _, _, _) => true;";

    [Theory]
    [InlineData("public class Post(SmtpClient one) { public void Go() { one." + Trust + " } }")]
    [InlineData("public class Post : SmtpClient { public Post() { " + Trust + " } }")]
    [InlineData("public class Post { public class Part<T> where T : SmtpClient { private T one; public void Go() { one." + Trust + " } } }")]
    [InlineData("public class Pool { public SmtpClient this[int at] => null; } "
        + "public class Post { public void Go(Pool pool) { pool[0]." + Trust + " } }")]
    [InlineData("public class Pool { public static SmtpClient operator +(Pool a, Pool b) => null; } "
        + "public class Post { public void Go(Pool pool) { (pool + pool)." + Trust + " } }")]
    [InlineData("public class Pool { public IEnumerator<SmtpClient> GetEnumerator() => null; } "
        + "public class Post { public void Go(Pool pool) { foreach (var one in pool) { one." + Trust + " } } }")]
    [InlineData("public class Pool { public Pool GetEnumerator() => this; public bool MoveNext() => true; public SmtpClient Current => null; }"
        + "public class Post { public void Go(Pool pool) { foreach (var one in pool) { one." + Trust + " } } }")]
    [InlineData("public class Pool { public void Deconstruct(out SmtpClient one, out int other) => (one, other) = (null, 1); } "
        + "public class Post { public void Go(Pool pool) { var (one, _) = pool; one." + Trust + " } }")]
    [InlineData("public static class Pool { public static void Take(SmtpClient one) { } } "
        + "public class Post { public void Go() { Pool.Take(new() { ServerCertificateValidationCallback = (_, _, _, _) => true }); } }")]
    [InlineData("public class Post { private const string Key = \"Kx9-horse-1\"; "
        + "public void Go(SmtpClient one) => one.Authenticate(\"mailer\", Key); }")]
    public void Member_WithAClientThatItDoesNotName_Reports(string source) =>
        Assert.NotEmpty(FindingsIn(Program("using System.Collections.Generic; using MailKit.Net.Smtp; " + source), out _));

    [Fact]
    public void MembersOfAClass_ImportedByName_Report() => Assert.NotEmpty(FindingsIn(
        Program(
            "using System.Net.Mail; using static System.Net.ServicePointManager; "
            + "public class Post { public void Go() { " + Trust + " } public void Send(SmtpClient one) => one.Send(\"a\", \"b\", \"c\", \"d\"); }"),
        out _));

    [Fact]
    public void Member_WithoutMail_IsNotBound()
    {
        const string Source = "using MailKit.Net.Smtp; public class Post { public void Go(SmtpClient one, string host) => one.Connect(host, 465, false); "
            + "/* SmtpClient */ public int Sum(int a) => a + 1; }";

        Assert.NotEmpty(FindingsIn(Program(Source), out var demand));
        Assert.NotEmpty(demand.Code);
        Assert.DoesNotContain(demand.Code, code => code.Position >= Source.IndexOf("/*", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("global using MailKit;", true)]
    public void TypeName_OfMailKit_IsTheProgramsOwnWhereNobodyImportsIt(string import, bool isBound)
    {
        const string Other = "namespace Contoso; public class IMailService { public void Go(IMailService one) { } }";

        FindingsIn(Program("public class Post { public MailKit.Net.Smtp.SmtpClient One; }", Other, import), out var demand);

        Assert.Contains(demand.Code, code => code.File.FilePath == "/Post.cs");
        Assert.Equal(isBound, demand.Code.Any(code => code.File.FilePath == "/Other.cs"));
    }

    [Fact]
    public void Value_ThatReachesNoConnection_IsNotLookedFor()
    {
        FindingsIn(
            Program("""
                using System.Net.Mail;
                class Order { public int Port { get; set; } = 25; public string Subject { get; set; } = "Order"; }
                class Post
                {
                    public void Go(Order order, MailMessage message)
                    {
                        message.Subject = order.Subject;
                        new SmtpClient("smtp.contoso.com", order.Port).Send(message);
                    }
                }
                """),
            out var demand);

        Assert.Contains("Port", demand.Assigned);
        Assert.DoesNotContain("Subject", demand.Assigned);
    }

    /// <summary>What is found where it is known by which names files hand clients out.</summary>
    private static IReadOnlyList<Diagnostic> FindingsIn(Compilation program, out ProgramDemand demand)
    {
        var options = new AnalyzerOptions([]);
        var kept = program.WithAnalyzers([.. AnalyzerList.OfCode], options).Compilation;
        demand = ProgramDemand.On(kept);
        return [.. ConnectionSurvey.FilesWithMail(kept, options, TestContext.Current.CancellationToken)
            .SelectMany(tree => FindingSurvey.In(tree, kept, options, _ => { }, TestContext.Current.CancellationToken))];
    }

    private static CSharpCompilation Program(string source, string other = "public class Other { }", string imports = "")
    {
        var program = CSharpCompilation.Create(
            "Mail",
            new[] { ("/Post.cs", source), ("/Other.cs", other), ("/Usings.cs", imports) }
                .Select(file => CSharpSyntaxTree.ParseText(file.Item2, path: file.Item1)),
            [.. CompilationReferences.Framework, .. CompilationReferences.MailKit],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(program.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return program;
    }
}
