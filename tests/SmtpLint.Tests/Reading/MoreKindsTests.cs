using SmtpLint.Tests.Git;

namespace SmtpLint.Tests.Reading;

/// <summary>Kinds of files that hand a program its variables: each with a wrong setting, with a right one, and with one that nobody can know.</summary>
public class MoreKindsTests
{
    /// <summary>A file's name, and its text with <c>§</c> for the port.</summary>
    private static readonly (string File, string Text)[] Kinds =
    [
        ("azure-settings.json", """[{ "name": "Smtp__Host", "value": "smtp.contoso.com", "slotSetting": false }, { "name": "Smtp__Port", "value": "§" }, { "name": "Smtp__SecureSocketOptions", "value": "StartTls" }]"""),
        ("task-definition.json", """{ "containerDefinitions": [{ "name": "web", "environment": [{ "name": "Smtp__Host", "value": "smtp.contoso.com" }, { "name": "Smtp__Port", "value": "§" }, { "name": "Smtp__SecureSocketOptions", "value": "StartTls" }] }] }"""),
        ("azuredeploy.json", """{ "resources": [{ "properties": { "siteConfig": { "appSettings": [{ "name": "Smtp:Host", "value": "smtp.contoso.com" }, { "name": "Smtp:Port", "value": "§" }, { "name": "Smtp:SecureSocketOptions", "value": "StartTls" }] } } }] }"""),
        ("launch.json", """{ "configurations": [{ "type": "coreclr", "env": { "Smtp__Host": "smtp.contoso.com", "Smtp__Port": "§", "Smtp__SecureSocketOptions": "StartTls" } }] }"""),
        ("devcontainer.json", """{ "remoteEnv": { "Smtp__Host": "smtp.contoso.com", "Smtp__Port": "§", "Smtp__SecureSocketOptions": "StartTls" } }"""),
        ("appsettings.json.example", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": "§", "SecureSocketOptions": "StartTls" } }"""),
        ("web.config.dist", """<configuration><appSettings><add key="SmtpHost" value="smtp.contoso.com" /><add key="SmtpPort" value="§" /><add key="SmtpSecureSocketOptions" value="StartTls" /></appSettings></configuration>"""),
        ("docker-compose.yml.sample", "services:\n  web:\n    image: acme/web\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: \"§\"\n      Smtp__SecureSocketOptions: StartTls\n"),
        ("prod-values.yaml", "env:\n  Smtp__Host: smtp.contoso.com\n  Smtp__Port: \"§\"\n  Smtp__SecureSocketOptions: StartTls\n"),
        ("release.yaml", "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    env:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: \"§\"\n      Smtp__SecureSocketOptions: StartTls\n"),
        ("app.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      valuesObject:\n        env:\n          Smtp__Host: smtp.contoso.com\n          Smtp__Port: \"§\"\n          Smtp__SecureSocketOptions: StartTls\n"),
        ("containerapp.yaml", "properties:\n  template:\n    containers:\n    - name: web\n      env:\n      - name: Smtp__Host\n        value: smtp.contoso.com\n      - name: Smtp__Port\n        value: \"§\"\n      - name: Smtp__SecureSocketOptions\n        value: StartTls\n"),
        ("azure-pipelines.yml", "trigger: [main]\nvariables:\n- name: Smtp__Host\n  value: smtp.contoso.com\n- name: Smtp__Port\n  value: \"§\"\n- name: Smtp__SecureSocketOptions\n  value: StartTls\n"),
        (".gitlab-ci.yml", "stages: [test]\ntest:\n  script: dotnet test\n  variables:\n    Smtp__Host: smtp.contoso.com\n    Smtp__Port: \"§\"\n    Smtp__SecureSocketOptions: StartTls\n"),
        ("kustomization.yaml", "configMapGenerator:\n- name: web\n  literals:\n  - Smtp__Host=smtp.contoso.com\n  - Smtp__Port=§\n  - Smtp__SecureSocketOptions=StartTls\n"),
        ("web.container", "[Container]\nImage=mcr.microsoft.com/dotnet/aspnet:10.0\nEnvironment=Smtp__Host=smtp.contoso.com\nEnvironment=Smtp__Port=§\nEnvironment=Smtp__SecureSocketOptions=StartTls\n"),
        ("main.bicep", "resource app 'Microsoft.Web/sites@2023-12-01' = {\n  properties: {\n    siteConfig: {\n      appSettings: [\n        { name: 'Smtp__Host', value: 'smtp.contoso.com' }\n        {\n          name: 'Smtp__Port'\n          value: '§'\n        }\n        { name: 'Smtp__SecureSocketOptions', value: 'StartTls' }\n      ]\n    }\n  }\n}\n"),
        ("web.bicep", "resource settings 'Microsoft.Web/sites/config@2023-12-01' = {\n  name: 'appsettings'\n  properties: {\n    Smtp__Host: 'smtp.contoso.com' // mail\n    Smtp__Port: '§'\n    Smtp__SecureSocketOptions: 'StartTls'\n  }\n}\n"),
        ("main.tf", "resource \"azurerm_linux_web_app\" \"web\" {\n  app_settings = {\n    # mail\n    \"Smtp__Host\" = \"smtp.contoso.com\"\n    Smtp__Port   = \"§\"\n    \"Smtp__SecureSocketOptions\" = \"StartTls\"\n  }\n}\n"),
    ];

