using System.Reflection;

namespace SmtpLint.Report;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>As the package has it, without the commit after a plus sign.</summary>
    public static string Text { get; } = typeof(ToolVersion)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
