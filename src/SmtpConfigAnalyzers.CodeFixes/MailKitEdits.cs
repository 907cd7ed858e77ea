using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SmtpConfigAnalyzers.Model;
using SmtpConfigAnalyzers.Policy;

namespace SmtpConfigAnalyzers.CodeFixes;

/// <summary>Remedies for MailKit's <c>Connect(host, port, options)</c>: every setting is an argument of the call.</summary>
internal static class MailKitEdits
{
    internal const string Host = "host";
    private const string Port = "port";
    internal const string Options = "options";
    private const string UseSsl = "useSsl";

    // Where the arguments are in both overloads that take a host; a boolean takes the place of the options.
    private static readonly string[] Positions = [Host, Port, Options];

    public static void Apply(
        EditList edits, InvocationExpressionSyntax connect, IReadOnlyList<ExpressionSyntax> modes, Remedy remedy, bool saysMode)
    {
        var arguments = connect.ArgumentList.Arguments;
        var options = Find(arguments, Options);
        var wanted = saysMode ? remedy.Mode : null;
        var mode = wanted is null ? null : Renamed(edits, options?.Expression, wanted.Value) ?? ModeText(edits, wanted.Value, connect);
        if (saysMode && mode is null)
        {
            return;
        }

        edits.IsRefused |= saysMode && UsersChoice.IsMadeFor(connect, options?.Expression, edits.Model);
        var missing = new List<(string Name, string Value)>();
        if (remedy.Port is { } number)
        {
            var port = number.ToString(CultureInfo.InvariantCulture);
            if (Find(arguments, Port) is { } said)
            {
                edits.SetValue(said.Expression, port);
            }
            else
            {
                missing.Add((Port, port));
            }
        }

        if (mode is null)
        {
            // a settings file says it, or it is right
        }
        else if (options is null)
        {
            missing.Add((Options, mode));
        }
        else if (edits.Model.GetTypeInfo(options.Expression).ConvertedType?.SpecialType == SpecialType.System_Boolean)
        {
            SetBoolean(edits, options, wanted!.Value, mode);
        }
        else
        {
            SetOptions(edits, options.Expression, modes, wanted!.Value, mode);
        }

        Insert(edits, arguments, missing);
    }

    /// <summary>
    /// Sets the options. Where the program chooses between several, the choice stays, and so does its None: that is how a user switches
    /// TLS off.
    /// </summary>
    private static void SetOptions(
        EditList edits, ExpressionSyntax options, IReadOnlyList<ExpressionSyntax> modes, TransportMode wanted, string mode)
    {
        var values = ValueOrigin.AllOf(options, edits.Model, default);
        if (values.Count > 1)
        {
            foreach (var value in values.Where(value => edits.Model.GetConstantValue(value) is { HasValue: true, Value: not 0 }))
            {
                edits.Replace(value.Span, wanted == TransportMode.Auto ? $"({mode})" : Renamed(edits, value, wanted) ?? mode);
            }
        }
        else if (!edits.Model.GetConstantValue(options).HasValue && !modes.Contains(options))
        {
            // What is not known is the user's to say; what suits the port that is there may not suit 465.
            edits.Notes.Add("the mode stays as it is set");
            edits.IsRefused |= wanted != TransportMode.StartTls;
        }
        else if (wanted == TransportMode.Auto)
        {
            edits.Replace(options.Span, mode); // the port is known here, not where the mode is declared
        }
        else
        {
            edits.SetValue(options, mode);
        }
    }

    /// <summary>useSsl can ask for implicit TLS, but not for required STARTTLS: that needs the other overload.</summary>
    private static void SetBoolean(EditList edits, ArgumentSyntax argument, TransportMode wanted, string mode)
    {
        if (wanted == TransportMode.SslOnConnect)
        {
            edits.SetValue(argument.Expression, "true");
            return;
        }

        edits.Replace(argument.Expression.Span, mode);
        if (argument.NameColon is { Name: var name })
        {
            edits.Replace(name.Span, Options);
        }
    }

