using SmtpConfigAnalyzers.Baselines;
using SmtpConfigAnalyzers.Files.Judging;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Products;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Core.Tests.Baselines;

public class BaselineTests
{
    private const string Complete =
        """{ "rule": "SMTP1003", "file": "a/appsettings.json", "fingerprint": "Smtp:Port", "owner": "shop", "reason": "May" }""";

    private static readonly DateTime Today = new(2026, 11, 23);

    [Fact]
    public void WhatIsWritten_IsReadBack()
    {
        BaselineEntry[] entries =
        [
            new("SMTP1007", "src/Mailer.cs", "M:Shop.Mailer.Send(System.String)#2", "shop \"team\"",
                "line\nbreak \\ é") { Expires = Today },
            new("SMTP1003", "appsettings.json", "Smtp:Port", "shop", "May"),
        ];

        var baseline = Baseline.Read("/shop/smtplint.baseline.json", BaselineWriter.Write(entries), Today);

        Assert.Empty(baseline.Problems);
        Assert.Equal(entries.Reverse(), baseline.Entries.Select(entry => entry with { Range = default }));
        Assert.All(entries, entry => Assert.True(baseline.Knows(entry.Rule, "/shop/" + entry.File, entry.Fingerprint)));
    }

    [Fact]
    public void EmptyBaseline_IsReadBack() => Assert.Empty(Baseline.Read("b", BaselineWriter.Write([]), Today).Problems);

    [Theory]
    [InlineData("SMTP1003", "/shop/a/appsettings.json", "Smtp:Port", true)]
    [InlineData("SMTP1003", @"\shop\a\appsettings.json", "Smtp:Port", true)]
    [InlineData("SMTP1003", "/shop/b/../a/appsettings.json", "Smtp:Port", true)]
    [InlineData("SMTP1004", "/shop/a/appsettings.json", "Smtp:Port", false)]
    [InlineData("SMTP1003", "/shop/appsettings.json", "Smtp:Port", false)]
    [InlineData("SMTP1003", "/shop/a/appsettings.json", "Smtp:Port#2", false)]
    public void Finding_IsKnownByRuleFileAndFingerprint(string rule, string file, string fingerprint, bool expected) =>
        Assert.Equal(expected, Baseline.Read("/shop/./smtplint.baseline.json", Text(Complete), Today).Knows(rule, file, fingerprint));

    [Theory]
    [InlineData("\"owner\": \"shop\", ", "no 'owner'")]
    [InlineData(", \"reason\": \"May\"", "no 'reason'")]
    [InlineData("\"rule\": \"SMTP1003\", ", "no 'rule'")]
    public void IncompleteEntry_IsAProblem_AndHoldsNothing(string missing, string expected)
    {
        var baseline = Baseline.Read("b", Text(Complete.Replace(missing, "", StringComparison.Ordinal)), Today);

        Assert.Contains(expected, Assert.Single(baseline.Problems).Message);
        Assert.Empty(baseline.Entries);
    }

    [Theory]
    [InlineData("2026-11-22", "expired on 2026-11-22")]
    [InlineData("23.11.2026", "is not a date")]
    public void DayThatDoesNotHold_IsAProblemAtItsPlace(string day, string expected)
    {
        var text = Text(Complete.Replace(" }", $$""", "expires": "{{day}}" }""", StringComparison.Ordinal));

        var problem = Assert.Single(Baseline.Read("b", text, Today).Problems);

        Assert.Contains(expected, problem.Message);
        Assert.Equal(day, text.Substring(problem.Range.Start, problem.Range.Length));
    }

    [Fact]
    public void NothingExpires_WithoutAToday() =>
        Assert.Single(
            Baseline.Read("b", Text(Complete.Replace(" }", """, "expires": "2001-01-01" }""", StringComparison.Ordinal)), null).Entries);

    [Theory]
    [InlineData("""{ "version": 2, "findings": [ ] }""", "Version '2'")]
    [InlineData("""{ "version": 1, "findings": [ """, "cannot be read")]
    public void FileThatIsNotUnderstood_IsAProblem(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(Baseline.Read("b", text, Today).Problems).Message);

    [Theory]
    [InlineData("/shop/smtplint.baseline.json", "/shop/src/Mailer.cs", "src/Mailer.cs")]
    [InlineData("/shop/build/smtplint.baseline.json", "/shop/src/Mailer.cs", "../src/Mailer.cs")]
    [InlineData(@"C:\shop\smtplint.baseline.json", @"C:\shop\web.config", "web.config")]
    public void RelativePath_LeadsToTheFile(string baseline, string file, string expected)
    {
        var path = Baseline.RelativePath(baseline, file);

        Assert.Equal(expected, path);
        Assert.True(Baseline.Read(baseline, BaselineWriter.Write([new("SMTP1003", path, "x", "a", "b")]), null)
            .Knows("SMTP1003", file, "x"));
    }

    [Fact]
    public void Fingerprints_NumberTheSecondOfAContext()
    {
        var fingerprints = new Fingerprints();

        Assert.Equal(
            ["A", "A#2", "B", "A"],
            new[] { ("1", "A"), ("1", "A"), ("1", "B"), ("2", "A") }.Select(finding => fingerprints.Next(finding.Item1, finding.Item2)));
    }

    // Found by fuzzing: a file that is one value has no key to name.
    [Theory]
    [InlineData("smtplint.json", "\"smtp://shop:hunter2-Kx9@smtp.contoso.com:2525\"")]
    [InlineData("smtplint.json", "{ \"\": \"smtp://shop:hunter2-Kx9@smtp.contoso.com:2525\" }")]
    public void Fingerprint_OfAValueWithoutAKey_IsTheWholeFile(string file, string text)
    {
        var document = SettingsReader.Read(file, text)!;
        var findings = new SettingsFiles([document])
            .Judge(_ => new(RuleCatalog.Transport, RuleCatalog.SignIn, RuleCatalog.Facts, PolicyOptions.Default), ProjectFacts.Unknown);

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal("(file)", new Fingerprints().Next(finding, document)));
    }

    [Theory]
    [InlineData("appsettings.Load.json", true)]
    [InlineData(@"C:\shop\Web.Release.config", true)]
    [InlineData("conf/smtp.config", true)]
    [InlineData(".envrc", false)]
    [InlineData("packages.config", false)]
    [InlineData("appsettings.txt", false)]
    [InlineData("bin/appsettings.json", false)]
    public void SettingsFile_IsReportedByItsName(string file, bool expected) => Assert.Equal(expected, SettingsFileNames.Include(file));

    private static string Text(string entry) => $$"""{ "version": 1, "findings": [ {{entry}} ] }""";
}
