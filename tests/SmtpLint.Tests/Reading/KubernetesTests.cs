namespace SmtpLint.Tests.Reading;

public class KubernetesTests
{
    private const string File = "deploy/shop.yaml";

    private const string Container = """
              - name: web
                image: ghcr.io/acme/web
                env:
                  - name: Smtp__Host
                    value: smtp.contoso.com
                  - { name: Smtp__Port, value: "465" }
                  - name: Smtp__EnableSsl
                    value: "false"
                  - name: Smtp__Password
                    valueFrom:
                      secretKeyRef: { name: smtp, key: password }
        """;

    [Theory]
    [InlineData("Deployment", "  template:\n    spec:\n      containers:\n")]
    [InlineData("StatefulSet", "  template:\n    spec:\n      initContainers:\n")]
    [InlineData("DaemonSet", "  template:\n    spec:\n      containers:\n")]
    [InlineData("Job", "  template:\n    spec:\n      containers:\n")]
    [InlineData("CronJob", "  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n")]
    [InlineData("Pod", "  containers:\n")]
    public void Container_IsRead(string kind, string path)
    {
        var indentation = path.TrimEnd('\n').Split('\n')[^1].TakeWhile(character => character == ' ').Count();
        var container =
            string.Join("\n", Container.Split('\n').Select(line => new string(' ', indentation) + line[(Math.Min(line.Length, 6))..]));
        var text = $"apiVersion: v1\nkind: {kind}\nmetadata: {{ name: web }}\nspec:\n{path}{container}\n";

        Assert.Equal(
            [["Smtp:Host=smtp.contoso.com", "Smtp:Port=465", "Smtp:EnableSsl=false", "Smtp:Password=?"]], Judging.Pairs(File, text));
        Assert.Equal(["Smtp__Host|smtp.contoso.com", "Smtp__Port|465", "Smtp__EnableSsl|false"], Judging.Written(File, text).Take(3));
        Assert.Equal("SMTP1002", Judging.Transport(File, text));
        Assert.Equal("", Judging.Transport(File, text.Replace("\"false\"", "$(SMTP_TLS)")));
    }

    [Fact]
    public void ReferencedPassword_IsACredential()
    {
        const string Text = """
            apiVersion: v1
            kind: Pod
            spec:
              containers:
                - image: acme/web
                  env:
                    - { name: Smtp__Host, value: smtp.contoso.com }
                    - { name: Smtp__Port, value: "587" }
                    - { name: Smtp__EnableSsl, value: "false" }
                    - name: Smtp__Password
                      valueFrom: { secretKeyRef: { name: smtp, key: password } }
            """;

        Assert.Equal("SMTP1003", Judging.Transport(File, Text));
    }

    [Fact]
    public void ContainersAndDocuments_DoNotMix()
    {
        const string Text = """
            apiVersion: v1
            kind: Pod
            spec:
              containers:
                - { image: acme/web, env: [{ name: Smtp__Port, value: "465" }] }
                - { image: acme/web, env: [{ name: Smtp__EnableSsl, value: "false" }] }
                - { image: grafana/grafana, env: [{ name: Smtp__EnableSsl, value: "false" }] }
            ---
            apiVersion: v1
            kind: List
            items:
              - apiVersion: v1
                kind: ConfigMap
                data: { Smtp__Host: smtp.contoso.com, other: text }
            """;

        Assert.Equal([["Smtp:Port=465"], ["Smtp:EnableSsl=false"], ["Smtp:Host=smtp.contoso.com"]], Judging.Pairs(File, Text));
    }

