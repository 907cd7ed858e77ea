using Mono.Cecil;
using SmtpLint.Walking;

namespace SmtpLint.Tests;

/// <summary>
/// A checkout is opened by one type, and programs are started by one: whoever goes around them misses their guards. Read
/// from the compiled tool, so that no spelling hides a call.
/// </summary>
public sealed class DoorTests
{
    private static readonly string[] Programs = ["SmtpLint.Git.ExternalProgram"];

    private static readonly string[] Files =
    [
        "SmtpLint.Walking.CheckoutFiles",
        "SmtpLint.Walking.RegularFile",
        "SmtpLint.Walking.RealPaths",
        // Programs, which are no files of a checkout.
        "SmtpLint.Git.ExternalProgram",
        // The tool's own folder.
        "SmtpLint.Code.BundledReferences",
        "SmtpLint.Code.ProjectConfig",
        "SmtpLint.Projects.AnalysisMode",
        // Whether what the user names is there.
        "SmtpLint.Commands.LintOptions",
        "SmtpLint.Commands.LintCommand",
        // What is written.
        "SmtpLint.Writing.OutputFile",
        "SmtpLint.Writing.WritableFile",
        "SmtpLint.Writing.WritableFiles",
    ];

    private static readonly HashSet<string> FileTypes =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.MemoryMappedFiles.MemoryMappedFile", "System.IO.FileSystemWatcher", "System.IO.Enumeration.FileSystemEnumerable`1",
        "Microsoft.Extensions.FileSystemGlobbing.Abstractions.DirectoryInfoWrapper", "System.Reflection.Assembly::LoadFrom",
    ];

    // These take a path or something that is open already.
    private static readonly HashSet<string> PathTakers =
        ["System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.StreamReader", "System.IO.StreamWriter", "System.Xml.XmlReader", "System.Xml.XmlTextReader", "System.Xml.XmlDocument", "System.Xml.Linq.XDocument", "System.Xml.Linq.XElement", "System.Xml.XPath.XPathDocument"];

    [Fact]
    public void OnlyOneDoor_OpensFiles() => Assert.Empty(Calls().Where(call => OpensFiles(call.Method)).Select(call => call.Type).Distinct().Except(Files));

    [Fact]
    public void OnlyOneDoor_StartsPrograms() => Assert.Empty(Calls().Where(call => StartsPrograms(call.Method)).Select(call => call.Type).Distinct().Except(Programs));

    [Fact]
    public void OnlyOneDoor_CallsTheSystem()
    {
        using var module = Tool();

        Assert.Equal(["SmtpLint.Walking.RegularFile"], module.GetTypes().SelectMany(type => type.Methods).Where(method => method.IsPInvokeImpl).Select(method => Outermost(method.DeclaringType)).Distinct());
    }

    // Shows that the tests above can fail: each type that may do it does it.
    [Fact]
    public void TheDoors_AreInUse()
    {
        Assert.Empty(Files.Except(Calls().Where(call => OpensFiles(call.Method)).Select(call => call.Type)));
        Assert.Empty(Programs.Except(Calls().Where(call => StartsPrograms(call.Method)).Select(call => call.Type)));
    }

    private static bool OpensFiles(MethodReference method)
    {
        var type = method.DeclaringType.GetElementType().FullName;
        return FileTypes.Contains(type) || FileTypes.Contains($"{type}::{method.Name}")
            || (type == "System.IO.Path" && method.Name == "Exists")
            || (PathTakers.Contains(type) && method.Name is ".ctor" or "Create" or "Load" && method.Parameters is [{ ParameterType.FullName: "System.String" }, ..]);
    }

    private static bool StartsPrograms(MethodReference method) =>
        method.DeclaringType.FullName is "System.Diagnostics.Process" or "System.Diagnostics.ProcessStartInfo" || method.DeclaringType.FullName.StartsWith("CliWrap.", StringComparison.Ordinal);

    private static IReadOnlyList<(string Type, MethodReference Method)> Calls()
    {
        using var module = Tool();
        return
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               where method.HasBody
               from instruction in method.Body.Instructions
               where instruction.Operand is MethodReference
               select (Outermost(type), (MethodReference)instruction.Operand),
        ];
    }

    private static string Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.FullName;
    }

    private static ModuleDefinition Tool() => ModuleDefinition.ReadModule(typeof(CheckoutFiles).Assembly.Location);
}
