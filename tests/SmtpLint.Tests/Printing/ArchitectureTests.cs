using Mono.Cecil;

namespace SmtpLint.Tests.Printing;

/// <summary>Nobody prints past the encoders. Read from the compiled assembly, method bodies included.</summary>
public class ArchitectureTests
{
    // Main takes the console's writers and hands them to the command line, which makes the outputs of them.
    private static readonly string[] Entrances = ["Program", "SmtpLint.CommandLine.CommandTree"];

    [Theory]
    [InlineData("System.IO.TextWriter")]
    [InlineData("System.IO.StreamWriter")]
    [InlineData("System.Console::")]
    [InlineData("System.Xml.XmlWriter")]
    [InlineData("System.CommandLine.InvocationConfiguration")]
    [InlineData("Spectre.Console.AnsiConsole")]
    [InlineData("Spectre.Console.IAnsiConsole")]
    public void OnlyThePrintingRoom_HoldsAWriter(string writer)
    {
        using var module = ModuleDefinition.ReadModule(typeof(SmtpLint.Doors.Printing.Outputs).Assembly.Location);
        var users = module.Types.Where(type => NamesIn(type).Any(name => name.Contains(writer, StringComparison.Ordinal)))
            .Select(type => type.FullName).ToList();

        Assert.NotEmpty(users); // or the test would look for nothing
        Assert.All(users, user =>
            Assert.True(user.StartsWith("SmtpLint.Doors.Printing.", StringComparison.Ordinal)
                || Entrances.Contains(user), $"{user} uses {writer}: print with SmtpLint.Doors.Printing."));
    }

    // A method's full name holds its type, its parameters' and its result's.
    private static IEnumerable<string> NamesIn(TypeDefinition type) =>
    [
        .. type.Fields.Select(field => field.FieldType.FullName),
        .. type.Methods.Select(method => method.FullName),
        .. type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
            .Select(instruction => (instruction.Operand as MemberReference)?.FullName ?? ""),
        .. type.NestedTypes.SelectMany(NamesIn), // lambdas, iterators and async methods among them
    ];
}
