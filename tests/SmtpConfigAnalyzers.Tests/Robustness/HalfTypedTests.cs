using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Robustness;

/// <summary>
/// Programs while somebody types them. No analyzer throws, no fix throws or does nothing, and an editor that asks for one document
/// hears what a build says. The seed is fixed; <c>tests/robustness.sh</c> goes on from other seeds, for as long as it is asked to.
/// </summary>
public class HalfTypedTests(ITestOutputHelper output)
{
    private const string RiskySample = "RiskyMailer";

    // What the script sets; the tests alone are short.
    private static readonly int s_seconds = Number("SMTPLINT_ROBUSTNESS_SECONDS", 0);
    private static readonly int s_seed = Number("SMTPLINT_ROBUSTNESS_SEED", 587);

    public static TheoryData<string> Files =>
        [.. Programs.FilesOf(RiskySample).Concat(Programs.FilesOf("SafeMailer"))
            .Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file.Path))}/{Path.GetFileName(file.Path)}")];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryPrefixOfASample_IsRead(string file)
    {
        var (sample, name) = (file.Split('/')[0], file.Split('/')[1]);
        var (path, text) = Programs.FilesOf(sample).Single(one => Path.GetFileName(one.Path) == name);
        // Each prefix costs its length, so all of them cost its square: without the script one in many is taken.
        var step = s_seconds > 0 ? 1 : Math.Max(1, text.Length / 24);
        var tried = 0;
        for (var length = 0; length <= text.Length; length += step, tried++)
        {
            await Programs.Sample(sample, path, text[..length]).Findings();
        }

        output.WriteLine($"{tried} prefixes");
        Assert.InRange(tried, Math.Min(24, text.Length), text.Length + 1);
    }

    [Fact]
    public async Task MutatedPrograms_AreRead_AndFixed()
    {
        var names = Programs.Names.ToList();
        var random = new Random(s_seed);
        var clock = Stopwatch.StartNew();
        int tried = 0, findings = 0, fixes = 0;
        for (; s_seconds > 0 ? clock.Elapsed.TotalSeconds < s_seconds : tried < 150; tried++)
        {
            var name = names[random.Next(names.Count)];
            var program = Programs.Read(name);
            var tree = program.Compilation.SyntaxTrees.ElementAt(random.Next(program.Compilation.SyntaxTrees.Count()));
            var changed = tree;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                changed = Mutation.Of(changed, random);
            }

            try
            {
                program = program with { Compilation = program.Compilation.ReplaceSyntaxTree(tree, changed) };
                var found = await program.Findings();
                findings += found.Count;
                Assert.Equal(found, await program.FindingsDocumentByDocument());
                fixes += program.Compilation is CSharpCompilation ? await Fixes.TakeAll(program) : 0;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{name}, mutation {tried} of seed {s_seed}:\n{changed.GetText()}", exception);
            }
        }

        output.WriteLine($"{tried} mutated programs, {findings} findings, {fixes} fixes, seed {s_seed}");
        Assert.True(findings > 0 && fixes > 0, "The mutations left nothing to find.");
    }

    // Where the compiler refuses, what it understands is still judged.
    [Fact]
    public async Task ProgramWithErrorsElsewhere_IsJudged()
    {
        var program =
            new AnalyzedProgram(
                Diagnose.Compile(
                    Verify.WithSystemNetMail(
                        "new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = false }.Send(message);",
                        "void Broken( { missing.Call(; } int Twice; int Twice; class Mailer : Missing<"), []), []);

        Assert.Contains(program.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains(
            "SMTP1003", Assert.Single(await program.Findings(), finding => !finding.Contains("SMTP4002", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
