using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;

namespace SmtpLint.Tests.Code;

/// <summary>A package's settings mean the same in a file and in code, which is bound without the package.</summary>
public sealed class ProductParityTests
{
    private static readonly int[] Ports = [25, 465, 587];

    public static IEnumerable<object[]> Rows =>
        ProductCatalog.All.Where(HasBothSides).SelectMany(Projects).Select(row => new object[] { row.Name, row.Version, row.Framework });

    [Fact]
    public void RowsWithBothSides_AreMany() => Assert.True(ProductCatalog.All.Count(HasBothSides) >= 8);

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryModeOnEveryPort_MeansTheSameInCodeAndFile(string name, string version, FrameworkFamily framework)
    {
        var product = ProductCatalog.All.Single(product => product.Name == name);
        var package = product.Package!.Split('|')[0];
        var facts = new ProjectFacts([new("MailKit", new(4, 0)), new(package, new(version))], framework);
        var settings = Settings(product).ToList();
        using var checkout = new Checkout(("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>{(framework == FrameworkFamily.Modern ? "net10.0" : "net48")}</TargetFramework></PropertyGroup>
            <ItemGroup><PackageReference Include="MailKit" Version="4.0.0" /><PackageReference Include="{package}" Version="{version}" /></ItemGroup></Project>
            """));
        for (var i = 0; i < settings.Count; i++)
        {
            checkout.Write($"Mail{i}.cs", CodeOf(product, settings[i], $"Mail{i}"));
        }

        var inCode = checkout.JudgeCode().Findings.ToLookup(finding => finding.Place.File, finding => finding.Rule.Id);

        Assert.Equal(
            settings.Select(setting => $"{setting}: {string.Join(" ", InFile(product, setting, facts))}"),
            settings.Select((setting, i) => $"{setting}: {string.Join(" ", inCode[$"Mail{i}.cs"].Where(IsOfTransport))}"));
    }

    private static bool HasBothSides(Product product) => product.Paths.Length > 0 && product.Types.Count > 0;

    private static IEnumerable<(string Name, string Version, FrameworkFamily Framework)> Projects(Product product) => product.Dialects
        .Where(choice => choice.Reader is null)
        .Select(choice =>
            (product.Name, VersionIn(choice), choice.Framework == FrameworkFamily.Unknown ? FrameworkFamily.Modern : choice.Framework));

    private static string VersionIn(DialectChoice choice) => choice switch
    {
        { From: { } from } => from,
        { Before: { } before } =>
            Version.Parse(before) is { Minor: > 0 } next ? $"{next.Major}.{next.Minor - 1}" : $"{Version.Parse(before).Major - 1}.4",
        _ => "5.0",
    };

    private static IEnumerable<(int Port, ModeKey? Key, string Word)> Settings(Product product)
    {
        var keys = product.Dialects.Where(choice => choice.Reader is null).SelectMany(choice => choice.Dialect.Keys).Distinct().ToList();
        // in a file, nothing else says whose settings they are
        var isKnownByMode = keys.Exists(key => product.Signs.Any(sign => sign.Names == key.Name));
        return Ports.SelectMany(port => keys
            .SelectMany(key => key.Values.Words.Select(word => (port, (ModeKey?)key, word)))
            .Concat(isKnownByMode ? [] : [(port, null, "")]));
    }

    private static string CodeOf(Product product, (int Port, ModeKey? Key, string Word) setting, string name)
    {
        var mode = setting.Key is not { } key ? ""
            : $"{Product.MembersOf(key.Name).First()} = "
            + $"{(key.Values == Vocabulary.Boolean ? setting.Word : $"{key.Values.Type}.{setting.Word}")},";
        var (host, port) = (Product.MembersOf(product.Host).First(), Product.MembersOf(product.Port).First());
        var made = product.Types[0] == "Coravel.Mailer.Mail.Mailers.SmtpMailer"
            ? $"""new {product.Types[0]}(null, "smtp.contoso.com", {setting.Port}, "", "")"""
            : $$"""new {{product.Types[0]}} { {{mode}} {{host}} = "smtp.contoso.com", {{port}} = {{setting.Port}} }""";
        return $$"""class {{name}} { object Smtp() { return {{made}}; } }""";
    }

    private static IEnumerable<string> InFile(Product product, (int Port, ModeKey? Key, string Word) setting, ProjectFacts facts)
    {
        var path = string.Join(
            ":", product.Paths.Split(' ')[0].Split(':').Select(segment => segment.Replace("*", "x", StringComparison.Ordinal)));
        var values =
            product.Signs.ToDictionary(
                sign => sign.Names.Split('|')[0], sign => sign.Values.Split('|')[0].Replace("*", "SmtpAppender", StringComparison.Ordinal));
        values[product.Host.Split('|')[0]] = "smtp.contoso.com";
        values[product.Port.Split('|')[0]] = $"{setting.Port}";
        if (setting.Key is { } key)
        {
            values[key.Name.Split('|')[0]] = setting.Word;
        }

        var text = $"{{ {string.Join(", ", values.Select(value => $"\"{path}:{value.Key}\": \"{value.Value}\""))} }}";
        return new SettingsFiles([SettingsReader.Read("appsettings.json", text)!])
            .Judge(_ => new(RuleCatalog.Transport, RuleCatalog.SignIn, RuleCatalog.Facts, PolicyOptions.Default), facts)
            .Select(finding => finding.Rule.Id).Where(IsOfTransport);
    }

    private static bool IsOfTransport(string rule) => rule.StartsWith("SMTP1", StringComparison.Ordinal);
}
