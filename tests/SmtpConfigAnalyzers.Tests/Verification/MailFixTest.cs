using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using SmtpConfigAnalyzers.CodeFixes;

namespace SmtpConfigAnalyzers.Tests.Verification;

/// <summary>One C# program, what is reported in it, and what a fix makes of it. The fixed program is compiled and analysed again.</summary>
internal sealed class MailFixTest : CSharpCodeFixTest<SmtpConnectionAnalyzer, MailConnectionCodeFix, DefaultVerifier>
{
    public MailFixTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0"); // resolves nothing by itself: the references below are all
        TestState.AdditionalReferences.AddRange(CompilationReferences.Framework);
        TestState.AdditionalReferences.AddRange(CompilationReferences.MailKit);
        TestState.AdditionalReferences.AddRange(CompilationReferences.Settings);
    }
}
