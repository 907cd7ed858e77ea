using SmtpLint.Read;
using SmtpConfigAnalyzers.Files.Editing;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Tests.Reading;

/// <summary>Edits change what they are asked to and nothing else, and are read back.</summary>
public class EditTests
{
    private const string Compose = "docker-compose.yml";
    private const string Kubernetes = "pod.yaml";

    [Theory]
    [InlineData(Compose, "services: { web: { environment: { Smtp__Port: 25 } } } # c", "587",
        "services: { web: { environment: { Smtp__Port: 587 } } } # c")]
    [InlineData(Compose, "services:\r\n  web:\r\n    environment:\r\n      Smtp__Port: '25' # c\r\n", "587",
        "services:\r\n  web:\r\n    environment:\r\n      Smtp__Port: '587' # c\r\n")]
    [InlineData(Compose, "\uFEFFservices:\n  web:\n    environment:\n      Smtp__Port: \"25\"", "StartTls",
        "\uFEFFservices:\n  web:\n    environment:\n      Smtp__Port: \"StartTls\"")]
    [InlineData(Compose, "services:\n  web:\n    environment:\n    - Smtp__Port=25\n", "587",
        "services:\n  web:\n    environment:\n    - Smtp__Port=587\n")]
    [InlineData(Compose, "services:\n  web:\n    environment: [ 'Smtp__Port=25' ]\n", "587",
        "services:\n  web:\n    environment: [ 'Smtp__Port=587' ]\n")]
    [InlineData(Compose, "services:\n  web:\n    environment: { Smtp__Port: &p 25 }\n", "587",
        "services:\n  web:\n    environment: { Smtp__Port: &p 587 }\n")]
    [InlineData(Compose, "services:\n  web:\n    environment: { Smtp__Port: None }\n", "true",
        "services:\n  web:\n    environment: { Smtp__Port: \"true\" }\n")]
    [InlineData(Compose, "services:\n  web:\n    environment: { Smtp__Port: false }\n", "true",
        "services:\n  web:\n    environment: { Smtp__Port: true }\n")]
    [InlineData(Kubernetes, "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env:\n    - name: Smtp__Port\n      value: \"25\"\n",
        "587", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env:\n    - name: Smtp__Port\n      value: \"587\"\n")]
    [InlineData(Kubernetes, "apiVersion: v1\nkind: ConfigMap\ndata:\n  appsettings.json: |\n    { \"Smtp\":\n      { \"Port\": 25 } }\n",
        "587", "apiVersion: v1\nkind: ConfigMap\ndata:\n  appsettings.json: |\n    { \"Smtp\":\n      { \"Port\": 587 } }\n")]
    [InlineData("appsettings.yml", "Smtp:\n  Port: 25\n", "587", "Smtp:\n  Port: 587\n")]
    [InlineData("Dockerfile", "FROM acme/web\nENV A=b Smtp__Port=25 \\\n  C=d\n", "587",
        "FROM acme/web\nENV A=b Smtp__Port=587 \\\n  C=d\n")]
    [InlineData("Dockerfile", "FROM acme/web\r\nENV Smtp__Port=\"25\"\r\n", "587", "FROM acme/web\r\nENV Smtp__Port=\"587\"\r\n")]
    [InlineData("Dockerfile", "FROM acme/web\nENV Smtp__Port 25\n", "587", "FROM acme/web\nENV Smtp__Port 587\n")]
    [InlineData("shop.service", "[Service]\nEnvironment=\"Smtp__Port=25\" A=b\n", "587", "[Service]\nEnvironment=\"Smtp__Port=587\" A=b\n")]
    [InlineData("shop.service", "[Service]\nEnvironment=Smtp__Port='25'\n", "587", "[Service]\nEnvironment=Smtp__Port='587'\n")]
    public void Value_IsReplaced(string file, string text, string value, string expected)
    {
        var (document, port) = Port(file, text);

        var edit = SettingsEdit.Replace(document, port, value);

        Assert.Equal(expected, edit?.ApplyTo(text));
        Assert.Equal(value, edit?.ApplyTo(document).Scalars.Single(scalar => scalar.Name == "Port").Value);
    }

    [Theory]
    [InlineData(Compose, "services: { web: { environment: { Smtp__Port: $PORT } } }", "587")]
    [InlineData(Compose, "services: { web: { environment: { Smtp__Port: } } }", "587")]
    [InlineData(Compose, "services: { web: { environment: { Smtp__Port: 25 } } }", "a b")]
    [InlineData(Compose, "services: { web: { environment: { Smtp__Port: 25 } } }", "a}")]
    [InlineData(Compose, "services: { web: { environment: { Smtp__Port: 25 } } }", "")]
    [InlineData(Compose, "x: &p { Smtp__Port: 25 }\nservices: { web: { environment: *p }, job: { image: vaultwarden } }\nz: 'open", "a: b")]
    [InlineData(Kubernetes,
        "apiVersion: v1\nkind: Pod\nspec: { containers: [ { env: [ { name: Smtp__Port, valueFrom: { a: b } } ] } ] }", "587")]
    [InlineData(Kubernetes,
        "apiVersion: v1\nkind: ConfigMap\ndata:\n  appsettings.json: \"{ \\\"Smtp\\\": { \\\"Port\\\": 25 } }\"\n", "587")]
    [InlineData("Dockerfile", "FROM acme/web\nENV Smtp__Port=${PORT}\n", "587")]
    [InlineData("Dockerfile", "FROM acme/web\nENV Smtp__Port=25\n", "5 8")]
    [InlineData("shop.service", "[Service]\nEnvironment=Smtp__Port=%i\n", "587")]
    public void ValueThatCannotBeWritten_IsNotOffered(string file, string text, string value)
    {
        var (document, port) = Port(file, text);

        Assert.Null(SettingsEdit.Replace(document, port, value));
    }

