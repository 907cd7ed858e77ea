using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace SmtpConfigAnalyzers.Hosts.Tests;

/// <summary>
/// Roslyn's own engine for squiggles and light bulbs, which editors show: internal, so called by reflection. It is a service of
/// Microsoft.CodeAnalysis.Features; its names are those of version 5.12.
/// </summary>
internal sealed class Editor : IDisposable
{
    private const BindingFlags Anything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Assembly s_features = Assembly.Load("Microsoft.CodeAnalysis.Features");

    private readonly MefHostServices _host =
        MefHostServices.Create([.. MefHostServices.DefaultAssemblies, s_features, Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")]);
    private readonly object _lightBulb;
    private readonly object _squiggles;

    private Editor()
    {
        Workspace = MSBuildWorkspace.Create(_host);
        var lightBulbs =
            (IEnumerable)Generic(
                _host, _host.GetType().GetMethods(Anything)
                .First(method => method.Name.EndsWith("GetExports", StringComparison.Ordinal) && method.GetGenericArguments().Length == 1),
                "CodeFixes.ICodeFixService");
        _lightBulb = lightBulbs.Cast<object>().Select(export => Get(export, "Value")).Single();
        _squiggles =
            Generic(Workspace.Services, typeof(HostWorkspaceServices).GetMethod("GetRequiredService")!,
                "Diagnostics.IDiagnosticAnalyzerService");
    }

    /// <summary>What is open. A fix that is applied to it is written to disk.</summary>
    public MSBuildWorkspace Workspace { get; }

    /// <summary>Opens a project in an editor that has seen nothing before.</summary>
    public static async Task<Editor> OpenAsync(string project)
    {
        var editor = new Editor();
        await editor.Workspace.OpenProjectAsync(project);
        Assert.DoesNotContain(editor.Workspace.Diagnostics, diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure);
        return editor;
    }

    /// <summary>A file of the project, as it is now.</summary>
    public TextDocument File(string name)
    {
        var project = Workspace.CurrentSolution.Projects.Single();
        return project.Documents.Concat(project.AdditionalDocuments).Single(document => Path.GetFileName(document.FilePath) == name);
    }

    /// <summary>The findings of this package that are underlined in a file, as "SMTP1003 warning Program.cs(4,18)".</summary>
    public async Task<IReadOnlyList<string>> SquigglesIn(string name)
    {
        var found = (IEnumerable)await Call(
            _squiggles, "GetDiagnosticsForSpanAsync", File(name), Static("Diagnostics.DiagnosticIdFilter", "All"),
            Static("Diagnostics.DiagnosticKind", "All"));
        return [.. found.Cast<object>().Select(Show)
            .Where(squiggle =>
                !squiggle.StartsWith("CS", StringComparison.Ordinal) && !squiggle.StartsWith("IDE", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
    }

    /// <summary>What the light bulb of a file offers, but for "Suppress" and "Configure".</summary>
    public async Task<IReadOnlyList<Offer>> OffersIn(string name)
    {
        var file = File(name);
        var stream =
            (IAsyncEnumerable<object>)Invoke(_lightBulb, "StreamFixesAsync", file, new TextSpan(0, (await file.GetTextAsync()).Length));
        var offers = new List<Offer>();
        await foreach (var collection in stream)
        {
            var provider = Get(collection, "Provider").GetType();
            foreach (var fix in (IEnumerable)Get(collection, "Fixes"))
            {
                offers.Add(new(provider, (CodeAction)Get(fix, "Action"), ((IEnumerable<Diagnostic>)Get(fix, "Diagnostics")).First().Id));
            }
        }

        return offers;
    }

    /// <summary>Takes an offer.</summary>
    public async Task ApplyAsync(CodeAction action)
    {
        var change = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        Assert.True(Workspace.TryApplyChanges(change.ChangedSolution));
    }

    public void Dispose() => Workspace.Dispose();

    private static string Show(object diagnostic)
    {
        var place = (FileLinePositionSpan)Get(Get(diagnostic, "DataLocation"), "MappedFileSpan");
        return $"{Get(diagnostic, "Id")} {Get(diagnostic, "Severity").ToString()!.ToLowerInvariant()} "
            + $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})";
    }

    private static Type TypeOf(string name) =>
        s_features.GetType($"Microsoft.CodeAnalysis.{name}")
            ?? typeof(Workspace).Assembly.GetType($"Microsoft.CodeAnalysis.{name}", throwOnError: true)!;

    private static object Generic(object target, MethodInfo method, string type) =>
        method.MakeGenericMethod(TypeOf(type)).Invoke(target, [])!;

    private static object Static(string type, string member) =>
        TypeOf(type).GetProperty(member, Anything)?.GetValue(null) ?? TypeOf(type).GetField(member, Anything)!.GetValue(null)!;

    private static object Get(object target, string member) =>
        target.GetType().GetProperty(member, Anything)?.GetValue(target) ?? target.GetType().GetField(member, Anything)!.GetValue(target)!;

    // Arguments go by their type; what is not given is left at its default.
    private static object Invoke(object target, string name, params object[] arguments)
    {
        var method = target.GetType().GetMethods(Anything)
            .First(method => method.Name.EndsWith(name, StringComparison.Ordinal) && method.GetParameters().Length >= arguments.Length);
        return method.Invoke(target, [.. method.GetParameters().Select(parameter =>
            arguments.FirstOrDefault(parameter.ParameterType.IsInstanceOfType)
            ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null))])!;
    }

    private static async Task<object> Call(object target, string name, params object[] arguments)
    {
        var task = (Task)Invoke(target, name, arguments);
        await task;
        return Get(task, "Result");
    }

    /// <summary>One line of a light bulb's menu.</summary>
    public sealed record Offer(Type Provider, CodeAction Action, string Rule);
}
