using System.Reflection;
using System.Runtime.Loader;

namespace SmtpLint.Tests.Code;

/// <summary>Whether the compiler is loaded, judged from a load context that has the tool to itself.</summary>
public sealed class CompilerLoadingTests
{
    [Fact]
    public void NothingToCompile_LoadsNoCompiler()
    {
        using var checkout = new Checkout(
            ("App/App.csproj", CodeRun.Program),
            ("App/Program.cs", "System.Console.WriteLine(\"no letters are sent here\");"),
            ("App/appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587 } }"""));

        Assert.DoesNotContain(LoadedBy(checkout), name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void Mail_LoadsTheCompiler()
    {
        using var checkout = new Checkout(("App/App.csproj", CodeRun.Program), ("App/Program.cs", "new System.Net.Mail.SmtpClient();"));

        Assert.Contains("Microsoft.CodeAnalysis.CSharp", LoadedBy(checkout));
    }

    private static IReadOnlyList<string> LoadedBy(Checkout checkout)
    {
        var context = new ToolContext();
        var tool = context.LoadFromAssemblyName(new("smtplint"));
        var run = Activator.CreateInstance(tool.GetType("SmtpLint.Doors.Files.RunFolder", throwOnError: true)!, checkout.Folder);
        var commands = tool.GetType("SmtpLint.CommandLine.CommandTree", throwOnError: true)!;
        using var error = new StringWriter();
        commands.GetMethod("Run")!.Invoke(null, [new[] { "-q" }, run, TextWriter.Null, error, () => Stream.Null]);
        Assert.Empty(error.ToString());
        return [.. context.Assemblies.Select(assembly => assembly.GetName().Name!)];
    }

    private sealed class ToolContext() : AssemblyLoadContext("tool")
    {
        // The framework itself stays shared.
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll") is var file && File.Exists(file)
                ? LoadFromAssemblyPath(file)
                : null;
    }
}
