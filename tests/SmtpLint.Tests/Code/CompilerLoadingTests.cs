using System.Reflection;
using System.Runtime.Loader;

namespace SmtpLint.Tests.Code;

/// <summary>Whether the compiler is loaded, told from a load context that has the tool to itself.</summary>
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
        var linter = TypeOf("Code.CodeLinter");
        var files = Activator.CreateInstance(TypeOf("Walking.CheckoutFiles"), Activator.CreateInstance(TypeOf("Walking.RunFolder"), checkout.Folder), (string[])[checkout.Folder], null);
        var result = linter.GetMethod("Lint")!.Invoke(Activator.CreateInstance(linter, checkout.Folder, files), [checkout.Files(), CancellationToken.None]);
        Assert.NotNull(result);
        return [.. context.Assemblies.Select(assembly => assembly.GetName().Name!)];

        Type TypeOf(string name) => context.LoadFromAssemblyName(new("smtplint")).GetType("SmtpLint." + name, throwOnError: true)!;
    }

    private sealed class ToolContext() : AssemblyLoadContext("tool")
    {
        // The framework itself stays shared.
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll") is var file && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
