using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SmtpConfigAnalyzers.Tests.Verification;
using static SmtpConfigAnalyzers.Tests.Verification.Verify;

namespace SmtpConfigAnalyzers.Tests.Credentials;

/// <summary>SMTP2003, on each framework that decides in another way.</summary>
public class DoNotOverrideCredentialsTests
{
    private const string Explicit = "client.Credentials = new NetworkCredential(user, password);";
    private const string True = "client.UseDefaultCredentials = true;";
    private const string False = "client.UseDefaultCredentials = false;";

    private static readonly Dictionary<string, ReferenceAssemblies> Frameworks = new()
    {
        ["net472"] = ReferenceAssemblies.NetFramework.Net472.Default,
        ["netcoreapp3.1"] = ReferenceAssemblies.NetCore.NetCoreApp31,
        ["netstandard2.0"] = ReferenceAssemblies.NetStandard.NetStandard20,
    };

    public static TheoryData<string> LastWins => ["net472", "netcoreapp3.1"];

    [Theory]
    [InlineData(Explicit + True, "true")]
    [InlineData(True + Explicit, "true")]
    public async Task SinceNet5_TrueNextToCredentials_Reports(string statements, string place)
    {
        var source = Source(statements);
        Assert.Equal([place], Found(source, await Diagnose.CSharp(source)));
    }

    [Theory]
    [InlineData(Explicit + False)]
    [InlineData(False + Explicit)]
    [InlineData(Explicit + "client.UseDefaultCredentials = flag;")]
    [InlineData(True)]
    [InlineData(True + "client.Credentials = null;")]
    [InlineData(True + "client.Credentials = CredentialCache.DefaultNetworkCredentials;")]
    public async Task SinceNet5_AnythingElse_IsSilent(string statements)
    {
        var source = Source(statements);
        Assert.Empty(Found(source, await Diagnose.CSharp(source)));
    }

    [Theory]
    [MemberData(nameof(LastWins))]
    public async Task BeforeNet5_AssignedAfterCredentials_Reports(string framework)
    {
        await Expect(framework, Explicit + True, "true");
        await Expect(framework, Explicit + False, "false");
        await Expect(framework, Explicit + "client.UseDefaultCredentials = flag;", "flag");
        await Expect(framework, False + Explicit + False + "client.Timeout = 1;", "false");
        await Expect(
            framework, "client = new SmtpClient(host) { EnableSsl = true, Credentials = new NetworkCredential(user, password), "
            + "UseDefaultCredentials = false };", "false");
        await Expect(
            framework, "var own = new NetworkCredential(user, password); client.Credentials = own; if (flag) { " + False + " }", "false");
    }

    [Theory]
    [MemberData(nameof(LastWins))]
    public async Task BeforeNet5_AssignedBeforeCredentials_IsSilent(string framework)
    {
        await Expect(framework, True + Explicit);
        await Expect(framework, False + Explicit);
        await Expect(framework, "client.UseDefaultCredentials = flag;" + Explicit);
        await Expect(
            framework, "client = new SmtpClient(host) { EnableSsl = true, UseDefaultCredentials = false, Credentials = new "
            + "NetworkCredential(user, password) };");
    }

    [Theory]
    [MemberData(nameof(LastWins))]
    public async Task BeforeNet5_CredentialsAreSetAgain_IsSilent(string framework)
    {
        await Expect(framework, Explicit + False + Explicit);
        await Expect(framework, Explicit + "client.UseDefaultCredentials = flag;" + Explicit);
    }

    [Theory]
    [MemberData(nameof(LastWins))]
    public async Task BeforeNet5_NothingIsErased_IsSilent(string framework)
    {
        await Expect(framework, False);
        await Expect(framework, True);
        await Expect(framework, "client.Credentials = null;" + False);
        await Expect(framework, "client.Credentials = CredentialCache.DefaultNetworkCredentials;" + True);
        await Expect(framework, "client.Credentials = new NetworkCredential(\"\", \"\");" + False);
    }

    // The program that uses the library decides where it runs: only what is wrong everywhere is said.
    [Fact]
    public async Task NetStandard_TrueAfterCredentials_Reports() => await Expect("netstandard2.0", Explicit + True, "true");

    [Fact]
    public async Task NetStandard_WhatFrameworksDifferIn_IsSilent()
    {
        await Expect("netstandard2.0", True + Explicit);
        await Expect("netstandard2.0", Explicit + False);
        await Expect("netstandard2.0", Explicit + "client.UseDefaultCredentials = flag;");
    }

    [Fact]
    public async Task BeforeNet5_CredentialsOfAnotherMember_IsSilent() => Assert.Empty(await Diagnose.CSharp(
        """
        using System.Net;
        using System.Net.Mail;

        public class Mailer
        {
            private SmtpClient _client;

            public void Open(string host)
            {
                _client = new SmtpClient(host, 587) { EnableSsl = true };
                _client.UseDefaultCredentials = false;
            }

            public void LogIn(string user, string password) => _client.Credentials = new NetworkCredential(user, password);
        }
        """,
        await Frameworks["net472"].ResolveAsync(LanguageNames.CSharp, default)));

    private static async Task Expect(string framework, string statements, params string[] expected)
    {
        var source = Source(statements);
        Assert.Equal(
            expected, Found(
                source, await Diagnose.CSharp(source, await Frameworks[framework].ResolveAsync(LanguageNames.CSharp, default))));
    }

    private static string Source(string statements) =>
        WithSystemNetMail($"var client = new SmtpClient(host, 587) {{ EnableSsl = true }};\n{statements}\nclient.Send(message);");

    private static IEnumerable<string> Found(string source, IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.Id == "SMTP2003")
        .Select(diagnostic => source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
}