    [Theory]
    [InlineData(Compose, "services:\n  web:\n    environment:\n      Smtp__Port: 25 # c\n      A__B: c\n",
        "services:\n  web:\n    environment:\n      Smtp__Port: 25 # c\n      Smtp__Mode: \"true\"\n      A__B: c\n")]
    [InlineData(Compose, "services:\n  web:\n    environment:\n      - Smtp__Port=25\n",
        "services:\n  web:\n    environment:\n      - Smtp__Port=25\n      - Smtp__Mode=true\n")]
    [InlineData(Compose, "services:\n  web:\n    environment:\n      'Smtp__Port': '25'",
        "services:\n  web:\n    environment:\n      'Smtp__Port': '25'\n      'Smtp__Mode': 'true'")]
    [InlineData(Kubernetes, "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env:\n    - name: Smtp__Port\n      value: \"25\"\n",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env:\n    - name: Smtp__Port\n      value: \"25\"\n    - name: "
        + "Smtp__Mode\n      value: \"true\"\n")]
    [InlineData("appsettings.yml", "Smtp:\n  Port: 25\n", "Smtp:\n  Port: 25\n  Mode: \"true\"\n")]
    [InlineData("Dockerfile", "FROM acme/web\nENV Smtp__Port=25\n", "FROM acme/web\nENV Smtp__Port=25\nENV Smtp__Mode=true\n")]
    [InlineData("shop.service", "[Service]\nEnvironment=Smtp__Port=25\n",
        "[Service]\nEnvironment=Smtp__Port=25\nEnvironment=Smtp__Mode=true\n")]
    [InlineData(Compose, "services: { web: { environment: { Smtp__Port: 25 } } }\n", null)]
    [InlineData(Compose, "services:\n  web:\n    environment: [ 'Smtp__Port=25' ]\n", null)]
    [InlineData(Compose, "services:\n  web:\n    environment:\n      - 'Smtp__Port=25'\n", null)]
    [InlineData("Dockerfile", "FROM acme/web\nENV A=b \\\n  Smtp__Port=25 \\\n  C=d\n", null)]
    [InlineData("shop.service", "[Service]\nEnvironment=\"Smtp__Port=25\"\n", null)]
    public void Setting_IsInsertedWhereALineIsEnough(string file, string text, string? expected)
    {
        var (document, port) = Port(file, text);

        Assert.Equal(expected, SettingsEdit.InsertAfter(document, port, "Mode", "true", ScalarKind.Boolean)?.ApplyTo(text));
    }

    [Fact]
    public void Remedy_IsOfferedAndFixes()
    {
        const string Text =
            "services:\n  web:\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: 465\n      Smtp__EnableSsl: "
            + "false\n  job:\n    environment: { Smtp__Port: 465, Smtp__Host: smtp.contoso.com, Umbraco__CMS__Global__Smtp__Host: "
            + "mx.contoso.com, Umbraco__CMS__Global__Smtp__Port: '587', Umbraco__CMS__Global__Smtp__SecureSocketOptions: SslOnConnect }\n";

        var finding = Judging.Judge(Compose, Text).Single(finding => finding.Rule.Id == "SMTP1004");
        var repaired = finding.Remedies[0].Edits.OrderByDescending(edit => edit.Edit.Range.Start)
            .Aggregate(Text, (text, edit) => edit.Edit.ApplyTo(text));

        Assert.DoesNotContain(Judging.Judge(Compose, repaired), finding => finding.Rule.Id == "SMTP1004");
        Assert.Equal(Text.Replace("SslOnConnect", "StartTls"), repaired);
    }

    [Fact]
    public void EditOfOneScope_LeavesTheOthers()
    {
        const string Text = "services:\n  a:\n    environment: { Smtp__Port: 25 }\n  b:\n    environment: { Smtp__Port: 26 }\n";
        var second = ContainerReader.Read(Compose, Text)[1];

        var edit = SettingsEdit.Replace(second, second.Scalars[0], "587");

        Assert.Equal(Text.Replace("26", "587"), edit?.ApplyTo(Text));
        Assert.Equal("587", edit?.ApplyTo(second).Scalars[0].Value);
    }

    private static (SettingsDocument Document, SettingsScalar Port) Port(string file, string text)
    {
        var document = ContainerReader.Read(file, text)[0];
        return (document, document.Scalars.First(scalar => scalar.Name == "Port"));
    }
}
