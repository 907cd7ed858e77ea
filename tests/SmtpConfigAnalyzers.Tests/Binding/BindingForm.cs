namespace SmtpConfigAnalyzers.Tests.Binding;

/// <summary>A way in which code gets at its settings: how a class reads the values, and what else the program says for that.</summary>
/// <param name="Value">The expression that reads a key as a type.</param>
/// <param name="Before">Statements before it.</param>
/// <param name="Members">Members of the class that sends.</param>
/// <param name="Others">Other types of the program, and what they bind.</param>
/// <param name="File">The settings file.</param>
internal sealed record BindingForm(
    Func<string, string, string> Value, string Before = "", string Members = "", string Others = "", string File = "appsettings.json")
{
    private const string Injected =
        "private readonly IConfiguration _configuration; public Mailer(IConfiguration configuration) => _configuration = configuration;";

    private const string Class =
        "public class MailOptions { public string Host { get; set; } = \"\"; public int Port { get; set; } public bool UseSsl { get; "
        + "set; } public SecureSocketOptions Mode { get; set; } public string Url { get; set; } = \"\"; }";

    private const string Record = "public record MailOptions(string Host, int Port, bool UseSsl, SecureSocketOptions Mode, string Url);";

    private const string Contract =
        "public interface IMail { string Host { get; } int Port { get; } bool UseSsl { get; } SecureSocketOptions Mode { get; } string "
        + "Url { get; } } ";

    private const string Root = "public static IConfiguration Root { get; set; } = null!;";

    /// <summary>All forms that are read, by what is written for them.</summary>
    public static IReadOnlyDictionary<string, BindingForm> All { get; } = new Dictionary<string, BindingForm>
    {
        // One look-up for each value.
        ["configuration[key]"] = LookUp("_configuration[\"Smtp:{0}\"]"),
        ["configuration[\"Smtp\" + key]"] = LookUp("_configuration[\"Smtp\" + \":{0}\"]"),
        ["configuration[key] ?? default"] = LookUp("(_configuration[\"Smtp:{0}\"] ?? \"1\")"),
        ["GetSection(section)[key]"] = LookUp("_configuration.GetSection(\"Smtp\")[\"{0}\"]"),
        ["GetSection(key).Value"] = LookUp("_configuration.GetSection(\"Smtp:{0}\").Value"),
        ["GetSection().GetSection().Value"] = LookUp("_configuration.GetSection(\"Smtp\").GetSection(\"{0}\").Value"),
        ["GetRequiredSection(section)[key]"] = LookUp("_configuration.GetRequiredSection(\"Smtp\")[\"{0}\"]"),
        ["a section in a local"] = LookUp("section[\"{0}\"]") with { Before = "var section = _configuration.GetSection(\"Smtp\");" },
        ["a section in a field"] =
            LookUp("_section[\"{0}\"]") with { Members = "private readonly IConfigurationSection _section; public Mailer(IConfiguration "
            + "configuration) { _section = configuration.GetSection(\"Smtp\"); }" },
        ["a section in a constant"] =
            LookUp("_configuration.GetSection(SectionName)[\"{0}\"]") with { Members = Injected
                + " private const string SectionName = \"Smtp\";" },
        ["a section in a static readonly"] =
            LookUp("_configuration.GetSection(SectionName)[\"{0}\"]") with { Members = Injected
                + " private static readonly string SectionName = \"Smtp\";" },
        ["a section by nameof"] = LookUp("_configuration.GetSection(nameof(Smtp))[\"{0}\"]") with { Others = "public class Smtp;" },
        ["an interpolated key"] =
            LookUp("_configuration[$\"{Section}:{0}\"]") with { Members = Injected + " private const string Section = \"Smtp\";" },
        ["Convert"] = new((key, type) => Converted(type, $"_configuration[\"Smtp:{key}\"]"), Members: Injected),
        ["TryParse"] = new(
            (key, type) => type == "string" ? $"_configuration[\"Smtp:{key}\"]!" : key.ToLowerInvariant(),
            "int.TryParse(_configuration[\"Smtp:Port\"], out var port); bool.TryParse(_configuration[\"Smtp:UseSsl\"], out var usessl); "
            + "Enum.TryParse(_configuration[\"Smtp:Mode\"], true, out SecureSocketOptions mode);",
            Injected),
        ["if TryParse"] = new(
            (key, type) => type == "string" ? $"_configuration[\"Smtp:{key}\"]!" : key.ToLowerInvariant(),
            "if (!int.TryParse(_configuration[\"Smtp:Port\"], out int port)) { port = 25; } var usessl = "
            + "bool.TryParse(_configuration[\"Smtp:UseSsl\"], out var flag) && flag; var mode = "
            + "Enum.TryParse<SecureSocketOptions>(_configuration[\"Smtp:Mode\"], out var one) ? one : SecureSocketOptions.Auto;",
            Injected),
        ["GetValue"] = new((key, type) => $"_configuration.GetValue<{type}>(\"Smtp:{key}\")!", Members: Injected),
        ["GetValue on a section"] =
            new((key, type) => $"_configuration.GetSection(\"Smtp\").GetValue<{type}>(\"{key}\")!", Members: Injected),
        ["GetValue with a default"] =
            new((key, type) => $"_configuration.GetValue<{type}>(\"Smtp:{key}\", default({type})!)!", Members: Injected),
        ["GetValue by typeof"] = new((key, type) => $"({type})_configuration.GetValue(typeof({type}), \"Smtp:{key}\")!", Members: Injected),
        ["Get of one value"] = new((key, type) => $"_configuration.GetSection(\"Smtp:{key}\").Get<{type}>()!", Members: Injected),
        ["a primary constructor"] =
            new((key, type) => $"configuration.GetValue<{type}>(\"Smtp:{key}\")!", Members: "(IConfiguration configuration)"),
        ["fields that the constructor fills"] = new(
            (key, _) => "_" + key.ToLowerInvariant(),
            Members: """
                private readonly string _host; private readonly int _port; private readonly bool _usessl; private readonly SecureSocketOptions _mode; private readonly string _url;

                public Mailer(IConfiguration configuration)
                {
                    _host = configuration["Smtp:Host"]!;
                    _port = int.Parse(configuration["Smtp:Port"]!);
                    _usessl = configuration.GetValue<bool>("Smtp:UseSsl");
                    _mode = Enum.Parse<SecureSocketOptions>(configuration["Smtp:Mode"]!);
                    _url = configuration["Smtp:Url"]!;
                }
                """),
        ["ConfigurationManager.AppSettings"] =
            new((key, type) => Parsed(type, $"System.Configuration.ConfigurationManager.AppSettings[\"Smtp{key}\"]"), File: "app.config"),
        ["AppSettings.Get"] =
            new((key, type) =>
                Converted(type, $"System.Configuration.ConfigurationManager.AppSettings.Get(\"Smtp{key}\")"), File: "Web.config"),
        ["a variable of .env"] =
            new((key, type) => Parsed(type, $"Environment.GetEnvironmentVariable(\"SMTP_{key.ToUpperInvariant()}\")"), File: ".env"),
        ["a variable of a launch profile"] =
            new((key, type) =>
                Parsed(type, $"Environment.GetEnvironmentVariable(\"SMTP_{key.ToUpperInvariant()}\")"),
                File: "Properties/launchSettings.json"),

        // A class that is bound and injected.
        ["Configure"] = Options("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\"));"),
        ["Configure, by a constant of the class"] =
            Options("services.Configure<MailOptions>(configuration.GetSection(MailOptions.SectionName));",
                Class.Replace(
                    "{ public string Host", "{ public const string SectionName = \"Smtp\"; public string Host", StringComparison.Ordinal)),
        ["Configure, by nameof"] =
            Options("services.Configure<MailOptions>(configuration.GetSection(nameof(Smtp)));", Class + " public class Smtp;"),
        ["Configure, a section in a local"] =
            Options("var section = configuration.GetRequiredSection(\"Smtp\"); services.Configure<MailOptions>(section);"),
        ["Configure, what the binder does"] =
            Options("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\"), binder => binder.ErrorOnUnknownConfiguration = "
            + "true);"),
        ["Configure, in a method that is given the section"] =
            Options("AddMail(services, configuration.GetSection(\"Smtp\"));",
                Class + " public static partial class Startup { private static void AddMail(IServiceCollection services, IConfiguration "
                + "section) => services.Configure<MailOptions>(section); }"),
        ["Configure, in an extension that is given the whole"] =
            Options("services.AddMail(configuration);",
                Class + " public static class Mailing { public static void AddMail(this IServiceCollection services, IConfiguration "
                + "configuration) => services.Configure<MailOptions>(configuration.GetSection(\"Smtp\")); }"),
        ["Configure, a record"] =
            Options("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\"));",
                "public record MailOptions { public string Host { get; init; } = \"\"; public int Port { get; init; } public bool UseSsl "
                + "{ get; init; } public SecureSocketOptions Mode { get; init; } public string Url { get; init; } = \"\"; }"),
        ["Configure, properties by other names"] =
            Options("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\"));",
                Class.Replace("public int Port", "[ConfigurationKeyName(\"Port\")] public int Gate", StringComparison.Ordinal)
                .Replace("public bool UseSsl", "[ConfigurationKeyName(\"UseSsl\")] public bool Secure", StringComparison.Ordinal)) with
        {
            Value = (key, _) => "_options." + key switch { "Port" => "Gate", "UseSsl" => "Secure", _ => key },
        },
        ["AddOptions().Bind"] = Options("services.AddOptions<MailOptions>().Bind(configuration.GetSection(\"Smtp\")).ValidateOnStart();"),
        ["AddOptions().Validate().Bind"] =
            Options("services.AddOptions<MailOptions>().Validate(one => one.Port > 0).Bind(configuration.GetSection(\"Smtp\"));"),
        ["BindConfiguration"] = Options("services.AddOptions<MailOptions>().BindConfiguration(\"Smtp\");"),
        ["AddOptionsWithValidateOnStart().BindConfiguration"] =
            Options("services.AddOptionsWithValidateOnStart<MailOptions>().BindConfiguration(\"Smtp\");"),
        ["IOptionsSnapshot"] = Options(holder: "IOptionsSnapshot<MailOptions>"),
        ["IOptionsMonitor"] = Options(holder: "IOptionsMonitor<MailOptions>", member: "CurrentValue"),
        ["IOptions itself"] =
            Options() with { Value = (key, _) =>
                $"_options.Value.{key}",
                Members = "private readonly IOptions<MailOptions> _options; public Mailer(IOptions<MailOptions> options) { _options = "
                + "options; }" },
        ["IOptionsMonitor itself"] =
            Options() with { Value = (key, _) =>
                $"_options.CurrentValue.{key}",
                Members = "private readonly IOptionsMonitor<MailOptions> _options; public Mailer(IOptionsMonitor<MailOptions> options) { "
                + "_options = options; }" },
        ["IOptions in a primary constructor"] =
            Options() with { Value = (key, _) => $"options.Value.{key}", Members = "(IOptions<MailOptions> options)" },
        ["IOptions in a local"] =
            Options() with { Value = (key, _) =>
                $"settings.{key}", Before = "var settings = options.Value;", Members = "(IOptions<MailOptions> options)" },
        ["IOptions from the provider"] =
            Options() with { Value = (key, _) =>
                $"settings.{key}", Before = "var settings = provider.GetRequiredService<IOptions<MailOptions>>().Value;",
                Members = "(IServiceProvider provider)" },
        ["a singleton of Get"] =
            Options("services.AddSingleton(configuration.GetSection(\"Smtp\").Get<MailOptions>()!);") with { Members = "private readonly "
            + "MailOptions _options; public Mailer(MailOptions options) => _options = options;" },
        ["a singleton of a local"] =
            Options("var options = configuration.GetSection(\"Smtp\").Get<MailOptions>() ?? new MailOptions(); "
            + "services.AddSingleton(options);") with { Members =
            "private readonly MailOptions _options; public Mailer(MailOptions options) => _options = options;" },
        ["a singleton that Bind fills"] =
            Options("var options = new MailOptions(); configuration.GetSection(\"Smtp\").Bind(options); "
            + "services.AddSingleton(options);") with { Members =
            "private readonly MailOptions _options; public Mailer(MailOptions options) => _options = options;" },
        ["a singleton that Bind fills, by key"] =
            Options("var options = new MailOptions(); configuration.Bind(\"Smtp\", options); "
            + "services.AddSingleton(options);") with { Members =
            "private readonly MailOptions _options; public Mailer(MailOptions options) => _options = options;" },
        ["a singleton of a record"] =
            Options("services.AddSingleton(configuration.GetSection(\"Smtp\").Get<MailOptions>()!);",
                Record) with { Members =
                "private readonly MailOptions _options; public Mailer(MailOptions options) => _options = options;" },
        ["a member of a class that is bound"] =
            Options("services.Configure<AppOptions>(configuration);",
                Class + " public class AppOptions { public MailOptions Smtp { get; set; } = new(); }", "IOptions<AppOptions>",
                "Value.Smtp"),
        ["a member of a class, at two levels"] =
            Options("services.Configure<AppOptions>(configuration);",
                Class + " public class AppOptions { public MailOptions Smtp { get; set; } = new(); }") with { Value = (key, _) =>
                $"options.Value.Smtp.{key}", Members = "(IOptions<AppOptions> options)" },

        // A class that is bound and given out for an interface.
        ["an interface, a singleton of Get"] =
            OfContract("services.AddSingleton<IMail>(configuration.GetSection(\"Smtp\").Get<MailOptions>()!);"),
        ["an interface, a singleton of a local"] =
            OfContract("var options = new MailOptions(); configuration.GetSection(\"Smtp\").Bind(options); "
            + "services.AddSingleton<IMail>(options);"),
        ["an interface, IOptions of the class"] =
            OfContract("services.Configure<MailOptions>(configuration.GetSection(\"Smtp\")); services.AddSingleton<IMail>(provider => "
            + "provider.GetRequiredService<IOptions<MailOptions>>().Value);"),
        ["an interface, by its class"] =
            OfContract("services.AddSingleton(configuration.GetSection(\"Smtp\").Get<MailOptions>()!); services.AddTransient<IMail, "
            + "MailOptions>();"),

        // The program's own methods over the configuration.
        ["a static wrapper of GetValue"] =
            new((key, type) =>
                $"Settings.Read<{type}>(\"Smtp:{key}\")!",
                Others: $"public static class Settings {{ {Root} public static T? Read<T>(string key) => Root.GetValue<T>(key); }}"),
        ["a static wrapper of the indexer"] =
            LookUp("Settings.Mail(\"{0}\")") with { Others = $"public static class Settings {{ {Root} public static string? Mail(string "
            + $"key) => Root[\"Smtp:\" + key]; }}" },
        ["a static wrapper of GetSection"] =
            LookUp("Settings.Read(\"Smtp\", \"{0}\")") with { Others = $"public static class Settings {{ {Root} public static string? "
            + $"Read(string section, string key) => Root.GetSection(section)[key]; }}" },
        ["a wrapper of a wrapper"] =
            LookUp("Settings.Mail(\"{0}\")") with { Others = $"public static class Settings {{ {Root} public static string? Mail(string "
            + $"key) => Read(\"Smtp\", key); private static string? Read(string section, string key) => Root.GetSection(section)[key]; "
            + $"}}" },
        ["an extension of the configuration"] =
            LookUp("_configuration.Mail(\"{0}\")") with { Others = "public static class Settings { public static string? Mail(this "
            + "IConfiguration configuration, string key) => configuration[$\"Smtp:{key}\"]; }" },
        ["a static wrapper of Bind"] =
            Local("var options = new MailOptions(); Settings.Fill(\"Smtp\", options);",
                Class + $" public static class Settings {{ {Root} public static void Fill(string section, object target) => "
                + $"Root.GetSection(section).Bind(target); }}"),
        ["a static wrapper of Bind, for a singleton"] =
            Options("var options = new MailOptions(); Settings.Fill(options, \"Smtp\"); services.AddSingleton(options);",
                Class + $" public static class Settings {{ {Root} public static void Fill(object target, string section) => "
                + $"Root.Bind(section, target); }}") with { Members =
                "private readonly MailOptions _options; public Mailer(MailOptions options) => _options = options;" },

        // A class that is bound where it is used.
        ["Get in a local"] =
            Local("var options = _configuration.GetSection(\"Smtp\").Get<MailOptions>();") with { Value = (key, _) => $"options!.{key}" },
        ["Get ?? throw"] =
            Local("var options = _configuration.GetSection(\"Smtp\").Get<MailOptions>() ?? throw new InvalidOperationException();"),
        ["Get ?? new"] = Local("var options = _configuration.GetSection(\"Smtp\").Get<MailOptions>() ?? new();"),
        ["Get by typeof"] = Local("var options = (MailOptions)_configuration.GetSection(\"Smtp\").Get(typeof(MailOptions))!;"),
        ["Get of a record"] = Local("var options = _configuration.GetRequiredSection(\"Smtp\").Get<MailOptions>()!;", Record),
        ["GetValue is not a binder, Get of the root is"] =
            Local("var options = _configuration.Get<AppOptions>()!.Smtp;",
                Class + " public class AppOptions { public MailOptions Smtp { get; set; } = new(); }"),
        ["Get in a field"] =
            Local("") with { Value = (key, _) =>
                $"_options.{key}",
                Members = "private readonly MailOptions _options; public Mailer(IConfiguration configuration) { _options = "
                + "configuration.GetSection(\"Smtp\").Get<MailOptions>()!; }" },
        ["Get in a field ?? new"] =
            Local("") with { Value = (key, _) =>
                $"_options.{key}",
                Members = "private readonly MailOptions _options; public Mailer(IConfiguration configuration) { _options = "
                + "configuration.GetSection(\"Smtp\").Get<MailOptions>() ?? new MailOptions(); }" },
        ["Get in an initializer"] =
            Local("") with { Value = (key, _) =>
                $"_options.{key}",
                Members = "(IConfiguration configuration) { private readonly MailOptions _options = "
                + "configuration.GetSection(\"Smtp\").Get<MailOptions>()!;" },
        ["Bind"] = Local("var options = new MailOptions(); _configuration.GetSection(\"Smtp\").Bind(options);"),
        ["Bind by key"] = Local("var options = new MailOptions(); _configuration.Bind(\"Smtp\", options);"),
        ["Bind of a field"] =
            Local("") with { Value = (key, _) =>
                $"_options.{key}",
                Members = "private readonly MailOptions _options = new(); public Mailer(IConfiguration configuration) { "
                + "configuration.GetSection(\"Smtp\").Bind(_options); }" },
        ["a generic method"] =
            Local("var options = _configuration.Section<MailOptions>(\"Smtp\");",
                Class + " public static class Sections { public static T Section<T>(this IConfiguration configuration, string name) "
                + "where T : class => configuration.GetSection(name).Get<T>()!; }"),
        ["a generic method that makes the object"] =
            Local("var options = _configuration.Section<MailOptions>(\"Smtp\");",
                Class + " public static class Sections { public static T Section<T>(this IConfiguration configuration, string name) "
                + "where T : new() { var made = new T(); configuration.GetSection(name).Bind(made); return made; } }"),
    };

    private static BindingForm LookUp(string text) =>
        new((key, type) => Parsed(type, text.Replace("{0}", key, StringComparison.Ordinal)), Members: Injected);

    private static BindingForm Options(
        string registration = "services.Configure<MailOptions>(configuration.GetSection(\"Smtp\"));", string types = Class,
        string holder = "IOptions<MailOptions>", string member = "Value") => new(
        (key, _) => $"_options.{key}",
        Members: $"private readonly MailOptions _options; public Mailer({holder} options) {{ _options = options.{member}; }}",
        Others: $"{types} public static partial class Startup {{ public static void Register(IServiceCollection services, IConfiguration "
            + $"configuration) {{ {registration} }} }}");

    private static BindingForm OfContract(string registration) =>
        Options(registration,
            Contract + Class.Replace("class MailOptions", "class MailOptions : IMail", StringComparison.Ordinal)) with { Members =
            "private readonly IMail _options; public Mailer(IMail options) => _options = options;" };

    private static BindingForm Local(string before, string types = Class) => new((key, _) => $"options.{key}", before, Injected, types);

    private static string Parsed(string type, string text) => type switch
    {
        "string" => text + "!",
        "SecureSocketOptions" => $"Enum.Parse<SecureSocketOptions>({text}!)",
        _ => $"{type}.Parse({text}!)",
    };

    private static string Converted(string type, string text) => type switch
    {
        "int" => $"Convert.ToInt32({text})",
        "bool" => $"Convert.ToBoolean({text})",
        "SecureSocketOptions" => $"(SecureSocketOptions)Enum.Parse(typeof(SecureSocketOptions), {text}!)",
        _ => text + "!",
    };
}
