using SmtpLint.Read;
using System.Text;
using SmtpConfigAnalyzers.Files.Reading;

namespace SmtpLint.Tests.Reading;

/// <summary>Whatever the text, reading ends soon, throws nothing and shows no secret, and its places lie in the text.</summary>
public class RobustnessTests
{
    private const string Secret = "hunter2hunter2";

    private static readonly (string File, string Text)[] Samples =
    [
        ("docker-compose.yml", $"""
            x-mail: &mail
              Smtp__Port: 465
            services:
              web:
                image: acme/web # one
                environment:
                  <<: *mail
                  Smtp__Host: 'smtp.contoso.com'
                  Smtp__Password: "{Secret}\n"
                  Smtp__From: |
                    a
                     b
              worker: [1, 2]
              job:
                environment: [ "Smtp__Password={Secret}", Smtp__Port=25, Smtp__User ]
            ...
            ---
            services: {"{ a: { environment: { ? [x] : y, Smtp__Port: ~ } } }"}
            """),
        ("shop.yaml", $$"""
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ConfigMap
              data:
                appsettings.json: |
                  { "Smtp": { "Host": "smtp.contoso.com", // why
                      "Password": "{{Secret}}" } }
            - apiVersion: apps/v1
              kind: Deployment
              spec: { template: { spec: { containers: [ { name: a, env: [ { name: Smtp__Port, value: "1" }, { name: Smtp__Password, valueFrom: {} } ] } ] } } }
            """),
        ("values.yaml",
            $"smtp:\n  enableSsl: true\n  host: smtp.contoso.com\n  password: {Secret}\nenv:\n- name: Smtp__Port\n  value: 25\n- "
            + $"Smtp__Host=a\n"),
        ("appsettings.yml", $"Smtp:\n  Host: &h smtp.contoso.com\n  Password: >-\n    {Secret}\n  Ports: [ 25, *h ]\n"),
        ("build.yml", $"on: push\nenv: {{ Smtp__Password: {Secret} }}\njobs:\n  a:\n    steps:\n    - env:\n        Smtp__Port: 25\n"),
        ("Dockerfile",
            $"# escape=\\\nFROM acme/web AS a\nENV Smtp__Port=25 Smtp__Password=\"{Secret}\" \\\n # c\n Smtp__From='a b'\nRUN "
            + $"<<E\nENV\nE\nFROM a\nENV Smtp__User a b\n"),
        ("shop.service",
            $"[Unit]\n[Service]\nExecStart=/usr/bin/shop\nEnvironment=\"Smtp__Password={Secret}\" Smtp__Port=25 \\\n  Smtp__From='a "
            + $"b'\n; c\n"),
    ];

    private static readonly string[] Pieces =
        [":", ": ", "- ", "#", "&a ", "*a", "<<: *a\n", "{", "}", "[", "]", ",", "|\n", ">", "\"", "'", "\n", "\r\n", "\r", "\t", "\0",
            "\uD83D", "\uDCE7", "\uFEFF", "\\", "%", "!!x ", "? ", "---\n", "...\n", "  ", "$", "=", "`", "\u0085", "\u2028", "@",
            "{{ x }}", "ENV ", "FROM ", "<<E"];

    [Fact]
    public void EverySample_IsReadWhole()
    {
        Assert.All(Samples, sample =>
        {
            var documents = ContainerReader.Read(sample.File, sample.Text);
            Assert.NotEmpty(documents);
            Assert.All(documents, document => Assert.Null(document.Error));
            AssertSound(documents, sample.Text);
        });
    }

    [Fact]
    public void EveryPrefix_IsSound()
    {
        foreach (var (file, text) in Samples)
        {
            for (var length = 0; length < text.Length; length++)
            {
                AssertSound(ContainerReader.Read(file, text[..length]), text[..length]);
            }
        }
    }