    /// <summary>SecureSocketOptions.None keeps its qualification, or the lack of one: only the last name changes.</summary>
    private static string? Renamed(EditList edits, ExpressionSyntax? options, TransportMode wanted)
    {
        var said = options is null ? null : ValueOrigin.Of(options, edits.Model, default);
        return wanted == TransportMode.Auto || said is null
            || (said.SyntaxTree == edits.Model.SyntaxTree
                && edits.Model.GetSymbolInfo(said).Symbol is not IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum }) ? null
            : said is MemberAccessExpressionSyntax qualified ? $"{qualified.Expression}.{wanted}"
            : wanted.ToString();
    }

    /// <summary>The mode as an expression; Auto, which decides by the port, becomes the strict form of the same decision.</summary>
    private static string? ModeText(EditList edits, TransportMode mode, InvocationExpressionSyntax connect)
    {
        if (edits.Model.Compilation.GetTypeByMetadataName("MailKit.Security.SecureSocketOptions") is not { } type)
        {
            return null;
        }

        // A name that is written in full stays so.
        var name = Find(connect.ArgumentList.Arguments, Options)?.Expression is MemberAccessExpressionSyntax said
            && edits.Model.GetSymbolInfo(said).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum }
            ? said.Expression.ToString()
            : edits.NameOf(type, connect.SpanStart);
        return mode != TransportMode.Auto ? $"{name}.{mode}"
            : PortAskedTwice(edits, connect) is { } port
            ? $"{port} == 465 ? {name}.{TransportMode.SslOnConnect} : {name}.{TransportMode.StartTls}"
            : null;
    }

    /// <summary>
    /// An expression for the port that can be used twice: the argument where asking it again changes nothing, else a variable made of
    /// it.
    /// </summary>
    private static string? PortAskedTwice(EditList edits, InvocationExpressionSyntax connect)
    {
        switch (Find(connect.ArgumentList.Arguments, Port)?.Expression)
        {
            case null or LiteralExpressionSyntax:
                return null;
            case var port when port is IdentifierNameSyntax or MemberAccessExpressionSyntax
                or CastExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax }:
                return port.ToString();
            case var call when StatementOf(connect) is { } statement:
                var variable = new[] { "port", "smtpPort", "mailPort" }
                    .FirstOrDefault(name => edits.Model.LookupSymbols(connect.SpanStart, name: name).IsEmpty);
                if (variable is null)
                {
                    return null;
                }

                var between = Layout.IsFirstOnLine(edits.Text, statement.SpanStart)
                    ? Layout.LineBreakAndIndentation(edits.Text, statement.SpanStart)
                    : " ";
                edits.Replace(new(statement.SpanStart, 0), $"var {variable} = {call};{between}");
                edits.Replace(call.Span, variable);
                return variable;
            default:
                return null;
        }
    }

    /// <summary>The statement that a call is, if another may be in front of it.</summary>
    private static StatementSyntax? StatementOf(InvocationExpressionSyntax call)
    {
        SyntaxNode whole = call.Parent is AwaitExpressionSyntax awaited ? awaited : call;
        // .ConfigureAwait(false), .Wait()
        whole = whole.Parent is InvocationExpressionSyntax or MemberAccessExpressionSyntax
            ? whole.Ancestors().TakeWhile(node => node is ExpressionSyntax and not AnonymousFunctionExpressionSyntax)
            .LastOrDefault() ?? whole
            : whole;
        return whole.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement
            ? statement
            : null;
    }

    internal static ArgumentSyntax? Find(SeparatedSyntaxList<ArgumentSyntax> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var written = arguments[i].NameColon?.Name.Identifier.ValueText ?? (i < Positions.Length ? Positions[i] : "");
            if ((written == UseSsl ? Options : written) == name)
            {
                return arguments[i];
            }
        }

        return null;
    }

    /// <summary>Adds arguments, without a name where their place says what they are.</summary>
    private static void Insert(EditList edits, SeparatedSyntaxList<ArgumentSyntax> arguments, List<(string Name, string Value)> missing)
    {
        var positional = arguments.TakeWhile(argument => argument.NameColon is null).Count();
        var unnamed = missing.Where((setting, i) => Array.IndexOf(Positions, setting.Name) == positional + i)
            .Select(setting => setting.Value).ToList();
        var named = missing.Skip(unnamed.Count).Select(setting => $"{setting.Name}: {setting.Value}").ToList();
        if (positional == arguments.Count && missing.Count > 0)
        {
            ListEdits.InsertAfter(edits, arguments, arguments.Count - 1, [.. unnamed, .. named]);
            return;
        }

        if (unnamed.Count > 0)
        {
            ListEdits.InsertAfter(edits, arguments, positional - 1, unnamed);
        }

        if (named.Count > 0)
        {
            ListEdits.InsertAfter(edits, arguments, arguments.Count - 1, named);
        }
    }
}
