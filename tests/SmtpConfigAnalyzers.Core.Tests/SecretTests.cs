using SmtpConfigAnalyzers.Model;

namespace SmtpConfigAnalyzers.Core.Tests;

public class SecretTests
{
    [Theory]
    [InlineData("Tr0ub4dor&3")]
    [InlineData("correct horse battery staple")]
    [InlineData("sobi nwxj kusx wuss")] // the shape of Google's app passwords
    [InlineData("hunter2")]
    [InlineData("Passw0rd!")]
    [InlineData("x1x")]
    [InlineData("SG.aB3dEf.gH1jKl")]
    [InlineData("Sommer2024")]
    [InlineData("pa[k]word<")] // brackets are allowed in passwords
    [InlineData("mailuser")] // known words, and none is meaningful
    [InlineData("secretariat")] // begins like a word
    [InlineData("PASSWORD1")]
    [InlineData("key lime pie")]
    [InlineData("schluesseldienst")]
    [InlineData("sua-chave-7Lk2")]
    public void Password_IsReal(string text) => Assert.True(new Secret(text).IsReal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("password")]
    [InlineData("PASSWORD!")]
    [InlineData("changeme")]
    [InlineData("change-me")]
    [InlineData("your-password")]
    [InlineData("YOUR_SMTP_PASSWORD")]
    [InlineData("smtp password")]
    [InlineData("<password>")]
    [InlineData("{0}")]
    [InlineData("${SMTP_PASSWORD}")]
    [InlineData("#{SmtpPassword}#")]
    [InlineData("[secret]")]
    [InlineData("%SMTP_PASSWORD%")]
    [InlineData("$(SmtpPassword)")]
    [InlineData("****")]
    [InlineData("xxxxxx")]
    [InlineData("...")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault/secrets/smtp)")]
    [InlineData("contraseña")]
    [InlineData("пароль")]
    [InlineData("SET_BY_PIPELINE")]
    [InlineData("SMTP_PASS")]
    [InlineData("stored in key vault")]
    [InlineData("get-from-user-secrets")]
    [InlineData("EnterAppPasswordHere")]
    [InlineData("minhaSenhaAqui")]
    [InlineData("votre mot de passe")]
    [InlineData("Ihr SMTP-Passwort")]
    [InlineData("twoje_hasło")]
    [InlineData("您的密码")]
    [InlineData("masukkan kata sandi")]
    [InlineData("sua-chave-smtp")]
    [InlineData("votre clé API")]
    [InlineData("llave-de-aplicación")]
    [InlineData("Ihr_Schlüssel")]
    [InlineData("ваш ключ")]
    [InlineData("รหัสผ่าน")]
    [InlineData("vault:secret/data/smtp#password")]
    [InlineData("op://mail/smtp/password")]
    [InlineData("smtp-<secret>")]
    [InlineData("notset")]
    [InlineData("(redacted)")]
    public void Placeholder_IsNotReal(string? text) => Assert.False(new Secret(text).IsReal);

    [Fact]
    public void ToString_NeverShowsTheText() =>
        Assert.DoesNotContain(
            "Tr0ub4dor", $"{new Secret("Tr0ub4dor")} {new PasswordFact(new AnyPlace(), new Secret("Tr0ub4dor"))}",
            StringComparison.Ordinal);

    private sealed record AnyPlace : Place;
}
