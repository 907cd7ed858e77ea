using System.Globalization;
using SmtpConfigAnalyzers.Providers;

namespace SmtpConfigAnalyzers.Docs.Tests.Providers;

/// <summary>The source text that says how one signs in.</summary>
public sealed class SignInTableTests
{
    public static TheoryData<int> FactNumbers => [.. Enumerable.Range(0, SignInSource.Facts.Count)];

    [Fact]
    public void Facts_AreSortedByHost_AndNoneTwice()
    {
        Assert.Equal(SignInSource.Header, SignInSource.Lines[0]);
        Assert.Equal(
            SignInSource.Facts.Select(fact => fact.Host).Order(StringComparer.Ordinal), SignInSource.Facts.Select(fact => fact.Host));
        Assert.Equal(SignInSource.Facts.Select(fact => (fact.Host, fact.Fact)).Distinct().Count(), SignInSource.Facts.Count);
    }

    [Theory]
    [MemberData(nameof(FactNumbers))]
    public void Fact_IsSound(int number)
    {
        var fact = SignInSource.Facts[number];

        Assert.Contains(ProviderSource.Hosts, row => row.Host == fact.Host);
        Assert.NotEmpty(fact.Sentence);
        Assert.All(fact.Sources, source =>
            Assert.True(Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme is "https", source));
        Assert.True(IsDate(fact.Read), fact.Read);
        Assert.True(fact.Fact != "passwords-ended" || IsDate(fact.Value), fact.Value);
        Assert.True(fact.Fact != "passwords-off-by-default" || IsDate(fact.SaidBy[^10..]), fact.SaidBy);
        Assert.DoesNotContain('|', fact.Notes + fact.Value);
    }

    // The generator is not believed: the compiled rows are asked once more.
    [Fact]
    public void Table_HoldsEveryFact() => Assert.All(SignInSource.Facts, fact =>
    {
        var signIn = ProviderTable.All.Single(row => row.Host == fact.Host).SignIn!;
        Assert.Equal(fact.Value, fact.Fact switch
        {
            "accepts" =>
                string.Join(' ',
                    new[] { (SignInMethods.Password, "password"), (SignInMethods.AppPassword, "app-password"),
                        (SignInMethods.OAuth, "oauth") }
                .Where(method => (signIn.Accepted!.Value & method.Item1) != 0).Select(method => method.Item2).DefaultIfEmpty("none")),
            "passwords-ended" => signIn.PasswordsEnded,
            "passwords-off-by-default" => signIn.PasswordsOffByDefault,
            "user" => string.Join(' ', signIn.UserNames),
            "accounts" => string.Join(' ', signIn.Accounts),
            "accounts-of" => signIn.AccountsOf,
            _ => signIn.RefusesAddresses ? "yes" : "no",
        });
    });

    // What says nothing else would be a row that no rule asks.
    [Fact]
    public void DateOfTheEnd_IsNextToWhatIsAcceptedNow() => Assert.All(
        ProviderTable.All.Where(row => row.SignIn is { PasswordsEnded: not null } or { PasswordsOffByDefault: not null }),
        row => Assert.Equal(row.SignIn!.PasswordsEnded is not null, row.SignIn.RefusesPasswords));

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
