namespace SmtpLint.Doors.Printing;

/// <summary>Where all that is said goes. Nobody else holds a writer.</summary>
/// <param name="Text">What is asked for, as people read it.</param>
/// <param name="Data">What is asked for, as programs read it.</param>
/// <param name="Messages">What is asked for, message by message.</param>
/// <param name="Error">Where problems go.</param>
internal sealed record Outputs(Printout Text, DataOutput Data, MessageOutput Messages, Printout Error)
{
    /// <summary>Outputs on two writers.</summary>
    public static Outputs On(TextWriter output, TextWriter error) => new(new(output), new(output), new(output), new(error));

    /// <summary>What is asked for, as one text.</summary>
    public static string TextOf(Action<Outputs> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(On(text, TextWriter.Null));
        return text.ToString();
    }
}
