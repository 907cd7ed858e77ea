namespace SmtpLint.Tests.Reading;

public class SystemdUnitTests
{
    [Theory]
    [InlineData("Environment=\"Smtp__Host=smtp.contoso.com\" 'Smtp__Port=465' Smtp__EnableSsl=false")]
    [InlineData("Environment=Smtp__Host=smtp.contoso.com\nEnvironment = Smtp__Port=465\nEnvironment=Smtp__EnableSsl=\"false\"")]
    [InlineData("Environment=Smtp__Host=smtp.contoso.com \\\n# in between\n  "
        + "Smtp__Port=465\\\nSmtp__EnableSsl=false\n\nEnvironmentFile=/etc/shop.env")]
    [InlineData("Environment=Smtp__Port=25\nEnvironment=\nEnvironment=Smtp__Host=smtp.contoso.com Smtp__Port=465 "
        + "Smtp__EnableSsl=false\n[Install]\nEnvironment=Smtp__Port=1")]
    public void EachForm_IsReadWithItsPlaces(string environment)
    {
        foreach (var text in new[] { $"[Unit]\nEnvironment=Smtp__Port=2\n[Service]\n{environment}\n",
            $"[Service]\r\n{environment.Replace("\n", "\r\n")}" })
        {
            Assert.Equal([["Smtp:Host=smtp.contoso.com", "Smtp:Port=465", "Smtp:EnableSsl=false"]], Judging.Pairs("shop.service", text));
            Assert.Equal(["Smtp__Host|smtp.contoso.com", "Smtp__Port|465", "Smtp__EnableSsl|false"], Judging.Written("shop.service", text));
            Assert.Equal("SMTP1002", Judging.Transport("shop.service", text));
        }
    }

    [Theory]
    [InlineData("/usr/bin/dotnet /opt/shop/Shop.dll", "SMTP1002")]
    [InlineData("-/opt/dotnet/dotnet Shop.dll", "SMTP1002")]
    [InlineData("/usr/bin/node server.js", "")]
    [InlineData("/opt/venv/bin/python3.12 app.py", "")]
    [InlineData("/opt/shop/shop", "")]
    public void Command_Decides(string command, string expected)
    {
        Assert.Equal(
            expected, Judging.Transport(
                "shop.service", $"[Service]\nExecStart={command}\nEnvironment=SMTP_HOST=smtp.contoso.com SMTP_PORT=465 SMTP_SSL=false\n"));
    }

    [Theory]
    [InlineData("Smtp__Port=%i", "Smtp:Port=?")]
    [InlineData("\"Smtp__From=50%% off\"", "Smtp:From=50%% off")]
    [InlineData("Smtp__From=a\\\"b", "Smtp:From=a\"b")]
    public void Value_IsDecoded(string assignment, string expected)
    {
        Assert.Equal([[expected]], Judging.Pairs("shop.service", $"[Service]\nEnvironment={assignment}\n"));
    }

    [Fact]
    public void Comments_AreFound()
    {
        const string Text =
            "; one\n[Service]\n# smtplint-disable SMTP1002 \\\nEnvironment=Smtp__Port=465 \\\n  # two\n  Smtp__EnableSsl=false\n";

        Assert.Equal(
            [" one", " smtplint-disable SMTP1002 \\", " two"],
            Assert.Single(SmtpLint.Read.ContainerReader.Read("shop.service", Text)).Comments.Select(comment => comment.Text));
    }
}
