namespace SmtpLint.Tests.Reading;

public class ComposeTests
{
    private const string File = "docker-compose.yml";

    [Theory]
    [InlineData("environment:\n      Smtp__Port: 465\n      Smtp__Host: 'smtp.contoso.com'\n      Smtp__EnableSsl: \"false\"")]
    [InlineData("environment:\n      - Smtp__Port=465\n      - 'Smtp__Host=smtp.contoso.com'\n      - \"Smtp__EnableSsl=false\"")]
    [InlineData("environment: { Smtp__Port: 465, Smtp__Host: smtp.contoso.com, Smtp__EnableSsl: false }")]
    [InlineData("environment:\n      \"Smtp__Port\": 465 # why\n      Smtp__Host: |-\n        smtp.contoso.com\n      Smtp__EnableSsl: "
        + ">-\n        false")]
    public void EachForm_IsReadWithItsPlaces(string environment)
    {
        var text = $"services:\n  web:\n    image: ghcr.io/acme/web:1.2@sha256:00\n    env_file: .env\n    {environment}\n";

        Assert.Equal([["Smtp:Port=465", "Smtp:Host=smtp.contoso.com", "Smtp:EnableSsl=false"]], Judging.Pairs(File, text));
        Assert.Equal(["Smtp__Port|465", "Smtp__Host|smtp.contoso.com", "Smtp__EnableSsl|false"], Judging.Written(File, text));
        Assert.Equal("SMTP1002", Judging.Transport(File, text));
    }

    [Theory]
    [InlineData("Smtp__EnableSsl: true")]
    [InlineData("Smtp__EnableSsl: ${USE_TLS:-false}")]
    [InlineData("Smtp__EnableSsl: $USE_TLS")]
    [InlineData("Smtp__EnableSsl:")]
    public void RightOrUnknownValue_IsSilent(string flag)
    {
        Assert.Equal(
            "", Judging.Transport(
                File, $"services:\n  web:\n    build: .\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: 465\n   "
                + $"   {flag}\n"));
    }

    [Theory]
    [InlineData("Smtp__Port:")]
    [InlineData("Smtp__Port: $PORT")]
    [InlineData("Smtp__Port: { a: b }")]
    public void ValueThatIsElsewhere_IsThereButUnknown(string variable)
    {
        Assert.Equal(
            [["Smtp:Host=smtp.contoso.com", "Smtp:Port=?"]],
            Judging.Pairs(File, $"services:\n  web:\n    environment:\n      Smtp__Host: smtp.contoso.com\n      {variable}\n"));
    }

    [Fact]
    public void NameAlone_IsThereButUnknown()
    {
        Assert.Equal([["Smtp:Port=?"]], Judging.Pairs(File, "services:\n  web:\n    environment:\n      - Smtp__Port\n"));
    }

    // https://docs.docker.com/compose/how-tos/multiple-compose-files/merge
    [Theory]
    [InlineData("docker-compose.override.yml", "587", "")]
    [InlineData("docker-compose.override.yml", "465", "docker-compose.override.yml SMTP1002")]
    [InlineData("docker-compose.prod.yml", "587", "docker-compose.yml SMTP1002")]
    public void OverrideLiesOverTheBase(string file, string port, string expected)
    {
        using var checkout = new Checkout(
            ("docker-compose.yml", "services:\n  web:\n    image: acme/web\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: \"465\"\n      Smtp__SecureSocketOptions: StartTls\n"),
            (file, $"services:\n  web:\n    environment:\n      Smtp__Port: \"{port}\"\n"));

        Assert.Equal(expected, string.Join(", ", checkout.Lint().Run.Result.Findings.Select(finding => $"{finding.Place.File} {finding.Rule.Id}")));
    }

    [Fact]
    public void Services_DoNotMix()
    {
        const string Text = """
            services:
              web:
                environment: { Smtp__Host: smtp.contoso.com, Smtp__Port: 465 }
              worker:
                environment: { Smtp__EnableSsl: false }
            """;

        Assert.Equal([["Smtp:Host=smtp.contoso.com", "Smtp:Port=465"], ["Smtp:EnableSsl=false"]], Judging.Pairs(File, Text));
        Assert.Equal("", Judging.Transport(File, Text));
    }

