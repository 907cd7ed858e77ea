namespace SmtpLint.Tests.Linting;

/// <summary>A secret in a line of a file.</summary>
/// <param name="File">The file, in a folder of its own.</param>
/// <param name="Text">Its text; <c>§</c> stands for the secret.</param>
/// <param name="Shown">What stays to be read of the secret's line; <c>§</c> stands for the mask.</param>
internal sealed record PlantedSecret(string File, string Text, string Shown);

/// <summary>
/// Secrets of every kind: where they are, and what names them. Each file has a finding in the secret's line or next to it.
/// </summary>
internal static class PlantedSecrets
{
    private static readonly string[] Names =
    [
        "Password", "SmtpPassword", "Pass", "SmtpPass", "Pwd", "MailPwd", "SmtpKey", "Key", "Auth", "Cred", "Creds", "SmtpSecret", "ApiKey",
            "AuthToken", "Token", "AccessKey", "Passphrase", "Password2", "PasswordPlain",
        "SmtpPasswordForRelay", "smtppass", "Kennwort", "Senha",
    ];

    private static readonly string[] Variables =
        ["SMTP_PASSWORD", "SMTP_PASS", "MAIL_PWD", "SMTP_KEY", "SMTP_AUTH", "MAIL_CRED", "SMTP_TOKEN", "Smtp__Password", "Smtp__Key",
            "SENDGRID_API_KEY", "DB_PASSWORD", "smtp_secret"];

