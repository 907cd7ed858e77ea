using SmtpConfigAnalyzers.Products;
using SmtpLint.Find.Projects;

namespace SmtpLint.Tests.Projects;

public class TargetFrameworkTests
{
    [Theory]
    [InlineData("net8.0", FrameworkFamily.Modern, "8.0")]
    [InlineData("net10.0-windows10.0.19041", FrameworkFamily.Modern, "10.0")]
    [InlineData("netcoreapp3.1", FrameworkFamily.Modern, "3.1")]
    [InlineData("net48", FrameworkFamily.NetFramework, "4.8")]
    [InlineData("net472", FrameworkFamily.NetFramework, "4.7.2")]
    [InlineData("v4.5.2", FrameworkFamily.NetFramework, "4.5.2")]
    [InlineData("netstandard2.0", FrameworkFamily.Unknown, "2.0")]
    public void Name_IsRead(string name, FrameworkFamily family, string version)
    {
        var framework = TargetFramework.Parse(name)!;

        Assert.Equal((family, Version.Parse(version)), (framework.Family, framework.Version));
    }

    [Theory]
    [InlineData("")]
    [InlineData("uap10.0")]
    [InlineData("$(Tfm)")]
    [InlineData("net2000000000.0")]
    [InlineData("net99999999999999999999.0")]
    [InlineData("v")]
    [InlineData("vnext")]
    [InlineData(".NETFramework,Version")]
    [InlineData("a,Version=b,Profile=c")]
    [InlineData("net8.0;net9.0")]
    public void Name_IsNotUnderstood(string name) => Assert.Null(TargetFramework.Parse(name));

    // As the SDK passes them to the compiler (dotnet build -getProperty:DefineConstants), without DEBUG and TRACE.
    [Theory]
    [InlineData("net6.0",
        "NET NET6_0 NET5_0_OR_GREATER NET6_0_OR_GREATER NETCOREAPP NETCOREAPP1_0_OR_GREATER NETCOREAPP1_1_OR_GREATER "
        + "NETCOREAPP2_0_OR_GREATER NETCOREAPP2_1_OR_GREATER NETCOREAPP2_2_OR_GREATER NETCOREAPP3_0_OR_GREATER NETCOREAPP3_1_OR_GREATER")]
    [InlineData("net462",
        "NETFRAMEWORK NET462 NET20_OR_GREATER NET30_OR_GREATER NET35_OR_GREATER NET40_OR_GREATER NET45_OR_GREATER NET451_OR_GREATER "
        + "NET452_OR_GREATER NET46_OR_GREATER NET461_OR_GREATER NET462_OR_GREATER")]
    [InlineData("netstandard2.0",
        "NETSTANDARD NETSTANDARD2_0 NETSTANDARD1_0_OR_GREATER NETSTANDARD1_1_OR_GREATER NETSTANDARD1_2_OR_GREATER "
        + "NETSTANDARD1_3_OR_GREATER NETSTANDARD1_4_OR_GREATER NETSTANDARD1_5_OR_GREATER NETSTANDARD1_6_OR_GREATER "
        + "NETSTANDARD2_0_OR_GREATER")]
    public void Symbols_AreTheSdks(string name, string symbols)
    {
        Assert.Equal(symbols.Split(' ').Order(StringComparer.Ordinal), TargetFramework.Parse(name)!.Symbols.Order(StringComparer.Ordinal));
    }
}
