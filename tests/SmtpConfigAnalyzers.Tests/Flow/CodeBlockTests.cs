using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.VisualBasic;
using SmtpConfigAnalyzers.Tests.Verification;

namespace SmtpConfigAnalyzers.Tests.Flow;

/// <summary>
/// Every kind of place that C# and Visual Basic have for code: a client there is found, once, in a build and in one document alone. A host
/// that analyses operations hands such places over; the analyzers, who do not ask it to, have to find them. (Fields WithEvents of Visual
/// Basic are handed to no analyzer.)
/// </summary>
public class CodeBlockTests
{
    private const string Make = "new System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 465)";
    private const string MakeInBasic = "New System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 465)";

    // "%" is what makes a client.
    public static TheoryData<string, string> CSharp => new()
    {
        { "method", "class Post { void Go() { _ = %; } }" },
        { "method, expression", "class Post { object Go() => %; }" },
        { "generic method", "class Post { void Go<T>() { _ = %; } }" },
        { "iterator", "class Post { System.Collections.Generic.IEnumerable<object> Go() { yield return %; } }" },
        { "asynchronous method",
            "class Post { async System.Threading.Tasks.Task Go() { await System.Threading.Tasks.Task.Yield(); _ = %; } }" },
        { "partial method", "partial class Post { partial void Go(); } partial class Post { partial void Go() { _ = %; } }" },
        { "default method of an interface", "interface IPost { object Go() => %; }" },
        { "explicit implementation", "interface IPost { void Go(); } class Post : IPost { void IPost.Go() { _ = %; } }" },
        { "local function", "class Post { void Go() { Do(); void Do() { _ = %; } } }" },
        { "static local function", "class Post { object Go() { return Do(); static object Do() => %; } }" },
        { "lambda", "class Post { System.Func<object> Go() => () => %; }" },
        { "anonymous method", "class Post { System.Action Go() { return delegate { _ = %; }; } }" },
        { "constructor", "class Post { Post() { _ = %; } }" },
        { "constructor, expression", "class Post { object _one; Post() => _one = %; }" },
        { "static constructor", "class Post { static Post() { _ = %; } }" },
        { "constructor's call of another", "class Post { Post(object one) { } Post() : this(%) { } }" },
        { "constructor's call of the base", "class Bag { protected Bag(object one) { } } class Post : Bag { Post() : base(%) { } }" },
        { "constructor's call of the client", "class Post : System.Net.Mail.SmtpClient { Post() : base(\"smtp.contoso.com\", 465) { } }" },
        { "primary constructor's call of the base", "class Bag(object one) { object One => one; } class Post() : Bag(%) { }" },
        { "primary constructor's call of the client", "class Post() : System.Net.Mail.SmtpClient(\"smtp.contoso.com\", 465) { }" },
        { "record's call of the base", "record Bag(object One); record Post() : Bag(%);" },
        { "method next to a primary constructor",
            "class Bag(object one) { object One => one; } class Post() : Bag(1) { object Go() => %; }" },
        { "finalizer", "class Post { ~Post() { _ = %; } }" },
        { "operator", "class Post { public static Post operator +(Post one, Post other) { _ = %; return one; } }" },
        { "conversion", "class Post { public static implicit operator string(Post one) { _ = %; return \"\"; } }" },
        { "field", "class Post { object _one = %; }" },
        { "static field", "class Post { static readonly object One = %; }" },
        { "second field of a declaration", "class Post { object _one = 1, _other = %; }" },
        { "first field of a declaration", "class Post { object _one = %, _other = 1; }" },
        { "field that holds a lambda", "class Post { System.Func<object> _make = () => %; }" },
        { "field of a structure", "struct Post { static object One = %; }" },
        { "property", "class Post { object One { get; } = %; }" },
        { "property with accessors", "class Post { object One { get; set; } = %; }" },
        { "property of a record", "record Post(string Name) { public object One { get; init; } = %; }" },
        { "property, expression", "class Post { object One => %; }" },
        { "getter", "class Post { object One { get { return %; } } }" },
        { "getter, expression", "class Post { object One { get => %; } }" },
        { "setter", "class Post { object One { set { value = %; } } }" },
        { "init", "class Post { object One { init { value = %; } } }" },
        { "indexer", "class Post { object this[int at] => %; }" },
        { "indexer's getter", "class Post { object this[int at] { get { return %; } } }" },
        { "event", "class Post { event System.Action Sent = () => { _ = %; }; }" },
        { "event's accessor", "class Post { event System.Action Sent { add { _ = %; } remove { } } }" },
        { "top-level statements", "_ = %;" },
        { "top-level statements next to a class", "_ = %; class Post { void Go() { } }" },
        { "class next to top-level statements", "System.Console.WriteLine(); class Post { void Go() { _ = %; } }" },
        { "function of top-level statements", "Go(); void Go() { _ = %; }" },
        { "nested class", "class Post { class Inner { void Go() { _ = %; } } }" },
        { "member with an attribute", "class Post { [System.Obsolete(\"old\")] object One { get; } = %; }" },
        { "method with a default argument", "class Post { void Go(int times = 1) { _ = %; } }" },
    };