    [Theory]
    [InlineData("environment: *mail")]
    [InlineData("environment:\n      <<: *mail")]
    [InlineData("environment:\n      <<: [*mail, *other]\n")]
    public void AliasesAndMerges_AreReadWhereTheyStand(string environment)
    {
        var text = $"x-mail: &mail\n  Smtp__Port: 465\n  Smtp__EnableSsl: false\nx-other: &other\n  Smtp__Port: 25\nservices:\n  web:\n  "
            + $"  {environment}\n";

        Assert.Equal(["Smtp:Port=465", "Smtp:EnableSsl=false"], Judging.Pairs(File, text)[0].Where(pair => !pair.StartsWith("<<")));
        Assert.Equal(["SMTP1002"], Judging.Judge(File, text).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void OwnMember_WinsOverAMergedOne()
    {
        const string Text =
            "x-mail: &mail\n  Smtp__Port: 25\nservices:\n  web:\n    environment:\n      <<: *mail\n      Smtp__Port: 587\n";

        Assert.Equal([["Smtp:Port=587"]], Judging.Pairs(File, Text));
    }

    [Theory]
    [InlineData("vaultwarden/server:1.30", "SMTP_")]
    [InlineData("ghcr.io/dani-garcia/vaultwarden", "SMTP_")]
    [InlineData("grafana/grafana-oss", "SMTP_")]
    [InlineData("node:22-alpine", "SMTP_")]
    [InlineData("docker.io/library/python:3.13", "Smtp__")]
    [InlineData("ghost:5", "mail__options__")]
    [InlineData("localhost:5000/acme/laravel-api", "Smtp__")]
    [InlineData("${AIRFLOW_IMAGE:-apache/airflow:2.10}", "AIRFLOW__SMTP__")]
    [InlineData("${IMAGE}", "AIRFLOW__SMTP__SMTP_")]
    [InlineData("gitea/gitea", "GITEA__mailer__")]
    [InlineData("acme/web", "SMTP_")]
    [InlineData("", "SMTP_")]
    public void OtherPrograms_AreSilent(string image, string prefix)
    {
        var text = $"services:\n  web:\n    image: \"{image}\"\n    environment:\n      {prefix}HOST: smtp.contoso.com\n      "
            + $"{prefix}PORT: 465\n      {prefix}SSL: \"false\"\n      {prefix}SECURE: \"false\"\n      {prefix}PASSWORD: demo\n";

        Assert.Equal("", string.Join(" ", Judging.Judge(File, text).Select(finding => finding.Rule.Id)));
    }

    [Theory]
    [InlineData("image: mcr.microsoft.com/dotnet/aspnet:10.0", "")]
    [InlineData("image: acme/shop-dotnet", "")]
    [InlineData("image: acme/shop", "ASPNETCORE_ENVIRONMENT: Production")]
    public void ProgramOnDotNet_IsJudgedByAllNames(string image, string sign)
    {
        var text = $"services:\n  web:\n    {image}\n    environment:\n      {sign}\n      SMTP_HOST: smtp.contoso.com\n      SMTP_PORT: "
            + $"465\n      SMTP_SSL: false\n";

        Assert.Equal("SMTP1002", Judging.Transport(File, text));
    }

    [Theory]
    [InlineData("vaultwarden")]
    [InlineData("my-node-app")]
    public void NameOfAService_SaysWhatIsNotDotNet(string name)
    {
        Assert.Empty(
            Judging.Pairs(
                File, $"services:\n  {name}:\n    image: ${{IMAGE}}\n    environment:\n      Smtp__Port: 465\n      Smtp__EnableSsl: "
                + $"false\n"));
    }

    [Fact]
    public void Comment_Silences()
    {
        const string Text = """
            services:
              web: # the shop
                environment:
                  Note: "a # is not a comment"
                  Smtp__Host: smtp.contoso.com
                  # smtplint-disable SMTP1002 -- the relay in the rack
                  Smtp__Port: 465
                  Smtp__EnableSsl: false
              worker:
                environment:
                  Smtp__Port: 465
            """;

        var documents = SmtpLint.Read.ContainerReader.Read(File, Text);
        Assert.Equal(
            [" the shop", " smtplint-disable SMTP1002 -- the relay in the rack"], documents[1].Comments.Select(comment => comment.Text));
        var finding = Assert.Single(Judging.Judge(File, Text));
        Assert.True(new SmtpConfigAnalyzers.Files.Suppression.SuppressionList(documents[0])
            .Silences("SMTP1002", Text.IndexOf("465", StringComparison.Ordinal)), finding.Message);
    }
}
