using System.Security.Cryptography;
using System.Text.Json;
using SmtpLint.Lsp.Protocol;

namespace SmtpLint.Lsp.Answers;

/// <summary>What distinguishes one set of diagnostics from another, so that what a client has already is not sent again.</summary>
internal static class ResultId
{
    /// <summary>The id of some diagnostics.</summary>
    public static string Of(IReadOnlyList<Diagnostic> diagnostics) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(diagnostics, ProtocolJson.Default.IReadOnlyListDiagnostic)).AsSpan(0, 8));
}
