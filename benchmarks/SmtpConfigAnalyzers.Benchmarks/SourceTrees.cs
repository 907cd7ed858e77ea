using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>Where a program has mail.</summary>
public enum Mail
{
    Nowhere,

    /// <summary>One file of twenty sends.</summary>
    InFewFiles,

    /// <summary>Every file names a client, most have none.</summary>
    InEveryFile,
}

/// <summary>
/// A large program: classes as business programs have them, of some 30 lines each. The variable BENCHMARK_SOURCES names a folder with a
/// program that has mail in every file, such as MimeKit and MailKit, and BENCHMARK_REFERENCES what it needs in addition to .NET.
/// </summary>
internal static class SourceTrees
{
    private const int ClassesInAFile = 20;
    private const int FilesWithOneMailer = 20; // of some 500 lines

    private static readonly string[] s_symbols = ["NET", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER", "ENABLE_CRYPTO"];

    /// <summary>What every program references: all of .NET.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. Paths((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Concat(Paths(Environment.GetEnvironmentVariable("BENCHMARK_REFERENCES") ?? "")).Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))];

    /// <summary>The parsed program.</summary>
    /// <param name="files">How many files it has.</param>
    /// <param name="mail">Where it has mail.</param>
    public static IReadOnlyList<SyntaxTree> Make(int files, Mail mail)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: s_symbols);
        var sources = mail == Mail.InEveryFile && Environment.GetEnvironmentVariable("BENCHMARK_SOURCES") is { Length: > 0 } folder
            ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)
            : Enumerable.Range(0, files).Select(file => ClassesOf(file) + (mail switch
            {
                Mail.InFewFiles when file % FilesWithOneMailer == 0 => MailerOf(file),
                Mail.InEveryFile => NameOf(file),
                _ => "",
            }));
        return [.. sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, options, path: string.Create(CultureInfo.InvariantCulture, $"/shop/{i}.cs")))];
    }

    /// <summary>The lines of all trees.</summary>
    public static int Lines(IEnumerable<SyntaxTree> trees) => trees.Sum(tree => tree.GetText().Lines.Count);

    private static string ClassesOf(int file) => string.Join('\n', Enumerable.Range(0, ClassesInAFile).Select(member => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Shop.Area{{file}}
        {
            /// <summary>An order of a customer.</summary>
            public sealed class Order{{file}}x{{member}}
            {
                private readonly System.Collections.Generic.Dictionary<string, decimal> _lines = new();

                public string Customer { get; init; } = "";

                public decimal Total(decimal discount)
                {
                    var sum = 0m;
                    foreach (var line in _lines)
                    {
                        sum += line.Key.Length > {{member}} ? line.Value * (1 - discount) : line.Value;
                    }

                    return System.Math.Round(sum, 2);
                }

                public bool TryAdd(string article, decimal price) => price > 0 && _lines.TryAdd(article.Trim(), price);

                public override string ToString() => $"{Customer}: {Total(0)}";
            }
        }
        """)));

    private static IEnumerable<string> Paths(string list) => list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $$"""

        namespace Shop.Mail
        {
            public interface IUsesMail{{number}}
            {
                void Use(System.Net.Mail.SmtpClient client);
            }
        }
        """);

    private static string MailerOf(int number) => string.Create(CultureInfo.InvariantCulture, $$"""

        namespace Shop.Mail
        {
            public sealed class Mailer{{number}}
            {
                private readonly string _host;
                private readonly int _port;

                public Mailer{{number}}(string host, int port)
                {
                    _host = host;
                    _port = port;
                }

                public void Send(string recipient, string password)
                {
                    using var client = new System.Net.Mail.SmtpClient(_host, _port);
                    client.EnableSsl = true;
                    client.Credentials = new System.Net.NetworkCredential("shop@contoso.com", password);
                    client.Send("shop@contoso.com", recipient, "Your order", "We have it.");
                }
            }
        }
        """);
}