    public static TheoryData<string, string> VisualBasic => new()
    {
        { "method", "Class Post\nSub Go()\nDim one = %\nEnd Sub\nEnd Class" },
        { "function", "Class Post\nFunction Go() As Object\nReturn %\nEnd Function\nEnd Class" },
        { "iterator",
            "Class Post\nIterator Function Go() As System.Collections.Generic.IEnumerable(Of Object)\nYield %\nEnd Function\nEnd Class" },
        { "module", "Module Post\nSub Main()\nDim one = %\nEnd Sub\nEnd Module" },
        { "lambda", "Class Post\nSub Go()\nDim make = Function() %\nEnd Sub\nEnd Class" },
        { "lambda of several lines", "Class Post\nSub Go()\nDim make = Sub()\nDim one = %\nEnd Sub\nEnd Sub\nEnd Class" },
        { "constructor", "Class Post\nSub New()\nDim one = %\nEnd Sub\nEnd Class" },
        { "shared constructor", "Class Post\nShared Sub New()\nDim one = %\nEnd Sub\nEnd Class" },
        { "constructor's call of another", "Class Post\nSub New(one As Object)\nEnd Sub\nSub New()\nMe.New(%)\nEnd Sub\nEnd Class" },
        { "constructor's call of the client",
            "Class Post\nInherits System.Net.Mail.SmtpClient\nSub New()\nMyBase.New(\"smtp.contoso.com\", 465)\nEnd Sub\nEnd Class" },
        { "operator", "Class Post\nShared Operator +(one As Post, other As Post) As Object\nReturn %\nEnd Operator\nEnd Class" },
        { "conversion",
            "Class Post\nShared Widening Operator CType(one As Post) As Integer\nDim made = %\nReturn 1\nEnd Operator\nEnd Class" },
        { "field", "Class Post\nPrivate _one As Object = %\nEnd Class" },
        { "field, As New", "Class Post\nPrivate _one As %\nEnd Class" },
        { "second field of a declaration", "Class Post\nPrivate _one As Object = 1, _other As Object = %\nEnd Class" },
        { "shared field", "Class Post\nShared One As Object = %\nEnd Class" },
        { "field that holds a lambda", "Class Post\nPrivate _make As System.Func(Of Object) = Function() %\nEnd Class" },
        { "property", "Class Post\nProperty One As Object = %\nEnd Class" },
        { "property, As New", "Class Post\nProperty One As %\nEnd Class" },
        { "getter", "Class Post\nReadOnly Property One As Object\nGet\nReturn %\nEnd Get\nEnd Property\nEnd Class" },
        { "setter", "Class Post\nWriteOnly Property One As Object\nSet(value As Object)\nvalue = %\nEnd Set\nEnd Property\nEnd Class" },
        { "default property",
            "Class Post\nDefault ReadOnly Property One(at As Integer) As Object\nGet\nReturn %\nEnd Get\nEnd Property\nEnd Class" },
        { "event's accessor",
            "Class Post\nCustom Event Sent As System.Action\nAddHandler(value As System.Action)\nDim one = %\nEnd AddHandler\n"
            + "RemoveHandler(value As System.Action)\nEnd RemoveHandler\nRaiseEvent()\nEnd RaiseEvent\nEnd Event\nEnd Class" },
        { "nested class", "Class Post\nClass Inner\nSub Go()\nDim one = %\nEnd Sub\nEnd Class\nEnd Class" },
    };

    [Theory]
    [MemberData(nameof(CSharp))]
    public Task CSharp_IsReached(string kind, string source) => ExpectOne(kind, CSharpCompilation.Create(
        "Contoso",
        [CSharpSyntaxTree.ParseText(
            source.Replace("%", Make, StringComparison.Ordinal), new(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview),
            path: "/Post.cs")],
        CompilationReferences.Framework,
        new(kind.Contains("top-level", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)));

    [Theory]
    [MemberData(nameof(VisualBasic))]
    public Task VisualBasic_IsReached(string kind, string source) => ExpectOne(kind, VisualBasicCompilation.Create(
        "Contoso", [VisualBasicSyntaxTree.ParseText(source.Replace("%", MakeInBasic, StringComparison.Ordinal), path: "/Post.vb")],
        CompilationReferences.Framework, new(OutputKind.DynamicallyLinkedLibrary)));

    private static async Task ExpectOne(string kind, Compilation compilation)
    {
        Assert.True(
            compilation.GetDiagnostics().All(error => error.Severity != DiagnosticSeverity.Error || error.Id == "CS8652"),
            string.Join("\n", compilation.GetDiagnostics()));
        var program = new AnalyzedProgram(compilation, []);

        var found = (await program.Findings()).Where(finding => !finding.Contains("SMTP4002", StringComparison.Ordinal)).ToList();

        Assert.True(found.Count == 1, $"{kind}: {string.Join("\n", found)}");
        Assert.Contains("SMTP1005", found[0], StringComparison.Ordinal);
        Assert.Equal(await program.Findings(), await program.FindingsDocumentByDocument());
    }
}
