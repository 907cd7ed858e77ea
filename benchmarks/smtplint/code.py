"""Makes a checkout of C# for code.sh. code.py FOLDER PROJECTS FILES: layers of libraries, each of which references those of the layer
below; every tenth project is a program. One library sends mail, the settings of each program say where."""
import json
import os
import sys

LAYER = 10
METHODS = 12


def model(project, number):
    fields = "".join(
        f"    public string Value{at} {{ get; set; }} = \"value {at}\";\n"
        f"    public int Compute{at}(int left, int right)\n    {{\n        var total = 0;\n"
        f"        for (var step = left; step < right; step++)\n        {{\n            total += step * {at + 1} - Value{at}.Length;\n        }}\n\n"
        f"        return total;\n    }}\n\n"
        for at in range(METHODS))
    return f"namespace Shop.Part{project};\n\npublic class Model{project}x{number}\n{{\n{fields}}}\n"


MAILER = """using System.Net.Mail;

namespace Shop.Part0;

public class MailOptions
{
    public string Host { get; set; } = "";
    public int Port { get; set; }
    public bool EnableSsl { get; set; }
}

public class Mailer(MailOptions options)
{
    public void Send(MailMessage message)
    {
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.EnableSsl };
        client.Send(message);
    }
}
"""

START = """using Microsoft.Extensions.Configuration;
using Shop.Part0;

var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
new Mailer(configuration.GetSection("Mail").Get<MailOptions>()!).Send(new("shop@contoso.com", "customer@contoso.com", "Order", "Sent"));
"""


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main(folder, projects, files):
    for project in range(int(projects)):
        home = os.path.join(folder, f"Part{project}")
        is_program = project % LAYER == LAYER - 1
        first = max(0, project - LAYER)
        references = "".join(f'<ProjectReference Include="../Part{below}/Part{below}.csproj" />' for below in {0, first, max(0, project - 1)}
                             if below != project)
        kind = "<OutputType>Exe</OutputType>" if is_program else ""
        write(f"{home}/Part{project}.csproj",
              f'<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework>{kind}'
              f"<ImplicitUsings>enable</ImplicitUsings></PropertyGroup><ItemGroup>{references}</ItemGroup></Project>")
        for number in range(int(files)):
            write(f"{home}/Model{number}.cs", model(project, number))
        if is_program:
            write(f"{home}/Program.cs", START)
            write(f"{home}/appsettings.json", json.dumps({"Mail": {"Host": "smtp.contoso.com", "Port": 465, "EnableSsl": True}}))
    write(f"{folder}/Part0/Mailer.cs", MAILER)


main(*sys.argv[1:])
