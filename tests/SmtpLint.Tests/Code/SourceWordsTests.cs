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
    [InlineData("var client = new SmtpClient();")]
    [InlineData("using MailKit;")]
    [InlineData("class MailOptions { public int Port { get; set; } public bool UseSsl { get; set; } }")]
    [InlineData("global using A;")]
    [InlineData("[assembly: InternalsVisibleTo(\"A.Tests\")]")]
    [InlineData("class A { int \\u0042; }")]
    public void File_ThatNamesMailOrHoldsForAll_Counts(string code) => Assert.True(SourceWords.Of(code).Counts);

    [Theory]
    [InlineData("class A { int B => 1; }")]
    [InlineData("// the user is authenticated\nclass A { }")]
    [InlineData("using System;")]
    [InlineData("class A { string B = \"\\u0042\"; char C = '\\u0042'; }")]
    public void OtherFile_DoesNot(string code) => Assert.False(SourceWords.Of(code).Counts);

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

    private static bool Has(string code, string word) => SourceWords.Of(code).Has(SourceWords.HashOf(word));
}
