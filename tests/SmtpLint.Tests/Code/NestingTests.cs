namespace SmtpLint.Tests.Code;

public sealed class NestingTests
{
    private const string Mail =
        """new System.Net.Mail.SmtpClient("smtp.contoso.com", 587).Send("a@contoso.com", "b@contoso.com", "", "");""";

    [Theory]
    [InlineData(101, "namespace A{", "}", "class C { void M() { " + Mail + " } }")]
    [InlineData(101, "class A { void M() {", "} }", Mail)]
    [InlineData(101, "class A { System.Action a = delegate{", "}; }", Mail)]
    [InlineData(101, "namespace A{", "", "class C { void M() { " + Mail + " } }")]
    [InlineData(100_000, "class C { int A = (", ")", "1; // SmtpClient\n")]
    [InlineData(100_000, "(", ")", "1; // SmtpClient\n")]
    [InlineData(20_000, "A<", ">", "SmtpClient")]
    [InlineData(20_000, "A<B,", ">", "SmtpClient")]
    [InlineData(20_000, "[A([", "])]", "SmtpClient")]
    [InlineData(20_000, "a.", "", "b c;")]
    [InlineData(20_000, "a::", "", "b c;")]
    [InlineData(20_000, "$\"{", "}\"", "1")]
    [InlineData(20_000, "$@\"{", "}\"", "1")]
    [InlineData(20_000, "$\"{ @$\"{", "}\"}\"", "1")]
    [InlineData(20_000, "if (a) ", "", "b();")]
    [InlineData(20_000, "a ? 1 : ", "", "2;")]
    [InlineData(100_000, "!", "", "true;")]
    public void NestedTooDeep_IsReported(int depth, string open, string close, string inside)
    {
        using var checkout =
            new Checkout(
                ("Deep.cs", Repeat(open, depth) + inside + Repeat(close, depth)),
                ("Mailer.cs", "class Mailer { void M() { " + Mail + " } }"));

        var result = checkout.JudgeCode();

        var problem = Assert.Single(result.Problems);
        Assert.Equal("Deep.cs", problem.File);
        Assert.Contains("nested too deep", problem.Message);
        Assert.Equal("Mailer.cs", Assert.Single(result.Findings).Place.File);
    }

    [Theory]
    [InlineData("(", ")", 400)]
    [InlineData("a < 1 && ", "", 5_000)]
    [InlineData("a < 1 || b > (", ")", 300)]
    [InlineData("N(1, 2) && ", "", 1_000)]
    [InlineData("$\"{a}\" + ", "", 400)]
    public void ManyOperatorsAndBrackets_AreJudged(string open, string close, int count)
    {
        using var checkout =
            new Checkout(
                ("Mailer.cs",
                    "class Mailer { void M() {\n" + Mail + "\n} bool N(int a, int b) => " + Repeat(open, count) + "true"
                    + Repeat(close, count) + "; }"));

        Assert.Equal(["SMTP1003 Warning Mailer.cs:2"], checkout.ReportCode());
    }

    [Fact]
    public void BlocksAsDeepAsAllowed_AreJudged()
    {
        using var checkout =
            new Checkout(("Deep.cs", Repeat("namespace A{", 98) + "class C { void M() {\n" + Mail + "\n} }" + Repeat("}", 98)));

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
        using var checkout =
            new Checkout(
                ("Mailer.cs",
                    string.Format(System.Globalization.CultureInfo.InvariantCulture, format, Repeat("{", 300))
                    + "\nclass Mailer { void M() {\n" + Mail + "\n} }"));

        Assert.Equal(["SMTP1003 Warning Mailer.cs:3"], checkout.ReportCode());
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
