namespace SmtpConfigAnalyzers.Hosts.Tests;

/// <summary>What an editor shows of the packed package: squiggles and light bulbs, in code and in settings files.</summary>
public sealed class LightBulbTests(ConsumerProject project) : IClassFixture<ConsumerProject>
{
    private static readonly string[] s_files = ["Program.cs", "appsettings.json", "Web.config"];

    // Roslyn keeps a project's fixes by the first file that asks: every order has to show all of them.
    public static TheoryData<string> Orders => [.. Permutations(s_files).Select(order => string.Join(" ", order))];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task SquigglesAndFixes_AreShown_InEveryOrderOfOpening(string order)
    {
        project.Reset();
        using var editor = await Editor.OpenAsync(project.Project);
        foreach (var file in order.Split(' '))
        {
            Assert.Equal(ConsumerProject.Findings[file], await editor.SquigglesIn(file));
            var offers = (await editor.OffersIn(file))
                .Where(offer => offer.Provider.Assembly.GetName().Name == "SmtpConfigAnalyzers.CodeFixes").ToList();
            Assert.Equal(
                ConsumerProject.Findings[file].Select(finding => finding.Split(' ')[0]),
                offers.Select(offer => offer.Rule).Distinct().Order());
            Assert.StartsWith(project.PathOf("packages"), offers[0].Provider.Assembly.Location); // a shadow copy would be elsewhere
        }
    }

    [Theory]
    [InlineData("Program.cs", "using var shop = new SmtpClient(\"smtp.contoso.com\", 587);",
        "using var shop = new SmtpClient(\"smtp.contoso.com\", 587) { EnableSsl = true };")]
    [InlineData("appsettings.json", "\"None\"", "\"StartTls\"")]
    [InlineData("Web.config", "value=\"None\"", "value=\"StartTls\"")]
    public async Task Fix_WritesTheFile_AndNothingElse(string file, string before, string after)
    {
        project.Reset();
        var text = await File.ReadAllTextAsync(project.PathOf(file));
        using var editor = await Editor.OpenAsync(project.Project);

        await editor.ApplyAsync((await editor.OffersIn(file)).First(offer => offer.Rule == "SMTP1003").Action);

        Assert.Equal(text.Replace(before, after, StringComparison.Ordinal), await File.ReadAllTextAsync(project.PathOf(file)));
        Assert.DoesNotContain(await editor.SquigglesIn(file), squiggle => squiggle.StartsWith("SMTP1003", StringComparison.Ordinal));
    }

    private static IEnumerable<string[]> Permutations(string[] items) => items.Length == 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (string[])[first, .. rest]));
}