    [Fact]
    public void EveryMutation_IsSound()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 6000; round++)
        {
            var (file, sample) = Samples[random.Next(Samples.Length)];
            var text = new StringBuilder(sample);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                        break;
                    default:
                        text.Insert(at, sample.AsSpan(random.Next(sample.Length / 2), random.Next(sample.Length / 2)));
                        break;
                }
            }

            AssertSound(ContainerReader.Read(file, text.ToString()), text.ToString());
        }
    }

    [Theory]
    [InlineData("{a: ")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[{a: ")]
    [InlineData("{{ ")]
    [InlineData("!a &a ")]
    [InlineData("\"")]
    [InlineData("a: &a [*a, ")]
    [InlineData("ENV \\\n")]
    [InlineData("# \\\n")]
    [InlineData("Environment=\\\n")]
    [InlineData("FROM a AS a\nENV a=b\n")]
    [InlineData("RUN <<E <<E <<E\n")]
    [InlineData("\"a: '")]
    [InlineData("a: #\n")]
    [InlineData("x: |\n ")]
    public void DeepAndLongTexts_EndSoon(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        foreach (var file in new[] { "docker-compose.yml", "values.yaml", "appsettings.yaml", "Dockerfile", "shop.service" })
        {
            var start = file == "shop.service" ? "[Service]\n" : "";
            AssertIsBounded(file, start + text[..Math.Min(text.Length, ReaderLimits.Characters - start.Length)]);
        }
    }

    [Fact]
    public void DeepIndentation_IsAnError()
    {
        var text = new StringBuilder("services: { web: { environment: { Smtp__Port: 25 } } }\nmore:\n");
        for (var depth = 1; depth < 1000; depth++)
        {
            text.Append(' ', depth).Append("a:\n");
        }

        var document = Assert.Single(AssertIsBounded("docker-compose.yml", text.ToString()));
        Assert.Contains("64 levels", document.Error!.Reason, StringComparison.Ordinal);
        Assert.Single(document.Scalars);
    }

    [Theory]
    [InlineData("[{0},{0},{0},{0},{0},{0},{0},{0},{0},{0}]")]
    [InlineData("{{ a: {0}, b: {0}, c: {0}, d: {0}, e: {0}, f: {0}, g: {0}, h: {0} }}")]
    [InlineData("{{ <<: [{0},{0},{0},{0},{0},{0},{0},{0},{0},{0}], k{1}: v }}")]
    [InlineData("{{ a: {0} }}")]
    public void Aliases_DoNotGrow(string form)
    {
        foreach (var levels in new[] { 20, 5000 })
        {
            var text = new StringBuilder("Smtp: &a0 { Port: 25 }\n");
            for (var level = 1; level < levels; level++)
            {
                text.Append("x").Append(level).Append(": &a").Append(level).Append(' ').AppendFormat(form, "*a" + (level - 1), level)
                    .Append('\n');
            }

            text.Append("services: { web: { environment: { <<: *a").Append(levels - 1).Append(" } } }\n");
            foreach (var file in new[] { "docker-compose.yml", "values.yaml", "appsettings.yaml" })
            {
                AssertIsBounded(file, text.ToString());
                AssertIsBounded(file, text.Replace("services:", "other:").ToString());
            }
        }
    }

    [Fact]
    public void HugeFile_IsAnError_WhereTheNameSaysSettings()
    {
        var text = "services: { web: { environment: { Smtp__Port: 25 } } }\n" + new string('#', 100_000_000);

        Assert.Equal("The file is too large for settings.", Assert.Single(AssertIsBounded("docker-compose.yml", text)).Error?.Reason);
        Assert.Empty(AssertIsBounded("openapi.yaml", text));
    }

    [Theory]
    [InlineData("docker-compose.yml", "services: { web: { environment: { Smtp__Port: 25 } } }\n", "b: [\n", "This is not YAML.")]
    [InlineData("shop.yml", "services: { web: { environment: { Smtp__Port: 25 } } }\n", "\tb: c\n  d", "This is not YAML.")]
    [InlineData("shop.yml", "services: { web: { environment: { Smtp__Port: 25 } } }\n", "\0b: c\n", "A NUL byte is not text.")]
    public void BrokenYaml_IsAnErrorWithAPlace_AndWhatComesBeforeIsRead(string file, string good, string bad, string reason)
    {
        var document = Assert.Single(ContainerReader.Read(file, good + bad));

        Assert.Equal(reason, document.Error?.Reason);
        Assert.InRange(document.Error!.Range.Start, good.Length - "} }\n".Length, good.Length + bad.Length);
        Assert.Equal("Smtp:Port=25", Assert.Single(Judging.Pairs(file, good + bad))[0]);
    }

    [Theory]
    [InlineData("docker-compose.yml", "\tsmtp: [", true)]
    [InlineData("values.yaml", "smtp: [", true)]
    [InlineData("values.yaml", "smtp: [ {{ x }}", false)]
    [InlineData("mail.yaml", "\tsmtp: [", false)]
    [InlineData("deploy.yaml", "apiVersion: v1\nkind: Pod\nsmtp: [", true)]
    public void BrokenYaml_IsAnError_OnlyWhereItIsKnownToHoldSettings(string file, string text, bool isError)
    {
        Assert.Equal(isError, ContainerReader.Read(file, text).Any(document => document.Error is not null));
    }

    private static IReadOnlyList<SettingsDocument> AssertIsBounded(string file, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var documents = ContainerReader.Read(file, text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000_000);
        Assert.InRange(documents.Sum(document => document.Scalars.Count), 0, 200_000);
        return documents;
    }

    private static void AssertSound(IReadOnlyList<SettingsDocument> documents, string text)
    {
        foreach (var document in documents)
        {
            Assert.Equal(text, document.Text);
            Assert.DoesNotContain(Secret, document.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, document.Error?.Reason ?? "", StringComparison.Ordinal);
            foreach (var scalar in document.Scalars)
            {
                AssertWithin(scalar.KeyRange, text);
                AssertWithin(scalar.ValueRange, text);

                // What is written without a mark of its own is its value.
                var written = document.Piece(scalar.ValueRange);
                if (scalar.Kind != ScalarKind.Unknown
                    && written.IndexOfAny(['\\', '\'', '"', '\n', '\r', '\u0085', '\u2028', '\u2029']) < 0)
                {
                    Assert.True(scalar.Value == written || scalar.Value.Trim() == written || scalar.ValueRange == scalar.KeyRange
                        || scalar.Kind == ScalarKind.Null, $"{scalar.Key}: {scalar.Value} is not {written} in\n{text}");
                }
            }

            foreach (var comment in document.Comments)
            {
                AssertWithin(comment.Range, text);
                Assert.Equal(comment.Text, document.Piece(comment.Range));
            }

            if (document.Error is { } error)
            {
                AssertWithin(error.Range, text);
            }
        }
    }

    private static void AssertWithin(TextRange range, string text)
    {
        Assert.InRange(range.Start, 0, text.Length);
        Assert.InRange(range.End, range.Start, text.Length);
    }
}
