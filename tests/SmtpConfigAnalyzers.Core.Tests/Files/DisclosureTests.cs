using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpConfigAnalyzers.Core.Tests.Files;

public class DisclosureTests
{
    [Theory]
    [InlineData("Password")]
    [InlineData("SMTP_PASS")]
    [InlineData("smtppass")]
    [InlineData("SmtpKey")]
    [InlineData("MailAuth")]
    [InlineData("ApiKey")]
    [InlineData("SharedAccessKey")]
    [InlineData("AuthToken")]
    [InlineData("Password2")]
    [InlineData("PasswordForTheRelay")]
    [InlineData("Kennwort")]
    [InlineData("--password")]
    public void AName_IsASecrets(string name) => Assert.True(SecretName.Is(name));

    [Theory]
    [InlineData("Port")]
    [InlineData("goes")]
    [InlineData("bypass")]
    [InlineData("serializeAs")]
    [InlineData("PasswordResetUrl")]
    [InlineData("PasswordLogFile")]
    [InlineData("TokenLifetime")]
    [InlineData("SMTP_PASSWORD_FILE")]
    [InlineData("publicKeyToken")]
    [InlineData("KeyVaultName")]
    [InlineData("AccessKeyId")]
    [InlineData("Key")]
    [InlineData("Auth")]
    [InlineData("")]
    public void AName_IsNotASecrets(string name) => Assert.False(SecretName.Is(name));

    [Theory]
    [InlineData("Key")]
    [InlineData("Auth")]
    public void AShortName_IsASecretsNextToMail(string name) => Assert.True(SecretName.Is(name, isBesideMail: true));

    [Theory]
    [InlineData("Server=db;Password=abc def;Timeout=5", "Server=db;Password=*******;Timeout=5")]
    [InlineData("\"Password\": \"a\\\"b\", \"Port\": 25", "\"Password\": \"****\", \"Port\": 25")]
    [InlineData("{\\\"Password\\\": \\\"abc\\\", \\\"Port\\\": 25}", "{\\\"Password\\\": \\\"***\\\", \\\"Port\\\": 25}")]
    [InlineData("<add key=\"SmtpPassword\" value=\"abc\" /><add key=\"a\" value=\"b\" />",
        "<add key=\"SmtpPassword\" value=\"***\" /><add key=\"a\" value=\"b\" />")]
    [InlineData("<setting name=\"Pwd\" serializeAs=\"String\"><value>abc</value></setting>",
        "<setting name=\"Pwd\" serializeAs=\"String\"><value>***</value></setting>")]
    [InlineData("<Password a=\"b\">abc</Password>", "<Password a=\"b\">***</Password>")]
    [InlineData("{ \"Value\": \"abc\", \"Key\": \"Password\" }, { \"Value\": \"def\", \"Key\": \"a\" }",
        "{ \"Value\": \"***\", \"Key\": \"Password\" }, { \"Value\": \"def\", \"Key\": \"a\" }")]
    [InlineData("- name: A\n  value: 587\n- name: SMTP_PASS\n  value: abc\n", "- name: A\n  value: 587\n- name: SMTP_PASS\n  value: ***\n")]
    [InlineData("\"Tokens\": [ \"ab\", \"cd\" ], \"Port\": 25", "\"Tokens\": [ \"**\", \"**\" ], \"Port\": 25")]
    [InlineData("password: |\n  abc\nport: 25", "password: |\n  ***\nport: 25")]
    [InlineData("ENV SMTP_PASS abc", "ENV SMTP_PASS ***")]
    [InlineData("send --password abc --tls", "send --password *** --tls")]
    [InlineData("https://a.example/?user=u&api_key=abc&to=b", "https://a.example/?user=u&api_key=***&to=b")]
    [InlineData("smtp://u:abc@a.example:25", "smtp://u:***@a.example:25")]
    [InlineData("smtp://u:a/c@a.example:25", "smtp://u:***@a.example:25")]
    [InlineData("u:abc@a.example", "u:***@a.example")]
    public void ASecretInAText_AloneIsMasked(string text, string shown) => Assert.Equal(shown, SecretText.Mask(text));

