using System.Globalization;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>Something that can be written any number of times into one file.</summary>
/// <param name="What">What is repeated.</param>
/// <param name="File">The file's name.</param>
/// <param name="Count">The least number that shows more than the start.</param>
/// <param name="Start">The text before.</param>
/// <param name="Piece">What is repeated; {0} is its number.</param>
/// <param name="End">The text after; what of it is repeated as often is between bars.</param>
internal sealed record GrowingInput(string What, string File, int Count, string Start, string Piece, string End)
{
    /// <summary>The file with so many pieces.</summary>
    public string Text(int count)
    {
        var parts = End.Split('|');
        return Start + Repeat(Piece) + (parts.Length == 3 ? parts[0] + Repeat(parts[1]) + parts[2] : End);

        string Repeat(string piece) =>
            string.Concat(Enumerable.Range(0, count).Select(number => piece.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }
}

/// <summary>What took more than its share once, and what is made in the same way.</summary>
internal static class GrowingInputs
{
    private const string Client = "using System.Net.Mail;\ninternal static class Mail\n{\n    private static void Main(string[] args)\n    {\n        var client = new SmtpClient(\"smtp.contoso.com\", 587);\n";
    private const string Sent = "        client.Send(new MailMessage());\n    }\n}\n";

    public static IReadOnlyList<GrowingInput> All { get; } =
    [
        new("pairs in `web.config`", "web.config", 400, "<configuration><appSettings>\n", "<add key=\"Smtp{0}Host\" value=\"smtp.contoso.com\" /><add key=\"Smtp{0}Port\" value=\"587\" />\n", "</appSettings></configuration>\n"),
        new("transforms in `Web.Release.config`", "Web.Release.config", 400, "<configuration xmlns:xdt=\"http://schemas.microsoft.com/XML-Document-Transform\"><appSettings>\n", "<add key=\"Smtp{0}EnableSsl\" value=\"false\" xdt:Transform=\"SetAttributes\" xdt:Locator=\"Match(key)\" />\n", "</appSettings></configuration>\n"),
        new("sections on one line of JSON", "appsettings.json", 300, "{ \"Last\": 1", ", \"Smtp{0}\": { \"Host\": \"smtp.contoso.com\", \"Port\": 587, \"EnableSsl\": false }", "}"),
        new("a line that repeats `pass`", ".env", 4000, "SMTP_HOST=smtp.contoso.com\nSMTP_PORT=587\nSMTP_SSL=false\nNOTE=", "pass", "\n"),
        new("variables in `.env`", ".env", 400, "", "SMTP{0}_HOST=smtp.contoso.com\nSMTP{0}_PORT=587\nSMTP{0}_SSL=false\n", ""),
        new("sections of INI", "mail.ini", 400, "", "[Smtp{0}]\nHost=smtp.contoso.com\nPort=587\nEnableSsl=false\n", ""),
        new("services of a Compose file", "compose.yaml", 200, "services:\n", "  web{0}:\n    image: contoso/shop\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: \"587\"\n      Smtp__EnableSsl: \"false\"\n", ""),
        new("documents of Kubernetes", "deploy.yaml", 100, "", "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop{0}\ndata:\n  Smtp__Host: smtp.contoso.com\n  Smtp__Port: \"587\"\n  Smtp__EnableSsl: \"false\"\n", ""),
        new("elements in each other in a project file", "Shop.csproj", 25_000, "<Project>", "<a>", "|</a>|</Project>"),
        new("namespaces in each other", "Mail.cs", 200, "using System.Net.Mail;\n", "namespace A{", "class C { SmtpClient c = new SmtpClient(\"smtp.contoso.com\", 587); }|}|"),
        new("functions in each other", "Mail.cs", 200, Client, "System.Action a{0} = delegate {", "client.Send(new MailMessage());|};|}}"),
        new("callers that are found by name", "Mail.cs", 500, "using System.Net.Mail;\ninternal static class Mail\n{\n    private static SmtpClient Create() => new SmtpClient(\"smtp.contoso.com\", 587);\n    private static void Main() { }\n", "    public static void Call{0}() { Create().Send(new MailMessage()); }\n", "}\n"),
        new("a fluent chain over a client", "Mail.cs", 500, "using System.Net.Mail;\ninternal sealed class Mail\n{\n    private readonly SmtpClient _client = new SmtpClient(\"smtp.contoso.com\", 587);\n    public Mail Set(int other) { _client.Timeout = other; return this; }\n    public void Go() => _client.Send(new MailMessage());\n    private static void Main() { new Mail()\n", ".Set({0})\n", ".Go(); } }\n"),
        new("clients in one method", "Mail.cs", 200, "using System.Net.Mail;\ninternal static class Mail\n{\n    private static void Main()\n    {\n", "        new SmtpClient(\"smtp{0}.contoso.com\", 587).Send(new MailMessage());\n", "    }\n}\n"),
        new("cases of a `switch` that set the client", "Mail.cs", 200, Client + "        switch (args.Length)\n        {\n", "            case {0}: client.Port = 1000 + {0}; break;\n", "        }\n" + Sent),
        new("`else if` branches that set the client", "Mail.cs", 60, Client + "        if (args.Length == -1) { }\n", "        else if (args.Length == {0}) { client.Port = 1000 + {0}; }\n", Sent),
        new("`if` after `if` that set the client", "Mail.cs", 100, Client, "        if (args.Length == {0}) { client.Port = 1000 + {0}; }\n", Sent),
        new("arms of a `switch` expression", "Mail.cs", 200, Client + "        client.Port = args.Length switch\n        {\n", "            {0} => 1000 + {0},\n", "            _ => 25,\n        };\n" + Sent),
        new("`catch` after `catch`", "Mail.cs", 200, Client + "        try { client.EnableSsl = bool.Parse(args[0]); }\n", "        catch (System.Exception e) when (e.HResult == {0}) { client.Port = 1000 + {0}; }\n", Sent),
        new("`try` after `try`", "Mail.cs", 100, Client, "        try { client.Port = int.Parse(args[{0}]); } catch (System.FormatException) { client.Port = 1000 + {0}; }\n", Sent),
        new("operands of `&&`", "Mail.cs", 100, Client + "        client.EnableSsl = args.Length > 0", " && args[0].Length != {0}", ";\n" + Sent),
        new("operands of `or` in a pattern", "Mail.cs", 200, Client + "        client.EnableSsl = args.Length is -1", " or {0}", ";\n" + Sent),
        new("conditions that choose a value", "Mail.cs", 60, Client + "        client.Port = ", "args.Length == {0} ? 1000 + {0} : ", "25;\n" + Sent),
        new("statements that set the client", "Mail.cs", 500, Client, "        client.Port = 1000 + {0};\n", Sent),
        new("variables of a method with a client", "Mail.cs", 300, Client, "        var port{0} = args.Length + {0}; client.Port = port{0};\n", Sent),
        new("loops one after the other", "Mail.cs", 100, Client, "        for (var i{0} = 0; i{0} < args.Length; i{0}++) { client.Port = i{0}; }\n", Sent),
    ];
}