    [Theory]
    [InlineData("|")]
    [InlineData("|-")]
    [InlineData("|+")]
    [InlineData("|2")]
    public void FileInAConfigMap_IsReadWithItsPlaces(string mark)
    {
        var text = $$"""
            apiVersion: v1
            kind: ConfigMap
            data:
              appsettings.json: {{mark}}
                {
                  // smtplint-disable SMTP9999

                  "Smtp": { "Host": "smtp.contoso.com",
                    "Port": 465, "EnableSsl": false }
                }
              .env: |
                # of another program
                SMTP_PORT=25
                Mail__Port=26
              notes.txt: "Smtp__Port=25"
            """;
        foreach (var lines in new[] { text, text.Replace("\n", "\r\n") })
        {
            Assert.Equal(
                [["Smtp:Host=smtp.contoso.com", "Smtp:Port=465", "Smtp:EnableSsl=false"], ["Mail:Port=26"]], Judging.Pairs(File, lines));
            Assert.Equal(["Host|smtp.contoso.com", "Port|465", "EnableSsl|false", "Mail__Port|26"], Judging.Written(File, lines));
            Assert.Equal("SMTP1002", Judging.Transport(File, lines));
            Assert.Contains(
                SmtpLint.Read.ContainerReader.Read(File, lines)[0].Comments, comment =>
                comment.Text == " smtplint-disable SMTP9999" && lines.Substring(comment.Range.Start, comment.Range.Length) == comment.Text);
        }
    }

    [Theory]
    [InlineData("'{ \"Smtp\": { \"Port\": 465, \"EnableSsl\": false } }'", "Port|465")]
    [InlineData("\"{ \\\"Smtp\\\": { \\\"Port\\\": 465, \\\"EnableSsl\\\": false } }\"", "appsettings.json|appsettings.json")]
    [InlineData(">\n    { \"Smtp\": { \"Port\":\n    465, \"EnableSsl\": false } }", "appsettings.json|appsettings.json")]
    public void FileInQuotes_IsReadWithThePlacesThatCanBeReported(string content, string port)
    {
        var text = $"apiVersion: v1\nkind: ConfigMap\ndata:\n  appsettings.json: {content}\n";

        Assert.Equal(port, Judging.Written(File, text)[0]);
        Assert.Equal("SMTP1002", Judging.Transport(File, text));
    }

    [Fact]
    public void BrokenFileInAConfigMap_IsAnErrorAtItsPlace()
    {
        const string Text = "apiVersion: v1\nkind: ConfigMap\ndata:\n  appsettings.json: |\n    { \"Smtp\": { \"Port\": 465, } oops\n";

        var document = Assert.Single(SmtpLint.Read.ContainerReader.Read(File, Text));
        Assert.InRange(document.Error!.Range.Start, Text.IndexOf("465", StringComparison.Ordinal), Text.Length);
    }

    [Fact]
    public void Secret_HasCredentialsThatNobodySees()
    {
        const string Text = """
            apiVersion: v1
            kind: Secret
            data:
              Smtp__Port: NDY1
            stringData:
              Smtp__Host: smtp.contoso.com
              Smtp__Port: "587"
              Smtp__EnableSsl: "false"
              Smtp__Password: demo
              appsettings.json: |
                { "Mail": { "Port": 465, "Password": "demo" }, "ConnectionStrings": { "Email": "smtp://u:demo@smtp.contoso.com" } }
            """;

        Assert.Equal(
            [["Mail:Port=465", "Mail:Password=?", "ConnectionStrings:Email=?"],
                ["Smtp:Host=smtp.contoso.com", "Smtp:Port=587", "Smtp:EnableSsl=false", "Smtp:Password=?"]],
            Judging.Pairs(File, Text));
        Assert.Equal(["SMTP1003"], Judging.Judge(File, Text).Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("kind: Deployment\nspec: { template: { spec: { containers: [{ env: [{ name: Smtp__Port, value: '465' }] }] } } }\n")]
    [InlineData("apiVersion: v1\nkind: Custom\nspec:\n  smtp: { host: smtp.contoso.com, port: 465, enableSsl: false }\n")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\ndata:\n  {{- if .Values.smtp }}\n  Smtp__Port: \"465\"\n  {{- end }}\n")]
    [InlineData("apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: Smtp__Port\n          value: {{ "
        + ".Values.port }}\n        - name: Smtp__EnableSsl\n          value: 'false'\n")]
    public void OtherObjectsAndTemplates_AreSilent(string text)
    {
        Assert.Empty(Judging.Judge("templates/shop.yaml", text));
    }
}
