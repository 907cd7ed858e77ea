namespace SmtpConfigAnalyzers.Tests.Flow.Disturbances;

/// <summary>What holds a value or a client.</summary>
/// <param name="Name">What it is called in the test's words.</param>
/// <param name="Place">The expression that names it.</param>
/// <param name="Traits">What it is.</param>
/// <param name="Declaration">The member that declares it.</param>
/// <param name="Before">The statements that put the risky value there.</param>
internal sealed record Holder(string Name, string Place, Traits Traits, string Declaration, string Before)
{
    /// <summary>What holds a port.</summary>
    public static IReadOnlyList<Holder> OfPorts { get; } =
    [
        new("Local", "port", Traits.Variable | Traits.Stack, "", "int port = 25;"),
        new("Parameter", "given", Traits.Variable | Traits.Stack, "", "given = 25;"),
        new("PrivateField", "_port", Traits.Variable | Traits.Member | Traits.Internal, "private int _port;", "_port = 25;"),
        new("PublicField", "Port", Traits.Variable | Traits.Member | Traits.Internal, "public int Port;", "Port = 25;"),
        new("StaticField", "s_port", Traits.Variable | Traits.Member | Traits.Internal, "private static int s_port;", "s_port = 25;"),
        new("OwnProperty", "Port", Traits.Member | Traits.Internal, "public int Port { get; set; }", "Port = 25;"),
        new("PropertyOfAField", "Port", Traits.Member | Traits.Internal,
            "private int _port; public int Port { get => _port; set => _port = value; }", "Port = 25;"),
        new("OptionsInALocal", "options.Port", Traits.Owned, "", "var options = new MailOptions { Port = 25 };"),
        new("OptionsInAField", "_options.Port", Traits.Owned | Traits.Member | Traits.Internal, "private MailOptions _options = new();",
            "_options.Port = 25;"),
        new("OptionsInAParameter", "options.Port", Traits.Owned, "", "options.Port = 25;"),
    ];

    /// <summary>What holds a client. One in a field is made by its initializer and disturbed by the constructor.</summary>
    public static IReadOnlyList<Holder> OfClients { get; } =
    [
        new("Local", "client", Traits.None, "", "var client = new SmtpClient(\"smtp.contoso.com\", 587);"),
        new("Field", "_client", Traits.Member, "private readonly SmtpClient _client = new SmtpClient(\"smtp.contoso.com\", 587);", ""),
        new("FieldOfThisMember", "_client", Traits.Member, "private SmtpClient _client;",
            "_client = new SmtpClient(\"smtp.contoso.com\", 587);"),
        new("Factory", "client", Traits.None, "private static SmtpClient Make() => new SmtpClient(\"smtp.contoso.com\", 587);",
            "var client = Make();"),
    ];
}
