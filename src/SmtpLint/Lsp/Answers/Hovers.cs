using System.Globalization;
using System.Text;
using SmtpConfigAnalyzers.Files.Disclosure;
using SmtpConfigAnalyzers.Files.Reading;
using SmtpConfigAnalyzers.Languages;
using SmtpConfigAnalyzers.Providers;
using SmtpLint.Findings;
using SmtpLint.Lsp.Judging;
using SmtpLint.Lsp.Protocol;
using SmtpLint.Lsp.Texts;
using SmtpLint.Report.Effective;

namespace SmtpLint.Lsp.Answers;

/// <summary>What there is to say of a place: the rules that it breaks, where the program really connects, what the server offers.</summary>
internal static class Hovers
{
    /// <summary>What is said; <see langword="null"/> if the place has nothing to do with mail.</summary>
    /// <param name="judgement">What was found.</param>
    /// <param name="path">The file's full path.</param>
    /// <param name="position">The place.</param>
    public static Hover? Of(Judgement judgement, string path, Position position)
    {
        var name = judgement.Folder.NameOf(path);
        if (judgement.ProjectOf(name) is not { } project)
        {
            return null;
        }

        var text = project.Files[name].Text.Text;
        var offset = new LineMap(text).OffsetOf(text, position);
        var lines = new StringBuilder();
        foreach (var finding in judgement.FindingsIn(path).Where(finding => IsIn(finding.Place, name, offset)))
        {
            var title = Translations.Of(finding.Rule.Title, null);
            lines.AppendLine(CultureInfo.InvariantCulture, $"[{finding.Rule.Id}]({finding.Rule.HelpLink}): {title}").AppendLine();
        }

        if (SettingAt.Find(project, name, offset) is { } setting)
        {
            AppendChannels(lines, judgement, setting, name, offset);
            AppendMeaning(lines, setting);
        }

        return lines.Length == 0 ? null : new(new("markdown", lines.ToString().Trim()));
    }

    private static void AppendChannels(StringBuilder lines, Judgement judgement, SettingAt setting, string name, int offset)
    {
        var range = setting.Setting.Scalar.ValueRange;
        var rows = EffectiveRow.Of(judgement.Channels.Where(channel =>
            channel.Values.Select(value => value.Place).Append(channel.Place)
                .Any(place => place is not null && (IsIn(place, name, offset) || IsIn(place, name, range.Start)))));
        foreach (var row in rows)
        {
            var where = row.Environments.Length == 0 ? "" : $"**{Plain(row.Environments)}**: ";
            var password = row.UsesCredentials ? ", with a password" : "";
            lines.AppendLine(
                CultureInfo.InvariantCulture,
                $"- {where}{Code(row.Host.Text)}, port {Code(row.Port.Text)}, mode {Code(row.Mode.Text)}: **{row.Channel}**{password}");
        }

        if (rows.Count > 0)
        {
            lines.AppendLine();
        }
    }

    private static void AppendMeaning(StringBuilder lines, SettingAt setting)
    {
        if ((setting.IsHost || setting.IsPort) && setting.Provider is { } provider)
        {
            lines.AppendLine(
                CultureInfo.InvariantCulture,
                $"{Plain(provider.Name)} serves {string.Join(", ", provider.Endpoints.Select(Words))}.").AppendLine();
        }

        if (setting.Words is { } words)
        {
            lines.AppendLine(
                CultureInfo.InvariantCulture,
                $"{(setting.IsOfKnownProduct ? $"{setting.Group.Product.Name} takes" : "Usual are")} {words.Expected}.");
        }
        else if (setting.IsPort && setting.IsOfKnownProduct && setting.Group.Product.DefaultPort is { } port)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"{setting.Group.Product.Name} uses port {port} where none is set.");
        }
    }

    /// <summary>A port with its mode in words.</summary>
    public static string Words(ProviderEndpoint endpoint) =>
        string.Create(CultureInfo.InvariantCulture, $"{endpoint.Port} ({(endpoint.StartsWithTls ? "implicit TLS" : "STARTTLS")})");

    private static string Code(string? text) => text is null ? "not known" : $"`{Plain(text)}`";

    private static string Plain(string text) => LogText.Of(text).Replace('`', '\'');

    private static bool IsIn(TextPlace place, string file, int offset) =>
        place.File == file && place.Range.Start <= offset && offset <= place.Range.End;
}
