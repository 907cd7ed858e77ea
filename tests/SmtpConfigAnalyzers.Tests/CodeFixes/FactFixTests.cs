using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using SmtpConfigAnalyzers.CodeFixes;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.CodeFixes;

/// <summary>What the examples on the rules' pages do not show of the fixes for facts.</summary>
public class FactFixTests
{
    private static readonly MetadataReference NetCoreMailKit = Stub("""
        namespace NETCore.MailKit.Infrastructure.Internal
        {
            public class MailKitOptions
            {
                public string Server { get; set; }
                public int Port { get; set; }
                public bool Security { get; set; }
            }
        }
        """);

    // There is no callback: removing the assignment would remove the settings.
    [Fact]
    public Task PackageThatAcceptsAnyCertificate_OffersNothing()
    {
        const string Source = """
            using NETCore.MailKit.Infrastructure.Internal;

            public class Startup
            {
                public MailKitOptions Options { get; set; }

                public void Configure()
                {
                    Options = {|SMTP3001:new MailKitOptions { Server = "smtp.contoso.com", Port = 465, Security = true }|};
                }
            }
            """;
        return Fixes(Source, Source);
    }

    [Theory]
    [InlineData("new SmtpClient\n        {\n            ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|}\n        }")]
    [InlineData("new SmtpClient() { ServerCertificateValidationCallback = {|SMTP3001:(_, _, _, _) => true|} }")]
    public Task OnlyMemberOfAnInitializer_GoesWithTheBraces(string creation) =>
        Fixes(Creating(creation), Creating("new SmtpClient()"));

    private static string Creating(string client) => $$"""
        using MailKit.Net.Smtp;

        public class Mailer
        {
            public SmtpClient Open() => {{client}};
        }
        """;

    [Fact]
    public Task CallbackAsADelegateCreation_IsRemoved()
    {
        const string Source = """
            using System.Net.Security;
            using MailKit.Net.Smtp;

            public class Mailer
            {
                public void Open(SmtpClient client)
                {
                    client.ServerCertificateValidationCallback = {|SMTP3001:new RemoteCertificateValidationCallback((_, _, _, _) => true)|};
                    client.Timeout = 5000;
                }
            }
            """;
        const string Fixed = """
            using System.Net.Security;
            using MailKit.Net.Smtp;

            public class Mailer
            {
                public void Open(SmtpClient client)
                {
                    client.Timeout = 5000;
                }
            }
            """;
        return Fixes(Source, Fixed);
    }

    [Theory]
    [InlineData("{|SMTP2003:false|}", true)]
    [InlineData("{|SMTP2003:true|}", true)]
    [InlineData("{|SMTP2003:flag|}", false)] // it may be true, and mean it
    public Task CredentialsErasedOnNetFramework_RemovesAConstant(string value, bool isFixed)
    {
        var source = Program($"\n        client.UseDefaultCredentials = {value};");
        return Fixes(source, isFixed ? Program("") : source, ReferenceAssemblies.NetFramework.Net472.Default);

        static string Program(string statement) => $$"""
            using System.Net;
            using System.Net.Mail;

            public class Mailer
            {
                public void Send(SmtpClient client, MailMessage message, string user, string password, bool flag)
                {
                    client.Credentials = new NetworkCredential(user, password);{{statement}}
                    client.Send(message);
                }
            }
            """;
    }

    private static Task Fixes(string source, string fixedSource, ReferenceAssemblies? framework = null)
    {
        var test = new CSharpCodeFixTest<SmtpConnectionAnalyzer, FactCodeFix, DefaultVerifier>
        {
            TestCode = source,
            FixedCode = fixedSource,
            ReferenceAssemblies = framework ?? new ReferenceAssemblies("net10.0"),
        };
        if (framework is null)
        {
            test.TestState.AdditionalReferences.AddRange(
                [.. CompilationReferences.Framework, .. CompilationReferences.MailKit, NetCoreMailKit]);
        }

        return test.RunAsync();
    }

    private static MetadataReference Stub(string source)
    {
        using var image = new MemoryStream();
        var stub = CSharpCompilation.Create(
            "NETCore.MailKit", [CSharpSyntaxTree.ParseText(source)], CompilationReferences.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(stub.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
