using System.Text;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>Settings files in two sizes: as they are in most projects, and as large as they get.</summary>
internal static class SampleFiles
{
    /// <summary>An <c>appsettings.json</c> with comments, a section of mail settings and others of the usual shape.</summary>
    public static string Json(int sections)
    {
        var text = new StringBuilder("{\n");
        for (var section = 0; section < sections; section++)
        {
            text.Append($$"""
                  // Section {{section}}
                  "Section{{section}}": {
                    "Smtp": {
                      "Host": "smtp{{section}}.contoso.com",
                      "Port": 587,
                      "UseSsl": true,
                      "User": "shop@contoso.com",
                      "From": "\u0022Shop\u0022 <shop@contoso.com>"
                    },
                    "Logging": {
                      "LogLevel": {
                        "Default": "Information",
                        "Microsoft.AspNetCore": "Warning",
                        "Microsoft.EntityFrameworkCore.Database.Command": "Warning"
                      }
                    },
                    "ConnectionStrings": {
                      "Default": "Server=db{{section}}.contoso.com;Database=Shop;Encrypt=True;Application Name=Shop"
                    },
                    "AllowedHosts": [ "shop.contoso.com", "www.contoso.com", "contoso.com" ],
                    "Features": { "Search": true, "Reviews": false, "Limit": 250, "Ratio": 0.75, "Legacy": null }
                  },

                """);
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>A <c>web.config</c> with settings, mail settings, bindings and comments.</summary>
    public static string Xml(int sections)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n");
        for (var section = 0; section < sections; section++)
        {
            text.Append($"""
                  <!-- Section {section} -->
                  <appSettings>
                    <add key="Section{section}:Host" value="smtp{section}.contoso.com" />
                    <add key="Section{section}:Port" value="587" />
                    <add key="Section{section}:From" value="&quot;Shop&quot; &lt;shop@contoso.com&gt;" />
                  </appSettings>
                  <system.net>
                    <mailSettings>
                      <smtp from="shop@contoso.com">
                        <network host="smtp.contoso.com" port="587" enableSsl="true" userName="shop" />
                      </smtp>
                    </mailSettings>
                  </system.net>
                  <applicationSettings>
                    <setting name="Timeout" serializeAs="String">
                      <value>00:01:30</value>
                    </setting>
                  </applicationSettings>

                """);
        }

        return text.Append("</configuration>\n").ToString();
    }

    /// <summary>A folder with settings that a remedy puts right: one client each, with TLS at the wrong time for its port.</summary>
    public static void WriteFindings(string folder, int count, int files)
    {
        for (var file = 0; file < files; file++)
        {
            var under = Directory.CreateDirectory(Path.Combine(folder, $"Service{file}")).FullName;
            File.WriteAllText(
                Path.Combine(under, $"Service{file}.csproj"),
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"MailKit\" Version=\"4.8.0\" /></ItemGroup></Project>");
            File.WriteAllText(
                Path.Combine(under, "appsettings.json"),
                $"{{\n{string.Join(",\n", Enumerable.Range(0, count / files).Select(client => $$"""  "Smtp{{client}}": { "Host": "smtp{{client}}.contoso.com", "Port": 465, "SecureSocketOptions": "StartTls" }"""))}\n}}\n");
        }
    }
}
