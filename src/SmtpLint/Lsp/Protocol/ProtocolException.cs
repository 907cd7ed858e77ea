namespace SmtpLint.Lsp.Protocol;

/// <summary>Why a request has no result; the numbers are the protocol's.</summary>
internal enum ErrorCode
{
    /// <summary>The message is not JSON.</summary>
    ParseError = -32700,

    /// <summary>The message is not a request that can be made now.</summary>
    InvalidRequest = -32600,

    /// <summary>There is no such method.</summary>
    MethodNotFound = -32601,

    /// <summary>The parameters are not those of the method.</summary>
    InvalidParams = -32602,

    /// <summary>The server failed.</summary>
    InternalError = -32603,

    /// <summary>The client did not say hello.</summary>
    ServerNotInitialized = -32002,

    /// <summary>The client does not want to know any more.</summary>
    RequestCancelled = -32800,
}

/// <summary>A request that has no result.</summary>
/// <param name="code">Why.</param>
/// <param name="message">The same in words; never a text of a file.</param>
internal sealed class ProtocolException(ErrorCode code, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public ErrorCode Code => code;
}
