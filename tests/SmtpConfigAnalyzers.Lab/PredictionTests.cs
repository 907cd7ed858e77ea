using SmtpConfigAnalyzers.Lab.Agreement;
using SmtpConfigAnalyzers.Lab.Programs;
using SmtpConfigAnalyzers.Lab.Servers;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;
using SmtpConfigAnalyzers.Rules;

namespace SmtpConfigAnalyzers.Lab;

/// <summary>The terms of the agreement can be broken: no servers are needed to see that.</summary>
public sealed class PredictionTests
{
    public static IEnumerable<object[]> Possible =>
        from port in ProgramList.Ports
        from kind in Prediction.Kinds
        where kind is not (ChannelKind.Hangs or ChannelKind.HandshakeFails)
            || ServerList.On(port).All(server => server.StartsWithTls == (kind == ChannelKind.Hangs))
        where kind is not ChannelKind.ImplicitTls || ServerList.On(port).Any(server => server.StartsWithTls)
        where kind is ChannelKind.ImplicitTls or ChannelKind.Hangs || !ServerList.On(port).All(server => server.StartsWithTls)
        select new object[] { port, kind.ToString() };

    [Theory]
    [MemberData(nameof(Possible))]
    public void WhatOneKindOfChannelDoes_NoOtherKindExplains(int port, string kind)
    {
        var cells = ServerList.On(port)
            .Select(server => (server, Prediction.Of(Enum.Parse<ChannelKind>(kind), MailLibrary.MailKit, true, server))).ToList();

        Assert.Equal(
            [kind], Prediction.Kinds.Where(other => Prediction.Explains(other, MailLibrary.MailKit, true, cells))
            .Select(other => other.ToString()));
    }

    [Fact]
    public void WhatHappenedOtherwiseOnOneServer_NothingExplains()
    {
        foreach (var kind in Prediction.Kinds)
        {
            var cells = ServerList.On(587).Select(server => (server, Prediction.Of(kind, MailLibrary.MailKit, true, server))).ToList();
            for (var i = 0; i < cells.Count; i++)
            {
                var other = cells.ToList();
                other[i] = (other[i].server, Outcome.Other);
                Assert.False(Prediction.Explains(kind, MailLibrary.MailKit, true, other));
            }
        }
    }

    [Fact]
    public void EveryRuleOfAWholeChannel_HasAMeaning() =>
        Assert.All(
            RuleCatalog.Transport.Select(rule => rule.Id)
                .Except(["SMTP1001", "SMTP1009", "SMTP1010", "SMTP1012", "SMTP1013", "SMTP1014", "SMTP1015", "SMTP4001"]),
            rule => Assert.Single(Prediction.MeaningOf(rule)));
}
