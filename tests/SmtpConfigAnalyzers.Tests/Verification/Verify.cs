using Microsoft.CodeAnalysis;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>
/// The tests' sentences. Sources carry their findings as markup, <c>{|SMTP1001:25|}</c>; a source without markup must be
/// silent. Statements are put into a method with parameters for what a program does not know at compile time.
/// </summary>
internal static class Verify
{
    /// <summary>Statements that use System.Net.Mail.</summary>
    public static string WithSystemNetMail(string statements, string members = "") => $$"""
        using System;
        using System.Net;
        using System.Net.Mail;
        using System.Threading.Tasks;

        public class Mailer
        {
            public async Task SendAsync(string host, int port, bool flag, string user, string password, MailMessage message)
            {
                {{Indented(statements)}}
                await Task.CompletedTask;
            }
            {{Indented(members)}}
        }
        """;

    /// <summary>Statements that use MailKit.</summary>
    public static string WithMailKit(string statements, string members = "") => $$"""
        using System;
        using System.Net;
        using System.Threading;
        using System.Threading.Tasks;
        using MailKit;
        using MailKit.Net.Smtp;
        using MailKit.Security;
        using MimeKit;

        public class Mailer
        {
            public async Task SendAsync(string host, int port, bool flag, SecureSocketOptions options, string user, string password, MimeMessage message, CancellationToken cancellation)
            {
                {{Indented(statements)}}
                await Task.CompletedTask;
            }
            {{Indented(members)}}
        }
        """;

    /// <summary>A program, whose whole code is seen, and not a library that others use.</summary>
    /// <param name="declarations">Its types.</param>
    public static string Program(string declarations) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Mail;
        using Microsoft.Extensions.DependencyInjection;

        {{declarations}}
        internal static class Start { private static void Main() { } }
        """;

    /// <summary>The program reports exactly what its markup says.</summary>
    public static Task Reports(string source, params (string Option, string Value)[] options) =>
        Run(source, fixedSource: null, choice: null, options);

    /// <summary>The program reports nothing.</summary>
    public static Task IsSilent(string source, params (string Option, string Value)[] options)
    {
        Assert.DoesNotContain("{|", source, StringComparison.Ordinal);
        return Run(source, fixedSource: null, choice: null, options);
    }

    /// <summary>
    /// The program reports what its markup says, and the fix makes <paramref name="fixedSource"/> of it, which is silent; so does Fix All.
    /// </summary>
    /// <param name="choice">The equivalence key of the offer to take; <see langword="null"/> takes the first.</param>
    public static Task Fixes(string source, string fixedSource, string? choice = null, params (string Option, string Value)[] options) =>
        Run(source, fixedSource, choice, options);

    /// <summary>The program reports one finding with this message.</summary>
    public static async Task Says(string source, string message)
    {
        var diagnostics = await Diagnose.CSharp(source);
        Assert.Equal(message, Assert.Single(diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Task Run(string source, string? fixedSource, string? choice, (string Option, string Value)[] options)
    {
        var test = new MailFixTest { TestCode = source, CodeActionEquivalenceKey = choice };
        if (source.Contains("static void Main()", StringComparison.Ordinal))
        {
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
        }

        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
        }

        if (options.Length > 0)
        {
            var config = "root = true\n[*.cs]\n" + string.Join("\n", options.Select(option => $"{option.Option} = {option.Value}"));
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", config));
        }

        return test.RunAsync();
    }

    private static string Indented(string text) => text.Replace("\n", "\n        ", StringComparison.Ordinal);
}