    // Values that hold a secret among other things, and what of them is shown.
    private static readonly string[] Values =
    [
        "Server=db;User Id=sa;Password=§;Timeout=5", "Server=db;Pwd=§",
            "Endpoint=sb://bus.contoso.com/;SharedAccessKeyName=Root;SharedAccessKey=§", "AccountName=a;AccountKey=§;Suffix=x",
        "smtp://u:§@smtp.fabrikam.com:587", "smtps://§@:§@smtp.fabrikam.com", "amqp://guest:§@bus.fabrikam.com/x",
            "u:§@smtp.fabrikam.com:587", "https://api.fabrikam.com/send?user=u&api_key=§&to=a", "sendmail --user u --password § --tls",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlantedSecret> All { get; } =
    [
        .. Names.Select(name => Json($"\"{name}\": \"§\"")),
        .. Values.Where(value => !value.StartsWith("smtps://§", StringComparison.Ordinal)).Select(value => Json($"\"Other\": \"{value}\"")),
        Json("\"Credentials\": { \"UserName\": \"mailer\", \"Password\": \"§\" }"),
        Json("\"Password\": { \"Value\": \"§\" }"),
        Json("\"Passwords\": [ \"§\" ]"),
        Json("\"Secrets\": { \"Relay\": \"§\" }"),
        Json("\"Extra\": [ { \"Key\": \"Password\", \"Value\": \"§\" } ]"),
        Json("\"Extra\": [ { \"Value\": \"§\", \"Name\": \"SmtpPassword\" } ]"),
        Json("\"Pass\\u0077ord\": \"§\""),
        Json("/* \"OldPassword\": \"§\", */ \"Reply\": \"a@contoso.com\""),
        new("appsettings.json", """{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "§" } }""",
            "\"SecureSocketOptions\": \"§\""),
        new("appsettings.json",
            """{ "Smtp": { "Host": "Host=smtp.contoso.com;Password=§", "Port": 587, "SecureSocketOptions": "None" } }""",
            "Host=smtp.contoso.com;Password=§"),
        .. Variables.Select(
            name => new PlantedSecret(
                "mail.env", $"SMTP_HOST=smtp.contoso.com\nSMTP_PORT=465\nSMTP_ENCRYPTION=None\n{name}=§\n", $"{name}=§")),
        new("mail.env", "SMTP_HOST=smtp.contoso.com\nSMTP_PORT=465\nSMTP_ENCRYPTION=None\n# SMTP_PASSWORD=§\n", "# SMTP_PASSWORD=§"),
        new("mail.env", "SMTP_HOST=smtp.contoso.com\nSMTP_PORT=465\nSMTP_ENCRYPTION=None\nexport SMTP_PASS='§'\n", "SMTP_PASS='§'"),
        new("mail.ini", "[smtp]\nhost=smtp.contoso.com\nport=465\nencryption=None\nuser=u\npw = §\n", "pw = §"),
        new("mail.ini", "[smtp]\nhost=smtp.contoso.com\nport=465\nencryption=None\nsmtpkey=§\n", "smtpkey=§"),
        .. new[] { "SmtpPassword", "SmtpKey", "MailSecret", "SmtpAuth", "SmtpCred" }
            .Select(name => AppSettings($"<add key=\"{name}\" value=\"§\" />")),
        AppSettings("<add value=\"§\" key=\"SmtpPassword\" />"),
        AppSettings("<!-- <add key=\"SmtpPassword\" value=\"§\" /> -->"),
        AppSettings("<add key=\"Url\" value=\"smtp://u:§@smtp.fabrikam.com\" />"),
        AppSettings("<SmtpPassword>§</SmtpPassword>"),
        AppSettings("<add name=\"Mail\" connectionString=\"Host=smtp.fabrikam.com;Password=§\" />"),
        AppSettings("<setting name=\"SmtpPassword\" serializeAs=\"String\"><value>§</value></setting>"),
        AppSettings("<Parameter Name=\"Password\">§</Parameter>"),
        new("web.config",
            """<configuration><system.net><mailSettings><smtp><network host="smtp.contoso.com" port="465" userName="u" password="§" enableSsl="false" /></smtp></mailSettings></system.net></configuration>""", "userName=\"u\" password=\"§\" enableSsl=\"false\""),
        new("log4net.config",
            """<log4net><appender type="log4net.Appender.SmtpAppender"><smtpHost value="smtp.contoso.com" /><port value="465" /><authentication value="Basic" /><username value="u" /><password value="§" /></appender></log4net>""", "<password value=\"§\" />"),
        new("nlog.config",
            """<nlog><targets><target type="Mail" name="m" smtpServer="smtp.contoso.com" smtpPort="465" enableSsl="false" smtpUserName="u" smtpPassword="§" from="a@contoso.com" to="b@contoso.com" /></targets></nlog>""", "smtpPassword=\"§\""),
        Compose("Smtp__Password: §"),
        Compose("Smtp__Key: '§'"),
        Compose("DB_PASSWORD: §"),
        Compose("SMTP_URL: smtp://u:§@smtp.fabrikam.com"),
        new("docker-compose.yml",
            "services:\n  web:\n    image: acme/web\n    environment:\n    - Smtp__Host=smtp.contoso.com\n    - Smtp__Port=587\n    - "
            + "Smtp__SecureSocketOptions=None\n    - SMTP_PASS=§\n", "- SMTP_PASS=§"),
        new("docker-compose.yml",
            "services:\n  web:\n    image: acme/web\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: 587\n      "
            + "Smtp__SecureSocketOptions: None\n    command: [\"--password=§\"]\n", "command: [\"--password=§\"]"),
        new("pod.yaml",
            "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env:\n    - { name: Smtp__Host, value: smtp.contoso.com }\n    - { "
            + "name: Smtp__Port, value: '587' }\n    - { name: Smtp__SecureSocketOptions, value: None }\n    - { name: SMTP_PASS, value: "
            + "§ }\n", "name: SMTP_PASS, value: §"),
        new("pod.yaml",
            "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env:\n    - name: Smtp__Host\n      value: smtp.contoso.com\n    - "
            + "name: Smtp__Port\n      value: '587'\n    - name: Smtp__SecureSocketOptions\n      value: None\n    - name: SMTP_KEY\n    "
            + "  value: \"§\"\n", "value: \"§\""),
        new("Dockerfile",
            "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV Smtp__Host=smtp.contoso.com Smtp__Port=587 Smtp__SecureSocketOptions=None "
            + "Smtp__UserName=u Smtp__Password=§\n", "Smtp__UserName=u Smtp__Password=§"),
        new("Dockerfile",
            "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV Smtp__Host=smtp.contoso.com Smtp__Port=587 "
            + "Smtp__SecureSocketOptions=None\nENV SMTP_PASS §\n", "ENV SMTP_PASS §"),
        new("shop.service",
            "[Service]\nExecStart=/usr/bin/dotnet /srv/Shop.dll\nEnvironment=Smtp__Host=smtp.contoso.com Smtp__Port=587 "
            + "Smtp__SecureSocketOptions=None\nEnvironment=SMTP_PASS=§\n", "Environment=SMTP_PASS=§"),
        new("values.yaml", "env:\n  Smtp__Host: smtp.contoso.com\n  Smtp__Port: '587'\n  Smtp__SecureSocketOptions: None\n  smtpKey: §\n",
            "smtpKey: §"),
        .. Code(),
    ];

    private static PlantedSecret Json(string member) =>
        new("appsettings.json",
            $$"""{ "Smtp": { "Host": "smtp.contoso.com", "Port": 587, {{member}}, "SecureSocketOptions": "None" } }""", member);

    private static PlantedSecret AppSettings(string element) =>
        new("web.config",
            $"<configuration>\n<appSettings>\n<add key=\"SmtpHost\" value=\"smtp.contoso.com\" />\n<add key=\"SmtpPort\" value=\"465\" "
            + $"/><add key=\"SmtpEncryption\" value=\"None\" />\n{element}\n</appSettings>\n</configuration>\n", element);

    private static PlantedSecret Compose(string line) =>
        new("docker-compose.yml",
            $"services:\n  web:\n    image: acme/web\n    environment:\n      Smtp__Host: smtp.contoso.com\n      Smtp__Port: 587\n      "
            + $"Smtp__SecureSocketOptions: None\n      {line}\n", line);

    // In the line of a client that cannot work, so that the report shows it.
    private static IEnumerable<PlantedSecret> Code() => new[]
    {
        "c.Credentials = new NetworkCredential(\"u\", \"§\");",
        "c.Credentials = new NetworkCredential { UserName = \"u\", Password = \"§\" };",
        "NetworkCredential n = new(\"u\", \"§\");",
        "var n = new NetworkCredential(userName: \"u\", password: \"§\");",
        "var pw = \"§\"; c.Credentials = new NetworkCredential(\"u\", pw);",
        "const string Word = @\"§\"; var n = new NetworkCredential(\"u\", Word);",
        "var n = new NetworkCredential(\"u\", \"x\" + \"§\");",
        "var n = new NetworkCredential(\"u\", $\"§{1}\");",
        "var n = new NetworkCredential(\"u\", \"\"\"§\"\"\");",
        "var smtpPass = \"§\";",
        "var apiKey = \"§\";",
        "var d = new Dictionary<string, string> { [\"Smtp:Password\"] = \"§\" };",
        "var d = new Dictionary<string, string> { { \"SmtpPassword\", \"§\" } };",
        "Environment.SetEnvironmentVariable(\"SMTP_PASS\", \"§\");",
        "var o = new { User = \"u\", Password = \"§\" };",
        "var u = new Uri(\"smtp://u:§@smtp.fabrikam.com\");",
        "var s = \"Server=db;Password=§;Timeout=5\";",
        "// c.Credentials = new NetworkCredential(\"u\", \"§\");",
        "// password: §",
        "/* pwd=§ */",
        "if (Environment.GetEnvironmentVariable(\"X\") is { } password && password == \"§\") { }",
        "string Secret() => \"§\";",
    }.Select((statement, index) => new PlantedSecret(
        "Mailer.cs",
        $"using System; using System.Collections.Generic; using System.Net; using System.Net.Mail;\nclass M{index} {{ void S() {{\nvar c "
        + $"= new SmtpClient(\"smtp.contoso.com\", 465); {statement}\nc.Send(\"a@contoso.com\", \"b@contoso.com\", \"\", \"\"); }} }}\n",
        statement.Replace("\"x\" +", "\"*\" +", StringComparison.Ordinal)));
}
