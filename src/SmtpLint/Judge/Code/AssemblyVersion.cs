using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SmtpLint.Judge.Code;

/// <summary>Gives an assembly another version number. It is for reading only: its signature no longer holds.</summary>
internal static class AssemblyVersion
{
    // ECMA-335, II.22.2: a row of the table Assembly is HashAlgId (4 bytes), then four numbers of 2 bytes.
    private const int OffsetInRow = 4;

    /// <summary>The assembly with another version.</summary>
    /// <param name="image">The assembly's file; it is changed.</param>
    /// <param name="version">The version, of four numbers.</param>
    public static ImmutableArray<byte> Set(byte[] image, Version version)
    {
        int row;
        using (var file = new PEReader(new MemoryStream(image, writable: false)))
        {
            row = file.PEHeaders.MetadataStartOffset + file.GetMetadataReader().GetTableMetadataOffset(TableIndex.Assembly);
        }

        var numbers = image.AsSpan(row + OffsetInRow);
        BinaryPrimitives.WriteUInt16LittleEndian(numbers, (ushort)version.Major);
        BinaryPrimitives.WriteUInt16LittleEndian(numbers[2..], (ushort)version.Minor);
        BinaryPrimitives.WriteUInt16LittleEndian(numbers[4..], (ushort)version.Build);
        BinaryPrimitives.WriteUInt16LittleEndian(numbers[6..], (ushort)version.Revision);
        return [.. image];
    }
}
