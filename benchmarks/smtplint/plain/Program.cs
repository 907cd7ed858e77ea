using System.Text.Json;

// What smtplint is compared with. Without arguments: the start of a program. "read FOLDER": every byte of every file,
// "parse FOLDER": every token as well, all through one buffer, one file after the other.
if (args is [var work, var folder])
{
    var buffer = new byte[1 << 20];
    var tokens = 0;
    foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
    {
        using var handle = File.OpenHandle(file);
        var length = RandomAccess.Read(handle, buffer, fileOffset: 0);
        if (length == buffer.Length)
        {
            throw new InvalidOperationException($"{file} is larger than the buffer.");
        }

        if (work == "parse" && file.EndsWith(".json", StringComparison.Ordinal))
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(0, length));
            while (reader.Read())
            {
                tokens++;
            }
        }
    }

    Console.WriteLine(tokens);
}
