namespace SmtpLint.Tests.Code;

/// <summary>
/// <c>ServicePointManager</c> sets what holds for a whole process: where that is one that sends mail, it is reported, once.
/// </summary>
public sealed class ProcessWideTests
{
    private const string AcceptAny = "System.Net.ServicePointManager.ServerCertificateValidationCallback = (_, _, _, _) => true;";
    private const string OldTls = "System.Net.ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.Tls;";
    private const string SystemNetMail =
        "using System.Net.Mail; class Mailer { public void Send(SmtpClient client, MailMessage message) => client.Send(message); }";
    private const string MailKit =
        "class Mailer { public void Send(MailKit.Net.Smtp.SmtpClient client, MimeKit.MimeMessage message) => client.Send(message); }";

    [Theory]
    [InlineData(AcceptAny, SystemNetMail, "Exe", "net10.0", "SMTP3001")]
    [InlineData(AcceptAny, SystemNetMail, "Library", "net10.0", "")]
    [InlineData(AcceptAny, "class Mailer { string SmtpClient = \"\"; }", "Exe", "net10.0", "")]
    [InlineData(AcceptAny, MailKit, "Exe", "net10.0", "")]
    [InlineData(AcceptAny, MailKit, "Exe", "net48", "")]
    [InlineData("if (isDevelopment) " + AcceptAny, SystemNetMail, "Exe", "net10.0", "")]
    [InlineData(OldTls, SystemNetMail, "Exe", "net10.0", "SMTP3003")]
    [InlineData(OldTls, SystemNetMail, "Library", "net10.0", "")]
    [InlineData(OldTls, MailKit, "Exe", "net10.0", "")]
    [InlineData(OldTls, MailKit, "Exe", "net48", "SMTP3003")]
    [InlineData(OldTls, MailKit, "Library", "net48", "SMTP3003")]
    [InlineData(OldTls, MailKit, "Exe", "net48", "", "4.14.1")]
    [InlineData(OldTls, MailKit, "Exe", "net48", "SMTP3003", "4.15.0")]
    public void SettingInAnotherFile(
        string statement, string mailer, string output, string framework, string expected, string version = "4.18.2")
    {
        using var checkout = new Checkout(
            ("App.csproj",
                $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>{output}</OutputType><TargetFramework>{framework}</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="MailKit" Version="{version}" /></ItemGroup></Project>"""),
            ("Mailer.cs", mailer),
            ("Start.cs", $"class Start {{ public static void Now(bool isDevelopment) {{ {statement} }} }}"));

        Assert.Equal(expected.Length == 0 ? [] : [$"{expected} Warning Start.cs:1"], checkout.ReportCode());
    }
}
