namespace SmtpLint.Tests.Code;

public sealed class BlockDepthTests
{
    private const string Mail = """new System.Net.Mail.SmtpClient("smtp.contoso.com", 587).Send("a@contoso.com", "b@contoso.com", "", "");""";

    [Theory]
    [InlineData("namespace A{", "}", "class C { void M() { " + Mail + " } }")]
    [InlineData("class A { void M() {", "} }", Mail)]
    [InlineData("class A { System.Action a = delegate{", "}; }", Mail)]
    [InlineData("namespace A{", "", "class C { void M() { " + Mail + " } }")]
    public void BlocksTooDeepWithinEachOther_AreTold(string open, string close, string inside)
    {
        using var checkout = new Checkout(("Deep.cs", Repeat(open, 101) + inside + Repeat(close, 101)), ("Mailer.cs", "class Mailer { void M() { " + Mail + " } }"));

        var result = checkout.JudgeCode();

        var problem = Assert.Single(result.Problems);
        Assert.Equal("Deep.cs", problem.File);
        Assert.Contains("more than 100 blocks", problem.Message);
        Assert.Equal("Mailer.cs", Assert.Single(result.Findings).Place.File);
    }

    [Fact]
    public void BlocksAsDeepAsAllowed_AreJudged()
    {
        using var checkout = new Checkout(("Deep.cs", Repeat("namespace A{", 98) + "class C { void M() {\n" + Mail + "\n} }" + Repeat("}", 98)));

        Assert.Equal(["SMTP1003 Warning Deep.cs:2"], checkout.ReportCode());
    }

    [Theory]
    [InlineData("/* {0} */")]
    [InlineData("// {0}")]
    [InlineData("class A {{ string a = \"{0}\"; }}")]
    [InlineData("class A {{ string a = @\"{0}\"; }}")]
    [InlineData("class A {{ string a = \"\"\"{0}\"\"\"; }}")]
    [InlineData("class A {{ string a = $\"{0}{0}\"; }}")]
    public void BracesInTextsAndComments_AreJudged(string format)
    {
        using var checkout = new Checkout(("Mailer.cs", string.Format(System.Globalization.CultureInfo.InvariantCulture, format, Repeat("{", 300)) + "\nclass Mailer { void M() {\n" + Mail + "\n} }"));

        Assert.Equal(["SMTP1003 Warning Mailer.cs:3"], checkout.ReportCode());
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
