namespace SmtpLint.Tests;

public class SkeletonTests
{
    [Fact]
    public void TheToolIsNamedSmtplint() => Assert.Equal("smtplint", System.Reflection.Assembly.Load("smtplint").GetName().Name);
}