    /// <summary>Neighbours of those: other tools that write the same forms.</summary>
    private static readonly (string File, string Text)[] Neighbours =
    [
        ("site-config.json", """
            { "resources": [{ "type": "config", "name": "appsettings", "properties": {
              "Smtp:Host": "smtp.contoso.com", "Smtp:Port": "§", "Smtp:SecureSocketOptions": "StartTls" } }] }
            """),
        ("app.json", """
            { "services": [{ "environment": [{ "key": "Smtp__Host", "value": "smtp.contoso.com" }, { "key": "Smtp__Port", "value": "§" },
              { "key": "Smtp__SecureSocketOptions", "value": "StartTls" }] }] }
            """),
        ("Shop.AppHost/Program.cs", """
            var builder = DistributedApplication.CreateBuilder(args);
            var web = builder.AddProject<Projects.Web>("web")
                .WithReference(cache).WithEnvironment("Smtp__Host", "smtp.contoso.com")
                .WithEnvironment("Smtp__Port", "§");
            web.WithEnvironment("Smtp__SecureSocketOptions", "StartTls");
            builder.Build().Run();
            """),
        ("lambda.json", """
            { "Environment": { "Variables": { "Smtp__Host": "smtp.contoso.com", "Smtp__Port": "§", "Smtp__SecureSocketOptions": "StartTls" } } }
            """),
        ("appsettings.json", """
            [{ "name": "Smtp__Host", "value": "smtp.contoso.com" }, { "name": "Smtp__Port", "value": "§" },
             { "name": "Smtp__SecureSocketOptions", "value": "StartTls" }]
            """),
        (".github/workflows/deploy.yml", """
            on: push
            jobs:
              deploy:
                steps:
                - uses: azure/appservice-settings@v1
                  with:
                    app-settings-json: |
                      [{ "name": "Smtp__Host", "value": "smtp.contoso.com" },
                       { "name": "Smtp__Port", "value": "§" },
                       { "name": "Smtp__SecureSocketOptions", "value": "StartTls" }]
            """),
        ("argo.yaml", """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            spec:
              sources:
              - helm:
                  values: |
                    # mail
                    web:
                      env:
                        Smtp__Host: smtp.contoso.com
                        Smtp__Port: "§"
                        Smtp__SecureSocketOptions: StartTls
            """),
        ("k3s.yaml", """
            apiVersion: helm.cattle.io/v1
            kind: HelmChart
            spec:
              valuesContent: |-
                env:
                - name: Smtp__Host
                  value: smtp.contoso.com
                - name: Smtp__Port
                  value: "§"
                - name: Smtp__SecureSocketOptions
                  value: StartTls
            """),
        ("app-spec.yaml", """
            services:
            - name: web
              envs:
              - key: Smtp__Host
                value: smtp.contoso.com
              - key: Smtp__Port
                value: "§"
              - key: Smtp__SecureSocketOptions
                value: StartTls
            """),
        ("template.yaml", """
            Resources:
              Task:
                Properties:
                  ContainerDefinitions:
                  - Environment:
                    - { Name: Smtp__Host, Value: smtp.contoso.com }
                    - { Name: Smtp__Port, Value: "§" }
                    - { Name: Smtp__SecureSocketOptions, Value: StartTls }
            """),
        ("container-app.tf", """
            resource "azurerm_container_app" "web" {
              template {
                container {
                  env {
                    name  = "Smtp__Host"
                    value = "smtp.contoso.com"
                  }
                  env {
                    name  = "Smtp__Port"
                    value = "§"
                  }
                  env {
                    value = "StartTls"
                    name  = "Smtp__SecureSocketOptions"
                  }
                }
              }
            }
            """),
        ("task.tf", """
            locals { definitions = jsonencode([{ environment = [
              { "name" : "Smtp__Host", "value" : "smtp.contoso.com" },
              { "name" : "Smtp__Port", "value" : "§" },
              { "name" : "Smtp__SecureSocketOptions", "value" : "StartTls" }
            ] }]) }
            """),
        ("env.example", "ASPNETCORE_ENVIRONMENT=Production\nSMTP_HOST=smtp.contoso.com\nSMTP_PORT=§\nSMTP_SECURESOCKETOPTIONS=StartTls\n"),
    ];

