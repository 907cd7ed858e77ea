namespace SmtpConfigAnalyzers.Fuzz;

/// <summary>What mutations begin with: one file of each kind, with all that its reader knows.</summary>
internal static class Corpus
{
    private static readonly string[] s_texts =
    [
        """
        {
          // the mail server
          "Smtp": { "Host": "smtp.contoso.com", "Port": 587, /* submission */ "SecureSocketOptions": "None", "UseSsl": false, "User": "a@contoso.com", "Password": "p\"\u00e9\\", "To": ["a@contoso.com",], "Proxy": null },
          "Mail:Url": "smtp://robot:Tr0ub4dor@smtp.contoso.com:25/?starttls=maybe", // smtplint-disable SMTP1007 -- in the rack
          "Serilog": { "WriteTo": [ { "Name": "Email", "Args": { "host": "smtp.gmail.com", "port": 465, "connectionSecurity": "StartTls", "credentials": { "userName": "a", "password": "b" } } } ] }
        }
        """,
        """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
          <!-- smtplint-disable SMTP1009 -->
          <appSettings><add key="SmtpHost" value="smtp.contoso.com" /><add key='SmtpPort' value='993' xdt:Transform="Insert"/><add key="SmtpEnableSsl" value="false" /></appSettings>
          <connectionStrings><add name="Mail" connectionString="smtp://a:b@relay:25" /></connectionStrings>
          <system.net><mailSettings><smtp from="&quot;Shop&quot; &lt;shop@contoso.com&gt;" deliveryMethod="Network"><network host="smtp.contoso.com" port="465" enableSsl="true" userName="a" password="kR9!" defaultCredentials="true" /></smtp></mailSettings></system.net>
          <setting name="Port"><value> 587<!-- c --><![CDATA[0]]></value></setting>
        </configuration>
        """,
        "# mail\r\nexport Smtp__Host=smtp.contoso.com\r\nSmtp__Port = 587 # "
        + "submission\r\nSMTP_SECURE=false\nMAIL_ENCRYPTION=null\nSmtp__Password=\"p\\\"w\\n#\"\r\nSMTP_FROM='it\\'s "
        + "us'\r\nEMAIL_URL=smtps://a:b@smtp.gmail.com:465\r\n",
        "; mail\n[Smtp]\nHost = smtp.contoso.com\nPort=25\nEnableSsl = maybe\n\n[Smtp:Credentials]\nPassword=\" p \"\n",
        """{ "version": 1, "findings": [ { "rule": "SMTP1003", "file": "appsettings.json", "fingerprint": "Smtp:SecureSocketOptions", "owner": "a", "reason": "b", "expires": "2025-01-01" }, { "rule": "SMTP1007", "file": "src/../Mailer.cs", "fingerprint": "M:Shop.Mailer.Send#2" } ] }""",
        """<nlog><targets async="true"><target xsi:type="Mail" name="mail" smtpServer="smtp.contoso.com" smtpPort="587" enableSsl="false" smtpAuthentication="Basic" smtpUserName="a" smtpPassword="b" /></targets></nlog>""",
    ];

    /// <summary>The files, each after the byte that says its kind.</summary>
    public static IReadOnlyList<byte[]> Files { get; } =
        [.. s_texts.Select((text, kind) => (byte[])[(byte)kind, .. System.Text.Encoding.UTF8.GetBytes(text)])];
}
