namespace SmtpConfigAnalyzers.Package.Tests;

/// <summary>A folder that goes when the test is done.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("smtplint-").FullName;

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
