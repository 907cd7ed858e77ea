using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SmtpConfigAnalyzers.Benchmarks;

/// <summary>
/// A large program: classes as business programs have them, of some 30 lines each, and one that sends mail among 8,500
/// lines of others. The variable BENCHMARK_SOURCES names a folder to read the other classes from instead.
/// </summary>
internal static class SourceTrees
{
    private const int ClassesInAFile = 20;
    private const int FilesWithOneMailer = 17; // of some 500 lines

    /// <summary>What every program references: all of .NET.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))];

    /// <summary>The parsed program.</summary>
    /// <param name="files">How many files it has.</param>
    /// <param name="sendsMail">Whether there are classes that send mail.</param>
    public static IReadOnlyList<SyntaxTree> Make(int files, bool sendsMail)
    {
        var sources = Environment.GetEnvironmentVariable("BENCHMARK_SOURCES") is { Length: > 0 } folder
            ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)
            : Enumerable.Range(0, files).Select(ClassesOf);
        var mailers = sendsMail ? Enumerable.Range(0, Math.Max(1, files / FilesWithOneMailer)).Select(MailerOf) : [];
        return [.. sources.Concat(mailers).Select((source, i) => CSharpSyntaxTree.ParseText(source, path: string.Create(CultureInfo.InvariantCulture, $"/shop/{i}.cs")))];
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