    public static TheoryData<string> Files => [.. Kinds.Concat(Neighbours).Select(kind => kind.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void WrongPort_Reports(string file)
    {
        var text = TextOf(file, "465");
        using var checkout = new Checkout((file, text));

        var finding = Assert.Single(checkout.Lint().Run.Result.Findings);

        Assert.Equal(("SMTP1002", file), (finding.Rule.Id, finding.Place.File));
        Assert.Equal("StartTls", text.Substring(finding.Place.Range.Start, finding.Place.Range.Length));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void RightPort_IsSilent(string file)
    {
        using var checkout = new Checkout((file, TextOf(file, "587")));

        Assert.Empty(checkout.Lint().Findings);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Fix_ChangesTheValueAlone(string file)
    {
        var text = TextOf(file, "465");
        using var checkout = new Checkout((file, text));

        checkout.Run("--fix");

        Assert.Contains(checkout[file], new[] { text.Replace("StartTls", "SslOnConnect", StringComparison.Ordinal), text });
        Assert.DoesNotContain("SMTP1002", checkout[file] == text ? "" : checkout.Run().Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Password_ReportsAndIsNotShown(string file)
    {
        const string Secret = "Tr0ub4dor-3x";
        using var checkout = new Checkout((file, TextOf(file, "587").Replace("StartTls", Secret, StringComparison.Ordinal)
            .Replace("SecureSocketOptions", "Password", StringComparison.Ordinal).Replace("SECURESOCKETOPTIONS", "PASSWORD", StringComparison.Ordinal)));
        checkout.Git("init", "-q");
        checkout.Git("add", "-f", ".");

        foreach (var format in new[] { "text", "json", "sarif", "github" })
        {
            var (_, output, _) = checkout.Run("--format", format);

            Assert.Contains("SMTP2002", output, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("appsettings.json.template", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": #{Port}#, "EnableSsl": false } }""")]
    [InlineData("web.config.dist", "<configuration><appSettings>@@MAIL@@<add key=\"SmtpHost\" value=\"smtp.contoso.com\">")]
    public void ExampleThatIsNotWellFormed_IsSilent(string file, string text)
    {
        using var checkout = new Checkout((file, text));

        var (findings, run) = checkout.Lint();

        Assert.Empty(findings);
        Assert.Empty(run.Result.Problems);
    }

    [Theory]
    [InlineData("azuredeploy.json", "[parameters('port')]")]
    [InlineData("azure-settings.json", "@Microsoft.KeyVault(SecretUri=https://x)")]
    [InlineData("main.bicep", "${port}")]
    [InlineData("main.tf", "${var.port}")]
    [InlineData("azure-pipelines.yml", "$(port)")]
    [InlineData(".gitlab-ci.yml", "$PORT")]
    public void PortThatIsNotALiteral_IsSilent(string file, string port)
    {
        using var checkout = new Checkout((file, TextOf(file, port)));

        Assert.Empty(checkout.Lint().Findings);
    }

    [Theory]
    [InlineData("main.bicep", "param port string\nvar s = {\n  Smtp__Host: 'smtp.contoso.com'\n  Smtp__Port: port\n  Smtp__SecureSocketOptions: 'StartTls'\n}\n")]
    [InlineData("main.bicep", "var s = {\n  Smtp__Host: 'smtp.contoso.com'\n  Smtp__Port: '465' == x ? '1' : '2'\n  Smtp__SecureSocketOptions: 'StartTls'\n}\n")]
    [InlineData("main.tf", "locals {\n  Smtp__Host = \"smtp.contoso.com\"\n  Smtp__Port = var.port\n  Smtp__SecureSocketOptions = \"StartTls\"\n}\n")]
    [InlineData("main.tf", "smtp { [ \" = {")]
    [InlineData("main.bicep", "/* smtp")]
    [InlineData("AppHost.cs", "builder.AddProject<P>(\"a\").WithEnvironment(\"Smtp__Host\", \"smtp.contoso.com\").WithEnvironment(\"Smtp__Port\", port).WithEnvironment(\"Smtp__SecureSocketOptions\", \"StartTls\");")]
    [InlineData("AppHost.cs", "builder.AddProject<P>(\"a\").WithEnvironment(\"Smtp__Host\", \"smtp.contoso.com\").WithEnvironment(\"Smtp__Port\", \"465\"); builder.AddProject<P>(\"b\").WithEnvironment(\"Smtp__SecureSocketOptions\", \"StartTls\");")]
    [InlineData("AppHost.cs", "builder.AddContainer(\"v\", \"vaultwarden/server\").WithEnvironment(\"SMTP__HOST\", \"smtp.contoso.com\").WithEnvironment(\"SMTP__PORT\", \"465\").WithEnvironment(\"SMTP__SSL\", \"false\");")]
    [InlineData("AppHost.cs", "web.WithEnvironment(\"Smtp__Port\", ((")]
    [InlineData("main.bicep", "var s = [\n  { name: 'Smtp__Host', value: 'smtp.contoso.com' }\n  { name: 'Smtp__Port', value: '465' }\n  { name: 'Smtp__SecureSocketOptions', secretRef: 'mode' }\n]\n")]
    [InlineData("package.json", """{ "smtp": [{ "name": "Smtp__Host", "value": "smtp.contoso.com" }, { "name": "Smtp__Port", "value": "465" }, { "name": "Smtp__SecureSocketOptions", "value": "StartTls" }] }""")]
    [InlineData("data.json", """{ "fields": [{ "name": "smtp_host", "value": "smtp.contoso.com" }, { "name": "smtp_port", "value": "465" }, { "name": "smtp_ssl", "value": "false" }] }""")]
    [InlineData("deploy.yml", "on: push\njobs:\n  test:\n    env: { SMTP_HOST: smtp.contoso.com, SMTP_PORT: 465, SMTP_SSL: false }\n")]
    [InlineData("crd.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  example: { Smtp__Host: smtp.contoso.com, Smtp__Port: 465, Smtp__Ssl: false }\n")]
    [InlineData("launch.json", """{ "configurations": [{ "type": "node", "env": { "SMTP_HOST": "smtp.contoso.com", "SMTP_PORT": "465", "SMTP_SSL": "false" } }] }""")]
    [InlineData("task-definition.json", """{ "environment": [{ "name": "NODE_ENV", "value": "production" }, { "name": "Smtp__Host", "value": "smtp.contoso.com" }, { "name": "Smtp__Port", "value": "465" }, { "name": "Smtp__Ssl", "value": "false" }] }""")]
    public void WhatIsNotKnownOrNotOurs_IsSilent(string file, string text)
    {
        using var checkout = new Checkout((file, text));

        var (findings, run) = checkout.Lint();

        Assert.Empty(findings);
        Assert.Empty(run.Result.Problems);
    }

    [Fact]
    public void TwoListsOfOneFile_AreTwoPrograms()
    {
        using var checkout = new Checkout(("main.bicep", "var a = [\n  { name: 'Smtp__Host', value: 'smtp.contoso.com' }\n  { name: 'Smtp__Port', value: '465' }\n]\nvar b = [\n  { name: 'Smtp__SecureSocketOptions', value: 'StartTls' }\n]\n"));

        Assert.Empty(checkout.Lint().Findings);
    }

    private static string TextOf(string file, string port) => Kinds.Concat(Neighbours).Single(kind => kind.File == file).Text.Replace("§", port, StringComparison.Ordinal);
}
