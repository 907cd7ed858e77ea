using System.Globalization;
using System.Text;
using SmtpLint.CommandLine;
using SmtpLint.Doors.Files;
using SmtpLint.Doors.Printing;

// Reports are files that others read: UTF-8, whatever the console's code page is.
if (Console.IsOutputRedirected)
{
    Console.SetOut(
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
}

CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = UserLanguage.Of(Environment.GetEnvironmentVariable);

return CommandTree.Run(args, new RunFolder(), Console.Out, Console.Error, Console.OpenStandardInput);
