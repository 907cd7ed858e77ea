using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>
/// An editor makes a compilation for each keystroke, in which one file is another. What was found out about the other files is used again
/// as long as it holds, and no compilation is kept.
/// </summary>
public class KeystrokeTests
{
    private static readonly Dictionary<string, string> s_program = new()
    {
        ["Sender.cs"] = """
            using System.Net.Mail;
            internal static class Sender
            {
                private static void Main() => Send(new Options(), new MailMessage());
                private static void Send(Options options, MailMessage message)
                {
                    using var client = new SmtpClient("smtp.gmail.com", options.Port) { EnableSsl = true };
                    client.Send(message);
                }
            }
            """,
        ["Options.cs"] = """
            internal class Options { public int Port { get; set; } = 465; }
            internal class Other { public int Port { get; set; } }
            """,
        ["Box.cs"] = "internal class Box { public Options Content = new(); }",
        ["Setup.cs"] = "internal static class Setup { internal static void Run(Box box) { box.Content.Port = Ports.Usual; } }",
        ["Ports.cs"] = "internal static class Ports { public static int Usual { get { return 587; } } }",
    };

    private static readonly Dictionary<string, string> s_withSettings = new()
    {
        ["Mailer.cs"] = """
            using MailKit.Net.Smtp;
            public class Mailer(IMail o) { public void Go() { using var client = new SmtpClient(); client.Connect(o.Server, o.Port, true); } }
            """,
        ["Bound.cs"] = """
            public interface IMail { string Server { get; } int Port { get; } }
            public class Bound : IMail { public string Server { get; set; } = ""; public int Port { get; set; } }
            """,
        ["Other.cs"] = "public class Other { public string Server => \"smtp.contoso.com\"; public int Port => 465; }",
        ["Start.cs"] = """
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            public static class Start
            {
                public static void Bind(IServiceCollection s, IConfiguration c) { s.Configure<Bound>(c.GetSection("Mail")); }
                private static void Main() { }
            }
            """,
        ["Gives.cs"] = """
            using Microsoft.Extensions.DependencyInjection;
            public static class Gives { public static void Add(IServiceCollection s) { s.AddSingleton<IMail>(p => new Bound()); } }
            """,
        ["None.cs"] = "public static class None { public static void Add() { } }",
    };

    // What a name in Setup.cs means is said by Box.cs, and by nothing in a body.
    [Theory]
    [InlineData("Box.cs", "Options Content", "Other Content", true)]
    [InlineData("Setup.cs", "box.Content.Port = Ports.Usual", "_ = box", true)]
    [InlineData("Setup.cs", "box.Content", "new Other()", true)]
    [InlineData("Options.cs", "= 465", "= 25", false)]
    [InlineData("Ports.cs", "return 587", "return 588", false)]
    public async Task EditedProgram_IsJudgedAsIfItWereNew(string file, string before, string after, bool changes)
    {
        await AssertJudgedAsIfItWereNew(s_program, file, before, after, changes);
    }

    // Which class is given out for the interface is said by Gives.cs; by Other.cs, if Gives.cs names none.
    [Theory]
    [InlineData("Gives.cs", "new Bound()", "null!", true)]
    [InlineData("Gives.cs", "{ s", "{ _ = 1; s", false)]
    [InlineData("Gives.cs", "s.AddSingleton<IMail>(p => new Bound());", "", false)]
    [InlineData("Other.cs", "class Other", "class Other : IMail", false)]
    [InlineData("Bound.cs", "class Bound : IMail", "class Bound", true)]
    [InlineData("None.cs", "{ }", "{ _ = 1; }", false)]
    public async Task EditedProgramWithSettings_IsJudgedAsIfItWereNew(string file, string before, string after, bool changes) =>
        await AssertJudgedAsIfItWereNew(
            s_withSettings, file, before, after, changes,
            new SettingsText("/appsettings.json", """{ "Mail": { "Server": "smtp.contoso.com", "Port": 587 } }"""));

    private static async Task AssertJudgedAsIfItWereNew(
        Dictionary<string, string> program, string file, string before, string after, bool changes,
        params AdditionalText[] files)
    {
        var edited = program.ToDictionary(
            one => one.Key, one => one.Key == file ? one.Value.Replace(before, after, StringComparison.Ordinal) : one.Value);
        foreach (var (from, to) in new[] { (program, edited), (edited, program) })
        {
            var compilation = Compile(from);
            var first = await Findings(compilation, files);
            var tree = compilation.SyntaxTrees.Single(one => one.FilePath == file);
            var second = await Findings(compilation.ReplaceSyntaxTree(tree, Parse(file, to[file])), files);

            Assert.Equal(await Findings(Compile(to), files), second);
            Assert.Equal(changes, !first.SequenceEqual(second));
        }
    }

    [Fact]
    public async Task OlderCompilations_AreLetGo()
    {
        var compilations = new List<WeakReference>();
        var last = await Type(Compile(s_program), compilations, keystrokes: 12);
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.InRange(compilations.Count(one => one.IsAlive), 0, 2);
        GC.KeepAlive(last);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<Compilation> Type(Compilation compilation, List<WeakReference> compilations, int keystrokes)
    {
        for (var i = 0; i < keystrokes; i++)
        {
            await Findings(compilation);
            compilations.Add(new(compilation));
            var tree = compilation.SyntaxTrees.First();
            compilation = compilation.ReplaceSyntaxTree(
                tree, tree.WithChangedText(tree.GetText(TestContext.Current.CancellationToken).Replace(0, 0, " ")));
        }

        return compilation;
    }

    private static Task<IReadOnlyList<string>> Findings(Compilation compilation, params AdditionalText[] files) =>
        new AnalyzedProgram(compilation, [.. files]).Findings();

    private static CSharpCompilation Compile(Dictionary<string, string> program) =>
        Diagnose.Compile("", []).AddReferences(CompilationReferences.Settings).RemoveAllSyntaxTrees().AddSyntaxTrees(program.Select(one => Parse(one.Key, one.Value)))
            .WithOptions(new(OutputKind.ConsoleApplication));

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, path: path);
}
