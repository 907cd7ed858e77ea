using SmtpLint.Judge.Code;

namespace SmtpLint.Tests.Code;

public sealed class SourceWordsTests
{
    [Theory]
    [InlineData("class A { Wanted b; }")]
    [InlineData("var a = $\"text {Wanted} text\";")]
    [InlineData("var a = $\"{{ {b[\"c\"]} \"; Wanted();")]
    [InlineData("var a = $\"{(b ? $\"{c}\" : \"d\")}\", e = Wanted;")]
    [InlineData("var a = @\"c:\\\"; Wanted();")]
    [InlineData("var a = @\"\"\"b\"\" // \"; Wanted();")]
    [InlineData("var a = $@\"\"\"{b}\"\" // \"; Wanted();")]
    [InlineData("var a = @$\"{Wanted}\";")]
    [InlineData("var a = \"\"\"b \" c\"\"\"; Wanted();")]
    [InlineData("var a = $\"\"\"b {Wanted} c\"\"\";")]
    [InlineData("var a = \"https://contoso.com\"; Wanted();")]
    [InlineData("var a = \"\\\"\"; Wanted();")]
    [InlineData("var a = '\"'; Wanted(); var b = '\"';")]
    [InlineData("var a = '\\''; Wanted();")]
    [InlineData("#region Don't\nWanted();\n#endregion")]
    [InlineData("// comment\nWanted();")]
    [InlineData("/* comment */ Wanted();")]
    [InlineData("a = b / Wanted / c;")]
    [InlineData("@Wanted();")]
    public void Word_OfCode_IsRead(string code) => Assert.True(Has(code, "Wanted"));

    [Theory]
    [InlineData("// Wanted\nb();")]
    [InlineData("/// <summary>Wanted</summary>\nclass A;")]
    [InlineData("/* Wanted\n Wanted */ b();")]
    [InlineData("var a = \"Wanted\";")]
    [InlineData("var a = @\"b \"\" Wanted\";")]
    [InlineData("var a = \"\"\"Wanted \"b\" Wanted\"\"\";")]
    [InlineData("var a = $\"Wanted {b}\";")]
    [InlineData("Wanteds();")]
    public void Word_OfACommentOrText_IsNot(string code) => Assert.False(Has(code, "Wanted"));

    [Theory]
    [InlineData("class Wanted { }")]
    [InlineData("record Wanted(int B);")]
    [InlineData("readonly record struct Wanted(int B);")]
    [InlineData("interface Wanted<T> { }")]
    [InlineData("enum Wanted { B }")]
    [InlineData("delegate Task<B> Wanted(int c);")]
    [InlineData("static class A { static void Wanted(this B c) { } }")]
    [InlineData("static class A { static void Wanted<T>(this B<T> c) { } }")]
    [InlineData("static class A { static void Wanted<T, U>([NotNull] this B<T, C<U>> c) { } }")]
    [InlineData("static class A { static void Wanted(\n    this B c) { } }")]
    public void Type_OrExtensionMethod_IsDeclared(string code) =>
        Assert.Contains(SourceWords.HashOf("Wanted"), SourceWords.Of(code).Declared);

    [Theory]
    [InlineData("class A { Wanted b; void C(Wanted d) { } }")]
    [InlineData("class A<T> where T : class { void Wanted(B c) { } }")]
    [InlineData("class A { void B() { Wanted(this, 1); Wanted(this); } }")]
    [InlineData("class A { int this[Wanted b] => 1; }")]
    public void Name_OfSomethingElse_IsNot(string code) =>
        Assert.DoesNotContain(SourceWords.HashOf("Wanted"), SourceWords.Of(code).Declared);

    [Fact]
    public void New_CountsWhereItSaysNoType()
    {
        Assert.True(Has("A b = new(1);", "new"));
        Assert.True(Has("A b = new (1);", "new"));
        Assert.False(Has("var b = new A(1);", "new"));
    }

    [Theory]
    [InlineData("a.Wanted = 1;")]
    [InlineData("new A { Wanted=1 };")]
    [InlineData("Wanted /* comment */ = 1;")]
    [InlineData("int Wanted\n= 1;")]
    public void Word_BeforeAnEqualsSign_IsAssigned(string code) => Assert.True(Assigns(code));

    [Theory]
    [InlineData("A(a.Wanted);")]
    [InlineData("a = Wanted;")]
    [InlineData("Wanted();")]
    [InlineData("// Wanted = 1")]
    public void OtherWord_IsNotAssigned(string code) => Assert.False(Assigns(code));

    [Theory]
    [InlineData("var client = new SmtpClient();")]
    [InlineData("using MailKit;")]
    public void File_ThatNamesAClient_NamesMail(string code) => Assert.True(SourceWords.Of(code).NamesMail);

    [Fact]
    public void File_WithASettingsClass_MayDeclareOptions() => Assert.True(
        SourceWords.Of("class MailOptions { public int Port { get; set; } public bool UseSsl { get; set; } }").MayDeclareOptions);

    [Theory]
    [InlineData("global using A;")]
    [InlineData("[assembly: InternalsVisibleTo(\"A.Tests\")]")]
    [InlineData("class A { int \\u0042; }")]
    public void File_ThatHoldsForAll_CountsAsWhole(string code) => Assert.True(SourceWords.Of(code).CountsAsWhole);

    [Theory]
    [InlineData("class A { int B => 1; }")]
    [InlineData("// the user is authenticated\nclass A { }")]
    [InlineData("using System;")]
    [InlineData("class A { string B = \"\\u0042\"; char C = '\\u0042'; }")]
    public void OtherFile_DoesNotCount(string code) =>
        Assert.True(SourceWords.Of(code) is { CountsAsWhole: false, NamesMail: false, MayDeclareOptions: false });

    // A file that is cut off anywhere costs nothing but its words.
    [Theory]
    [InlineData("class A { string b = $@\"{c(\"d\")}\" + \"\"\"e\"\"\" + @\"f\" + 'g' + \"h\\\"\" /* i */; // j")]
    public void CutOff_IsRead(string code)
    {
        for (var length = 0; length < code.Length; length++)
        {
            Assert.Equal(length >= "class".Length, Has(code[..length], "class"));
        }
    }

    private static bool Assigns(string code) => SourceWords.Of(code).Assigns(SourceWords.HashOf("Wanted"));

    private static bool Has(string code, string word) => SourceWords.Of(code).Has(SourceWords.HashOf(word));
}
