using SmtpConfigAnalyzers.Files.Reading;
using SmtpLint.Find.Projects;

namespace SmtpLint.Judge.Code;

/// <summary>A C# project for one target framework, as its files describe it; nothing of it is built or restored.</summary>
/// <param name="Folder">The full path of its folder.</param>
/// <param name="File">The full path of its project file; <see langword="null"/> for a bare folder of C# files.</param>
/// <param name="Framework">What it is compiled for.</param>
/// <param name="Sources">The full paths of its files of C# and Razor, in order.</param>
internal sealed record CSharpProject(string Folder, string? File, TargetFramework Framework, IReadOnlyList<string> Sources)
{
    /// <summary>The settings files next to it that a build would read, by full path.</summary>
    public IReadOnlyList<string> SettingsFiles { get; init; } = [];

    /// <summary>What its containers are started with.</summary>
    public IReadOnlyList<SettingsDocument> Containers { get; init; } = [];

    /// <summary>The project files that it references, by full path.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The namespace that components in its folder are in.</summary>
    public string RootNamespace { get; init; } = "";

    /// <summary>The symbols that are defined in it.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Its global usings that are in no C# file, as C#.</summary>
    public string GlobalUsings { get; init; } = "";

    /// <summary>Whether it is a program, which has settings, and not a library.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Whether it is a test project.</summary>
    public bool IsTest { get; init; }

    /// <summary>The packages of it and of what it references.</summary>
    public IReadOnlyDictionary<string, PackageReference> Packages { get; init; } = new Dictionary<string, PackageReference>();

    /// <summary>What the analyzers and the compiler ask of MSBuild, by the property's name.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>The global configuration files that it names.</summary>
    public IReadOnlyList<string> GlobalConfigs { get; init; } = [];

    /// <summary>Its name, for messages.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File ?? Folder);

    /// <summary>Whether it can be where code of others gets its settings from.</summary>
    public bool IsHost => IsProgram && !IsTest;
}
