namespace SmtpLint.Printing;

/// <summary>Where all that is said goes. Nobody else holds a writer.</summary>
/// <param name="Text">What is asked for, as people read it.</param>
/// <param name="Data">What is asked for, as programs read it.</param>
/// <param name="Error">What is told beside it.</param>
internal sealed record Outputs(Printout Text, DataOutput Data, Printout Error)
{
    /// <summary>Outputs on two writers.</summary>
    public static Outputs On(TextWriter output, TextWriter error) => new(new(output), new(output), new(error));

    /// <summary>Writes what is asked for into a file.</summary>
    public static void WriteFile(string path, Action<Outputs> write)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        write(On(writer, TextWriter.Null));
    }
}
