using Mono.Cecil;
using SmtpLint.Commands;

namespace SmtpLint.Tests.Writing;

/// <summary>Nothing is written but through the door, read from the compiled tool.</summary>
public class OneDoorTests
{
    private const string Door = "SmtpLint.Writing";

    // It opens files too, to read them.
    private const string DoorForReading = "SmtpLint.Walking.RegularFile";

    [Fact]
    public void NothingIsWritten_ButThroughTheDoor()
    {
        var writers = Writers();

        Assert.Contains(writers, writer => writer.StartsWith($"{Door}.WritableFile calls System.IO.File::Move", StringComparison.Ordinal));
        Assert.DoesNotContain(writers, writer => !writer.StartsWith(Door + ".", StringComparison.Ordinal) && !writer.StartsWith($"{DoorForReading} calls System.IO.FileStream::.ctor", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Writers()
    {
        using var module = ModuleDefinition.ReadModule(typeof(LintCommand).Assembly.Location);
        return
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               where method.HasBody
               from instruction in method.Body.Instructions
               where instruction.Operand is MethodReference called && Writes(called)
               select $"{Outermost(type).FullName} calls {((MethodReference)instruction.Operand).DeclaringType.FullName}::{((MethodReference)instruction.Operand).Name}",
        ];

        static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
    }

    private static bool Writes(MethodReference called) => called.DeclaringType.FullName switch
    {
        "System.IO.File" or "System.IO.Directory" or "System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileSystemInfo" =>
            new[] { "Write", "Append", "Create", "Copy", "Move", "Replace", "Delete", "Set", "set_", "Encrypt", "Decrypt" }.Any(name => called.Name.StartsWith(name, StringComparison.Ordinal))
            || called.Name is "Open" or "OpenWrite" or "OpenHandle",
        "System.IO.FileStream" => called.Name == ".ctor",
        "System.IO.StreamWriter" => called.Name == ".ctor" && called.Parameters[0].ParameterType.FullName == "System.String",
        "System.IO.MemoryMappedFiles.MemoryMappedFile" or "System.IO.Compression.ZipFile" or "System.IO.RandomAccess" => called.Name is not ("Read" or "ReadAsync" or "GetLength"),
        "System.Xml.XmlWriter" => called.Name == "Create" && called.Parameters[0].ParameterType.FullName == "System.String",
        var name => name.StartsWith("System.Xml.", StringComparison.Ordinal) && called.Name == "Save" && called.Parameters[0].ParameterType.FullName == "System.String",
    };
}
