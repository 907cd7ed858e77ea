namespace SmtpConfigAnalyzers.Products;

/// <summary>A dialect, and the project in which it applies.</summary>
/// <param name="Dialect">The dialect.</param>
/// <param name="Reader">A package that reads the product's files in place of the product, where a project references it;
/// <see langword="null"/> for the product itself.</param>
/// <param name="From">The version of the product's package from which on it applies.</param>
/// <param name="Before">The version from which on it is no longer in use.</param>
/// <param name="ReaderCode">What code that makes the reader take over has in it; <see langword="null"/> if the reference is enough.</param>
/// <param name="Framework">The framework where alone it applies; <see cref="FrameworkFamily.Unknown"/> for all.</param>
public sealed record DialectChoice(
    Dialect Dialect, string? Reader = null, string? From = null, string? Before = null, string? ReaderCode = null,
    FrameworkFamily Framework = FrameworkFamily.Unknown)
{
    /// <summary>The choices for a boolean that may mean what it means to any of the libraries.</summary>
    public static DialectChoice[] AnyBoolean(string name) =>
        [new(Dialect.EnableSsl(name)), new(Dialect.UseSsl(name)), new(Dialect.AutoOrNone(name))];

    private readonly Version? _from = From is null ? null : new(From);
    private readonly Version? _before = Before is null ? null : new(Before);

    /// <summary>
    /// Whether a project may use it, by its framework and the version of the package; what is not known excludes nothing.
    /// </summary>
    internal bool IsPossible(FrameworkFamily framework, Version? version) =>
        (Framework == FrameworkFamily.Unknown || framework == FrameworkFamily.Unknown || Framework == framework)
        && (version is null || ((_from is null || version >= _from) && (_before is null || version < _before)));
}
