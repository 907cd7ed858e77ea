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
        ["Options.cs"] = "internal class Options { public int Port { get; set; } = 465; } internal class Other { public int Port { get; set; } }",
        ["Box.cs"] = "internal class Box { public Options Content = new(); }",
        ["Setup.cs"] = "internal static class Setup { internal static void Run(Box box) { box.Content.Port = Ports.Usual; } }",
        ["Ports.cs"] = "internal static class Ports { public static int Usual { get { return 587; } } }",
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
        var edited = s_program.ToDictionary(one => one.Key, one => one.Key == file ? one.Value.Replace(before, after, StringComparison.Ordinal) : one.Value);
        foreach (var (from, to) in new[] { (s_program, edited), (edited, s_program) })
        {
            var compilation = Compile(from);
            var first = await Findings(compilation);
            var tree = compilation.SyntaxTrees.Single(one => one.FilePath == file);
            var second = await Findings(compilation.ReplaceSyntaxTree(tree, Parse(file, to[file])));

            Assert.Equal(await Findings(Compile(to)), second);
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

    private static async Task<IReadOnlyList<string>> Findings(Compilation compilation) => [.. await new AnalyzedProgram(compilation, []).Findings()];

    private static CSharpCompilation Compile(Dictionary<string, string> program) =>
        Diagnose.Compile("", []).RemoveAllSyntaxTrees().AddSyntaxTrees(program.Select(one => Parse(one.Key, one.Value)))
            .WithOptions(new(OutputKind.ConsoleApplication));

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, path: path);
}
