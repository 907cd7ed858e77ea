using System.Text.Json;

namespace SmtpLint.Doors.Printing;

/// <summary>Objects and arrays that end where their writing ends.</summary>
internal static class JsonMembers
{
    /// <summary>Writes a property that holds an object.</summary>
    public static void WriteObject(this Utf8JsonWriter json, string name, Action write)
    {
        json.WritePropertyName(name);
        json.WriteObject(write);
    }

    /// <summary>Writes an object: the document's root, or an element of an array.</summary>
    public static void WriteObject(this Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    /// <summary>Writes a property that holds an array.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        json.WriteArray(items, write);
    }

    /// <summary>Writes an array: the document's root, or an element of another.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a property that holds texts.</summary>
    public static void WriteArray(this Utf8JsonWriter json, string name, IEnumerable<string> texts) =>
        json.WriteArray(name, texts, json.WriteStringValue);
}
