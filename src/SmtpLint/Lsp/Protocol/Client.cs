using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SmtpLint.Doors.Printing;

namespace SmtpLint.Lsp.Protocol;

/// <summary>The editor, as the server speaks to it.</summary>
/// <param name="output">Takes the messages.</param>
internal sealed class Client(MessageOutput output)
{
    private int _lastId;

    /// <summary>Answers a request.</summary>
    /// <param name="id">The request's id.</param>
    /// <param name="result">Writes the result.</param>
    public void Answer(JsonElement id, Action<Utf8JsonWriter> result) => Write(json =>
    {
        json.WritePropertyName("id");
        id.WriteTo(json);
        json.WritePropertyName("result");
        result(json);
    });

    /// <summary>Says that a request has no result.</summary>
    /// <param name="id">The request's id; <see langword="null"/> if it cannot be determined.</param>
    /// <param name="code">Why.</param>
    /// <param name="message">The same in words; never a text of a file.</param>
    public void Refuse(JsonElement? id, ErrorCode code, string message) => Write(json =>
    {
        json.WritePropertyName("id");
        if (id is { } known)
        {
            known.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartObject("error");
        json.WriteNumber("code", (int)code);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    /// <summary>Tells something.</summary>
    public void Tell<T>(string method, T parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks for something; nothing depends on the answer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameters">Its parameters as JSON; <see langword="null"/> if it has none.</param>
    public void Ask(string method, string? parameters = null) => Write(json =>
    {
        json.WriteNumber("id", Interlocked.Increment(ref _lastId));
        json.WriteString("method", method);
        if (parameters is not null)
        {
            json.WritePropertyName("params");
            json.WriteRawValue(parameters);
        }
    });

    private void Write(Action<Utf8JsonWriter> write) => output.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("jsonrpc", "2.0");
        write(json);
        json.WriteEndObject();
    });
}
