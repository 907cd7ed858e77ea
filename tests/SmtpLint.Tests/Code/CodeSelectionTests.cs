using Microsoft.CodeAnalysis.CSharp;
using SmtpConfigAnalyzers;
using SmtpConfigAnalyzers.Symbols;
using SmtpLint.Find.Projects;
using SmtpLint.Judge.Code;

namespace SmtpLint.Tests.Code;

/// <summary>Of a program only the files that matter are parsed, and what is found is the same.</summary>
public sealed class CodeSelectionTests
{
    private const string User = "class User { Settings settings; void M(SmtpClient client) { settings.Server.Start(); } void N() { Unused.Start(); } }";

    [Theory]
    [InlineData("class Settings { Server Server; }", "class Server { }")]
    [InlineData("class Settings : Base { }", "class Base { }")]
    [InlineData("partial class Settings { }", "partial class Settings { }")]
    [InlineData("class Settings { }", "static class Extensions { static void Start(this object server) { } }")]
    [InlineData("class Settings { const string Server = Names.Server; }", "class Names { }")]
    [InlineData("class Settings { Settings(Names names) { } }", "class Names { }")]
    [InlineData("class Settings { static implicit operator Settings(Names names) => null; }", "class Names { }")]
    [InlineData("record Settings(Names Server);", "class Names { }")]
    [InlineData("class Settings<T> where T : Names { }", "class Names { }")]
    [InlineData("class Settings { object Server; }", "global using Names = System.String;")]
    public void File_ThatDeclaresWhatIsNamed_IsTaken(string settings, string other) =>
        Assert.Equal(["Other.cs", "Settings.cs", "User.cs"], Select(User, settings, other));

    [Theory]
    [InlineData("class Settings { Names Other; }", "class Names { }")]
    [InlineData("class Settings { void Server() { new Names(); } }", "class Names { }")]
    [InlineData("class Settings { int Server => Names.Server; }", "class Names { }")]
    [InlineData("class Settings { /* Names */ object Server; }", "class Names { }")]
    [InlineData("class Settings { }", "class Other { Settings settings; }")]
    [InlineData("class Settings { }", "class Unused { }")] // named by a member without mail
    public void File_ThatNobodyNames_IsNot(string settings, string other) =>
        Assert.Equal(["Settings.cs", "User.cs"], Select(User, settings, other));

    [Fact]
    public void ProgramWithoutMail_HasNone() =>
        Assert.Empty(Select("class User { Settings settings; }", "class Settings { }", "class Other { }"));

    [Theory]
    [InlineData("None", true)]
    [InlineData("StartTls", false)]
    public void Value_OfFilesThatNameNoMail_IsFollowed(string mode, bool isReported)
    {
        using var checkout = new Checkout(
            ("App.csproj", CodeRun.Program),
            ("Mailer.cs", """
                namespace App;
                public class Mailer(Server server)
                {
                    public void Send(MailKit.Net.Smtp.SmtpClient client) =>
                        client.Connect(server.Names.Host, 587, MailKit.Security.SecureSocketOptions.None);
                }
                """.Replace("Options.None", "Options." + mode, StringComparison.Ordinal)),
            ("Server.cs", "namespace App; public class Server { public Names Names => new(); }"),
            ("Names.cs", "namespace App; public class Names : Defaults { }"),
            ("Defaults.cs", "namespace App; public class Defaults { public string Host => Contoso.Host; }"),
            ("Contoso.cs", "namespace App; static class Contoso { public const string Host = \"relay.\" + Domain.Name; }"),
            ("Domain.cs", "namespace App; static class Domain { public const string Name = \"contoso.com\"; }"));

        Assert.Equal(isReported ? ["SMTP1003 Warning Mailer.cs:5"] : [], checkout.ReportCode());
    }

    private static IReadOnlyList<string> Select(string user, string settings, string other)
    {
        var files = new Dictionary<string, string> { ["User.cs"] = user, ["Settings.cs"] = settings, ["Other.cs"] = other };
        var selection = new CodeSelection(
            files.ToDictionary(file => file.Key, file => SourceWords.Of(file.Value)), hasMailKit: false, isImported: false,
            file => CSharpSyntaxTree.ParseText(files[file], path: file),
            (file, text) => files[file].Contains(text, StringComparison.Ordinal));
        ProgramDemand demand;
        do
        {
            var program = CSharpCompilation.Create("App", selection.Trees, BundledReferences.For(TargetFramework.Default, hasMailKit: false, mailKit: null));
            demand = ProgramDemand.On(program);
            Assert.NotNull(ConnectionSurvey.FilesWithMail(program, new([]), default).ToList());
        }
        while (selection.Add(demand));

        return [.. selection.Trees.Select(tree => tree.FilePath)];
    }
}
