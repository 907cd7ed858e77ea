using System.IO.Compression;
using System.Xml.Linq;

namespace SmtpConfigAnalyzers.Package.Tests;

/// <summary>The package, packed once from what was built.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ZipArchive _archive;

    public PackedPackage()
    {
        Repository.Dotnet(
            "pack", Repository.PackageProject, "--no-build", "-c", Repository.Configuration, "-o", _folder.FullPath, "-warnaserror");
        _archive = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(_folder.FullPath, "*.nupkg")));
    }

    /// <summary>What the package holds, without the parts that the container format adds.</summary>
    public IEnumerable<string> Files => _archive.Entries
        .Select(entry => entry.FullName)
        .Where(name =>
            name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The nuspec's metadata.</summary>
    public XElement Metadata
    {
        get
        {
            var nuspec = XDocument.Parse(Text("SmtpConfigAnalyzers.nuspec")).Root!;
            return nuspec.Element(nuspec.Name.Namespace + "metadata")!;
        }
    }

    public byte[] Bytes(string file)
    {
        using var content = _archive.GetEntry(file)!.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string Text(string file) => new StreamReader(new MemoryStream(Bytes(file))).ReadToEnd();

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }
}
