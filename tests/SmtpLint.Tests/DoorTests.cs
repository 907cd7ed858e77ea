using Mono.Cecil;
using SmtpLint.Doors.Files;

namespace SmtpLint.Tests;

/// <summary>
/// A checkout is opened by one type, files are written by one room, and programs are started by one type: whoever goes around them misses
/// their guards. Read
/// from the compiled tool, so that no spelling hides a call.
/// </summary>
public sealed class DoorTests
{
    private static readonly string[] Programs = ["SmtpLint.Doors.Programs.ExternalProgram"];

    private static readonly string[] Writers =
        ["SmtpLint.Doors.Writing.CheckoutWriter", "SmtpLint.Doors.Writing.WritableFile", "SmtpLint.Doors.Writing.OutputFile"];

    private static readonly string[] Files =
    [
        "SmtpLint.Doors.Files.CheckoutFiles",
        "SmtpLint.Doors.Files.RegularFile",
        "SmtpLint.Doors.Files.RealPaths",
        "SmtpLint.Doors.Files.FolderEntry",
        // Programs, which are not files of a checkout.
        "SmtpLint.Doors.Programs.ExternalProgram",
        // The tool's own folder.
        "SmtpLint.Judge.Code.BundledReferences",
        "SmtpLint.Judge.Code.ProjectConfig",
        "SmtpLint.Find.Projects.AnalysisMode",
        // Whether what the user names is there.
        "SmtpLint.CommandLine.CommandTree",
        // Whether there is a baseline to be read before it is written.
        "SmtpLint.CommandLine.LintCommand",
        .. Writers,
    ];

    private static readonly HashSet<string> FileTypes =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.MemoryMappedFiles.MemoryMappedFile",
            "System.IO.FileSystemWatcher", "System.IO.Enumeration.FileSystemEnumerable`1",
        "Microsoft.Extensions.FileSystemGlobbing.Abstractions.DirectoryInfoWrapper", "System.Reflection.Assembly::LoadFrom",
    ];

    // These take a path or something that is open already.
    private static readonly HashSet<string> PathTakers =
        ["System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.StreamReader", "System.IO.StreamWriter", "System.Xml.XmlReader",
            "System.Xml.XmlTextReader", "System.Xml.XmlDocument", "System.Xml.Linq.XDocument", "System.Xml.Linq.XElement",
            "System.Xml.XPath.XPathDocument"];

    [Fact]
    public void OnlyOneDoor_OpensFiles() =>
        Assert.Empty(Calls().Where(call => OpensFiles(call.Method)).Select(call => call.Type).Distinct().Except(Files));

    // The door for reading makes a stream of an open file.
    [Fact]
    public void OnlyOneDoor_WritesFiles() => Assert.Equal(
        ["SmtpLint.Doors.Files.RegularFile", "SmtpLint.Doors.Writing.OutputFile", "SmtpLint.Doors.Writing.WritableFile"],
        Calls().Where(call => Writes(call.Method)).Select(call => call.Type).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void OnlyOneDoor_StartsPrograms() =>
        Assert.Empty(Calls().Where(call => StartsPrograms(call.Method)).Select(call => call.Type).Distinct().Except(Programs));

    [Fact]
    public void OnlyOneDoor_CallsTheSystem()
    {
        using var module = Tool();

        Assert.Equal(
            ["SmtpLint.Doors.Files.RegularFile"],
            module.GetTypes().SelectMany(type => type.Methods).Where(method => method.IsPInvokeImpl)
            .Select(method => Outermost(method.DeclaringType)).Distinct());
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
            || (PathTakers.Contains(type) && method.Name is ".ctor" or "Create" or "Load" && TakesPath(method));
    }

    private static bool Writes(MethodReference method) => method.DeclaringType.FullName switch
    {
        "System.IO.File" or "System.IO.Directory" or "System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileSystemInfo" =>
            new[] { "Write", "Append", "Create", "Copy", "Move", "Replace", "Delete", "Set", "set_", "Encrypt", "Decrypt" }
                .Any(name => method.Name.StartsWith(name, StringComparison.Ordinal))
            || method.Name is "Open" or "OpenWrite" or "OpenHandle",
        "System.IO.FileStream" => method.Name == ".ctor",
        "System.IO.MemoryMappedFiles.MemoryMappedFile" or "System.IO.Compression.ZipFile" => true,
        "System.IO.RandomAccess" => method.Name is not ("Read" or "ReadAsync" or "GetLength"),
        "System.IO.StreamWriter" or "System.Xml.XmlWriter" => method.Name is ".ctor" or "Create" && TakesPath(method),
        var name => name.StartsWith("System.Xml.", StringComparison.Ordinal) && method.Name == "Save" && TakesPath(method),
    };

    private static bool TakesPath(MethodReference method) => method.Parameters is [{ ParameterType.FullName: "System.String" }, ..];

    private static bool StartsPrograms(MethodReference method) =>
        method.DeclaringType.FullName is "System.Diagnostics.Process" or "System.Diagnostics.ProcessStartInfo"
            || method.DeclaringType.FullName.StartsWith("CliWrap.", StringComparison.Ordinal);

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
