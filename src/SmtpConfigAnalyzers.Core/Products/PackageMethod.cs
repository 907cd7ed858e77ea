namespace SmtpConfigAnalyzers.Products;

/// <summary>A method of a package that takes mail settings as arguments.</summary>
/// <param name="Type">The full name of the class that declares it.</param>
/// <param name="Name">Its name; <see cref="Constructor"/> for a constructor.</param>
/// <param name="Parameters">Its parameters as C# writes them, with those that may be left out; an extension method's first is what it
/// extends.</param>
public sealed record PackageMethod(string Type, string Name, string Parameters)
{
    /// <summary>The name of constructors.</summary>
    public const string Constructor = ".ctor";

    /// <summary>The names of the parameters that every call must give: they distinguish the overloads, in whatever version.</summary>
    public IReadOnlyList<string> Required { get; } =
        [.. Parameters.Split(',').Where(parameter => parameter.IndexOf('=') < 0)
            .Select(parameter => parameter.Substring(parameter.LastIndexOf(' ') + 1))];

    /// <summary>The type that an extension method extends.</summary>
    public string Extended => Parameters.Split(' ')[0];
}
