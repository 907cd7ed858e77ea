using NetArchTest.Rules;

namespace SmtpLint.Tests.Printing;

/// <summary>Nobody prints past the encoders. Read from the compiled assembly, method bodies included.</summary>
public class ArchitectureTests
{
    private const string Room = "SmtpLint.Printing";

    // Main takes the console's writers and hands them to the command line, which makes the outputs of them; git is asked by its input.
    private static readonly string[] Entrances = ["Program", "SmtpLint.Commands.CommandTree", "SmtpLint.Projects.GitIndex"];

    [Theory]
    [InlineData("System.IO.TextWriter")]
    [InlineData("System.IO.StreamWriter")]
    [InlineData("System.Console")]
    [InlineData("System.Xml.XmlWriter")]
    [InlineData("System.CommandLine.InvocationConfiguration")]
    [InlineData("Spectre.Console.AnsiConsole")]
    [InlineData("Spectre.Console.IAnsiConsole")]
    public void OnlyThePrintingRoom_HoldsAWriter(string writer)
    {
        var users = Types.InAssembly(typeof(SmtpLint.Printing.Outputs).Assembly).That().HaveDependencyOn(writer).GetTypes().Select(type => type.FullName!).ToList();

        Assert.Contains(users, user => user.StartsWith(Room, StringComparison.Ordinal) || Entrances.Contains(Outermost(user))); // or the test would look for nothing
        Assert.All(users, user => Assert.True(user.StartsWith(Room, StringComparison.Ordinal) || Entrances.Contains(Outermost(user)), $"{user} uses {writer}: print with SmtpLint.Printing."));
    }

    private static string Outermost(string type) => type.Split('+', '/')[0];
}
