using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>
/// A real assembly under another version number, for what is said of versions that the tests do not reference: the surface is
/// that of the real one, and only its number is written over.
/// </summary>
internal static class OlderAssembly
{
    /// <summary>A reference to <paramref name="path"/> that calls itself <paramref name="version"/>.</summary>
    public static MetadataReference Of(string path, Version version)
    {
        var image = File.ReadAllBytes(path);
        using var file = new PEReader(new MemoryStream(image));
        // ECMA-335, II.22.2: a row of the Assembly table begins with the hash algorithm, four bytes, and the version.
        var row = image.AsSpan(
            file.PEHeaders.MetadataStartOffset + file.GetMetadataReader().GetTableMetadataOffset(TableIndex.Assembly) + 4);
        int[] parts = [version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0)];
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(row[(2 * i)..], (ushort)parts[i]);
        }

        return MetadataReference.CreateFromImage(image);
    }
}