    [Theory]
    [InlineData("The password goes by mail, bypass it.")]
    [InlineData("<setting name=\"Host\" serializeAs=\"String\">")]
    [InlineData("fileName=\"logs/password.log\"")]
    [InlineData("\"RequiresPassword\": true, \"SMTP_PASSWORD\": \"${SMTP_PASSWORD}\"")]
    [InlineData("password=$(Secret) token={{ .Values.token }} pwd=%PWD% secret=#{Secret}")]
    [InlineData("mailto:a@b.example, from:a@b.example, nginx:1.25@sha256:0f3a")]
    [InlineData("https://a.example:443/x@y.example")]
    [InlineData("git@github.example:acme/shop")]
    [InlineData("\"Credentials\": { \"UserName\": \"u\" }")]
    public void ATextWithoutASecret_StaysAsItIs(string text) => Assert.Equal(text, SecretText.Mask(text));

    /// <summary>With one pass over the rest for each piece, these would take minutes.</summary>
    [Theory]
    [InlineData("pass")]
    [InlineData("pass=")]
    [InlineData("pass= ")]
    [InlineData("pass=x;a ")]
    [InlineData("key=pass value=")]
    [InlineData("value=key=pass")]
    [InlineData("<pass")]
    [InlineData("<pass>")]
    [InlineData("a:b@")]
    [InlineData("pass=\"")]
    [InlineData("pass=[")]
    [InlineData("\\\"pass\\\": ")]
    [InlineData("smtp_")]
    public void ALongText_IsPassedOnce(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.Equal(text.Length, SecretText.Mask(text).Length);
        Assert.Equal(SecretName.Is(text), SecretName.Is(text));
    }

    [Theory]
    [InlineData("appsettings.json", """{ "Smtp": { "Host": "h", "Key": "abc", "Auth": "LOGIN", "Port": 25 } }""", "abc")]
    [InlineData("appsettings.json", """{ "Cache": { "Key": "abc", "Auth": "def" } }""")]
    [InlineData("appsettings.json", """{ "Extra": [ { "Key": "Password", "Value": "abc" }, { "Key": "Port", "Value": "25" } ] }""", "abc")]
    [InlineData("appsettings.json",
        """{ "Passwords": [ "a", "b" ], "Secrets": { "Relay": "c", "Host": "h" }, "PasswordPolicy": { "Text": "d" } }""", "a", "b", "c")]
    [InlineData("appsettings.json", """{ "Smtp": { "UseSsl": "hunter-2", "SecureSocketOptions": "StartTlsWhenAvailble" } }""", "hunter-2")]
    [InlineData("appsettings.json", """{ "Db": "Host=a;Password=b;Port=1", "Note": "Passw\u006frd=c" }""", "b", "Passw\\u006frd=c")]
    [InlineData("web.config", """<c><Parameter Name="Password">abc</Parameter><Parameter Name="Host">h</Parameter></c>""", "abc")]
    [InlineData("a.env", "APP_URL=u:abc@h.example\nSMTP_KEY=def\nPORT=25", "abc", "def")]
    public void SecretsOfAFile_AreThoseOfItsRoles(string file, string text, params string[] secrets)
    {
        var document = SettingsReader.Read(file, text, SettingsReader.FormatOf(file)!.Value);

        Assert.Equal(
            secrets, SecretValues.Of(document).OrderBy(place => place.Start).Select(place => text.Substring(place.Start, place.Length)));
    }

    [Theory]
    [InlineData("TLS")]
    [InlineData("abc")]
    [InlineData("StartTlsWhenAvailble")]
    [InlineData("tls1.2")]
    [InlineData("587")]
    public void AModeThatIsOnlyWrong_IsQuoted(string value) => Assert.Equal(value, Quotation.OfMode(value));

    [Theory]
    [InlineData("hunter2")]
    [InlineData("Tr0ub4dor-and-3")]
    [InlineData("correct horse")]
    [InlineData("Startrek1999")]
    public void APasswordInThePlaceOfAMode_IsNotQuoted(string value) => Assert.Equal("***", Quotation.OfMode(value));

    [Fact]
    public void AQuotation_IsHarmlessAndShort()
    {
        Assert.Equal("a?#?vso[x]?::b", Quotation.Of("a\u001b##vso[x]\n::b"));
        Assert.Equal("Host=h;Password=***", Quotation.Of("Host=h;Password=abc"));
        var cut = Quotation.Of(new string('a', 1000) + "z");
        Assert.True(cut.Length < 400 && cut.EndsWith("z", StringComparison.Ordinal), cut);
    }
}
