using Microsoft.CodeAnalysis;
using SmtpLint.Find.EditorConfig;

namespace SmtpLint.Tests.Projects;

/// <summary>The reader of .editorconfig against the compiler's own.</summary>
public class EditorConfigTests
{
    private static readonly string[] Sections =
    [
        "*", "*.json", "*.{json,config}", "appsettings.*.json", "{appsettings,web}.*", "/a.json", "sub/*.json", "sub/**.json", "**/x.json",
            "[ab].json", "[!ab].json", "[a-c].json", "?.json", "v{1..12}.json", "v{-3..3}.json",
        "{a,{b,c}}.json", "un{closed.json", "un[closed.json", "back\\slash.json", "a.json # comment", "a\\#b.json", "{single}.json",
            "{}.json", "**", "sub", "/sub/**", "*.*.json", "[a-].json", "a}.json",
    ];

    private static readonly string[] Paths =
    [
        "a.json", "b.json", "d.json", "v7.json", "v13.json", "v-2.json", "v07.json", "appsettings.json", "appsettings.Production.json",
            "web.config", "sub/a.json", "sub/x.json", "sub/deep/x.json", "deep/sub/a.json", "back\\slash.json",
        "backslash.json", "a#b.json", "single.json", "un{closed.json", ".env", "-.json", "A.JSON", "]", ".json",
    ];

    [Fact]
    public void EachSection_IsForTheFilesThatTheCompilerTakesItFor()
    {
        foreach (var section in Sections)
        {
            var text = $"[{section}]\nkey = yes\n";
            var set = AnalyzerConfigSet.Create((AnalyzerConfig[])[AnalyzerConfig.Parse(text, "/w/.editorconfig")]);
            var tree = new EditorConfigTree(path => path == "/w/.editorconfig" ? text : null);

            var expected = Paths.Where(path => set.GetOptionsForSourcePath("/w/" + path).AnalyzerOptions.ContainsKey("key"));

            Assert.Equal(
                (section, string.Join(' ', expected)),
                (section, string.Join(' ', Paths.Where(path => tree.Options("/w/" + path).ContainsKey("key")))));
        }
    }

    [Fact]
    public void NearerFiles_LaterSections_AndRoots_DecideAsInTheCompiler()
    {
        var files = new Dictionary<string, string>
        {
            ["/.editorconfig"] = "[*]\na = outermost\nz = outermost\n",
            ["/w/.editorconfig"] =
                "root = TRUE\n[*]\na = outer ; comment\nB.x-y_1: outer\n[*.json]\na=json\n; comment\n# comment\nnonsense\n[*]\nc = d # e\n",
            ["/w/sub/.editorconfig"] = "a = above all sections\n[*.config]\na = near\nempty =\n",
        };
        var set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Value, file.Key)).ToArray());
        var tree = new EditorConfigTree(path => files.GetValueOrDefault(path));

        foreach (var path in new[] { "/w/a.json", "/w/a.config", "/w/sub/a.json", "/w/sub/a.config", "/a.json" })
        {
            var expected = set.GetOptionsForSourcePath(path).AnalyzerOptions;
            Assert.Equal(
                expected.OrderBy(option => option.Key, StringComparer.Ordinal),
                tree.Options(path).Select(option => new KeyValuePair<string, string>(option.Key.ToLowerInvariant(), option.Value))
                .OrderBy(option => option.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void GlobalConfigurations_OfOneLevel_TakeEachOtherOut()
    {
        var files = new Dictionary<string, string>
        {
            ["/.globalconfig"] = "is_global = true\nboth = 1\nouter = 1\n",
            ["/w/.globalconfig"] = "is_global = true\nboth = 2\ninner = 2\n",
        };
        var set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Value, file.Key)).ToArray(), out _);
        var tree = new EditorConfigTree(path => files.GetValueOrDefault(path));

        var options = tree.GlobalOptions("/w");

        foreach (var key in new[] { "both", "outer", "inner" })
        {
            Assert.Equal(set.GlobalConfigOptions.AnalyzerOptions.GetValueOrDefault(key), options.GetValueOrDefault(key));
        }

        Assert.Equal("2", options["inner"]);
    }

    [Fact]
    public void BracesWithoutEnd_DoNotEndTheProgram() =>
        Assert.False(new SectionPattern(new string('{', 100_000)).Matches("/a.json"));
}
