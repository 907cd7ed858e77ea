using System.Text.RegularExpressions;
using SmtpLint.Read.Containers;

namespace SmtpLint.Read;

/// <summary>
/// Reads a Dockerfile (docs.docker.com, "Dockerfile reference"). Each stage that no other is built on is a scope: it has
/// the variables of the stages below it, and the last image of the chain says what it runs.
/// </summary>
internal static class DockerfileReader
{
    private sealed record Stage(string Name, string Image, Stage? Base)
    {
        public List<Action<Scope>> Variables { get; } = [];

        public bool IsBase { get; set; }
    }

    private static readonly Regex Instruction = new(@"^(?<name>[A-Za-z]+)\s+", RegexOptions.CultureInvariant);
    private static readonly Regex From =
        new(@"^FROM\s+(--\S+\s+)*(?<image>\S+)(\s+AS\s+(?<name>\S+))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex EscapeDirective =
        new(@"\A\uFEFF?(#[^\n]*\n)*?#\s*escape\s*=\s*`\s*$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);
    private static readonly Regex HereDocument = new(@"<<(?<tabs>-?)(?<quote>[""']?)(?<word>\w+)\k<quote>", RegexOptions.CultureInvariant);

    /// <summary>Reads a file.</summary>
    public static void Read(ContainerFile file)
    {
        var text = file.Text;
        var style = new LineStyle(EscapeDirective.IsMatch(text) ? '`' : '\\', "#", IsParted: false);
        var stages = new List<Stage>();
        for (var at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length;)
        {
            if (text[at] == '#')
            {
                var end = text.AsSpan(at).IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : text.Length;
                file.AddComment(new(at + 1, end - at - 1));
                at = end;
                continue;
            }

            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var line = ContinuedLine.Read(text, at, style, file.AddComment);
            at = line.Next;
            var instruction = Instruction.Match(line.Text);
            switch (instruction.Groups["name"].Value.ToUpperInvariant())
            {
                case "FROM":
                    Open(line.Text, stages);
                    break;
                case "ENV" when stages.Count > 0:
                    ReadVariables(file, line, instruction.Length, style.Escape, stages[^1]);
                    break;
                case "RUN" or "COPY" or "ADD":
                    at = SkipHereDocuments(text, line);
                    break;
            }
        }

        foreach (var stage in stages.Where(stage => !stage.IsBase))
        {
            file.Add(ScopeOf(stage));
        }
    }

    private static void Open(string line, List<Stage> stages)
    {
        var from = From.Match(line);
        var image = from.Groups["image"].Value;
        var below = stages.FindLast(stage => stage.Name.Equals(image, StringComparison.OrdinalIgnoreCase) && image.Length > 0);
        if (below is not null)
        {
            below.IsBase = true;
        }

        stages.Add(new(from.Groups["name"].Value, image, below));
    }

    private static Scope ScopeOf(Stage stage)
    {
        var chain = new Stack<Stage>();
        for (var next = stage; next is not null; next = next.Base)
        {
            chain.Push(next);
        }

        var scope = new Scope(Programs.OfImage(chain.Peek().Image));
        foreach (var add in chain.SelectMany(link => link.Variables))
        {
            add(scope);
        }

        return scope;
    }

    private static void ReadVariables(ContainerFile file, ContinuedLine line, int start, char escape, Stage stage)
    {
        var text = line.Text;
        var assignments = new Assignments(line, escape);
        var nameEnd = start;
        while (nameEnd < text.Length && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] != '=')
        {
            nameEnd++;
        }

        if (nameEnd < text.Length && text[nameEnd] == '=')
        {
            stage.Variables.Add(scope =>
            {
                if (!assignments.AddTo(scope, start, IsUnknown))
                {
                    file.Fail(line.RangeOf(start, text.Length), "A closing quote is expected.");
                }
            });
            return;
        }

        // The old form: all that is after the name is its value.
        var value = nameEnd;
        while (value < text.Length && char.IsWhiteSpace(text[value]))
        {
            value++;
        }

        stage.Variables.Add(scope => assignments.Add(scope, start, nameEnd, value, text.Length, IsUnknown));
    }

    // What ARG and ENV set before is put in here.
    private static bool IsUnknown(string written) => written.Contains('$');

    /// <summary>The place after the documents that begin on a line.</summary>
    private static int SkipHereDocuments(string text, ContinuedLine line)
    {
        var at = line.Next;
        foreach (Match mark in HereDocument.Matches(line.Text))
        {
            while (at < text.Length)
            {
                var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
                var content = text.AsSpan(at, end - at).TrimEnd('\r');
                at = Math.Min(end + 1, text.Length);
                if ((mark.Groups["tabs"].Length > 0 ? content.TrimStart('\t') : content).SequenceEqual(mark.Groups["word"].ValueSpan))
                {
                    break;
                }
            }
        }

        return at;
    }
}
