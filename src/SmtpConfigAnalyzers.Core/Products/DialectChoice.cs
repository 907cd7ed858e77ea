namespace SmtpConfigAnalyzers.Products;

/// <summary>A dialect, and the project in which it is spoken.</summary>
/// <param name="Dialect">The dialect.</param>
/// <param name="Package">A reference that the project has; with <c>!</c> in front, one that it has not; <see langword="null"/> where it does not matter.</param>
/// <param name="Before">The major version of <paramref name="Package"/> from which on it is no longer spoken; <see langword="null"/> for none.</param>
/// <param name="From">The major version from which on it is spoken; <see langword="null"/> for all.</param>
/// <param name="Framework">The framework where alone it is spoken; <see cref="FrameworkFamily.Unknown"/> for all.</param>
public sealed record DialectChoice(Dialect Dialect, string? Package = null, int? Before = null, int? From = null, FrameworkFamily Framework = FrameworkFamily.Unknown)
{
    /// <summary>Whether a project may speak it, by what is known of the project.</summary>
    public bool IsPossible(ProjectFacts project)
    {
        if (Framework != FrameworkFamily.Unknown && project.Framework != FrameworkFamily.Unknown && Framework != project.Framework)
        {
            return false;
        }

        if (Package is null || !project.AreReferencesKnown)
        {
            return true;
        }

        var isExcluded = Package[0] == '!';
        var name = Package.TrimStart('!');
        var major = project.MajorOf(name);
        return project.References(name) != isExcluded && (major is null || (major >= (From ?? 0) && major < (Before ?? int.MaxValue)));
    }
}
