using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SmtpConfigAnalyzers.CodeFixes.Migration;

/// <summary>A client's settings and messages as calls of MailKit.</summary>
internal sealed class MailKitCalls(LocalClient client, JudgedEndpoint endpoint, SemanticModel model, MailKitNames names)
{
    private const string Security = "MailKit.Security";

    /// <summary>The line that connects.</summary>
    public string Connect(ClientSend send) => Line(send, "Connect", Host(), Port(), Mode(PlaceOf(send)));

    /// <summary>The line that disconnects.</summary>
    public string Disconnect(ClientSend send) => Line(send, "Disconnect", "true");

    private static int PlaceOf(ClientSend send) => send.Call.SpanStart;

    private const string DefaultPort = "25";

    private string Host() => SettingChoice.Of(client, "Host", null, NotNull)!;

    private string Port() =>
        endpoint.Port?.ToString(CultureInfo.InvariantCulture)
        ?? SettingChoice.Of(client, "Port", DefaultPort, port =>
            model.GetConstantValue(port) is { HasValue: true, Value: 0 } ? DefaultPort : port.ToString())!;

    private string Mode(int position)
    {
        var options = names.Of(Security, "SecureSocketOptions", position);
        var (encrypted, open) = ($"{options}.StartTls", $"{options}.None");
        var mode = endpoint.Mode is { } known
            ? $"{options}.{known}"
            : SettingChoice.Of(client, "EnableSsl", open, value => model.GetConstantValue(value) is { HasValue: true, Value: bool isOn }
                ? (isOn ? encrypted : open)
                : $"{SettingChoice.Operand(value)} ? {encrypted} : {open}")!;
        return endpoint.AsksPort && endpoint.Port is null && client.Last("Port") is { Value: var port, Condition: var condition }
            && IsPlain(port)
            ? $"{SettingChoice.All([condition, $"{port} == 465"])} ? {options}.SslOnConnect : {mode}"
            : mode;
    }

    /// <summary>The line that signs in, and what has to hold for it; <see langword="null"/> if nobody does.</summary>
    public (string Line, string? Condition)? Authenticate(ClientSend send)
    {
        if (endpoint.SignIn == SignInWay.None || client.Last("Credentials") is not { } setting)
        {
            return null;
        }

        var value = CredentialText.Unwrapped(setting.Value);
        var conditions = new List<string?> { setting.Condition };
        if (value is ConditionalExpressionSyntax choice)
        {
            var isFirst = choice.WhenFalse.IsKind(SyntaxKind.NullLiteralExpression);
            value = isFirst ? choice.WhenTrue : choice.WhenFalse;
            conditions.Add(isFirst ? choice.Condition.ToString() : $"!({choice.Condition})");
        }

        if (value.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return null;
        }

        var user = CredentialText.UserOf(value);
        var presence = user is null ? (CredentialText.MayBeNull(value, model) ? $"{value} != null" : null)
            : CredentialText.IsSure(user, model) ? null
            : $"!string.IsNullOrEmpty({user})";
        if (!conditions.Exists(condition => condition?.Contains((user ?? value).ToString()) == true))
        {
            conditions.Add(presence);
        }

        return (Line(send, "Authenticate", endpoint.SignIn == SignInWay.OAuth
            ? $"new {names.Of(Security, "SaslMechanismOAuth2", PlaceOf(send))}({user?.ToString() ?? $"{value}.UserName"}, GetAccessToken())"
            : CredentialText.Arguments(value, model)), SettingChoice.All(conditions));
    }

    private string Line(ClientSend send, string method, params string[] arguments) => Call(send, method, arguments) + ";";

    private string Call(ClientSend send, string method, params string[] arguments)
    {
        var all = string.Join(", ", Token(send) is { } token ? arguments.Append(token) : arguments);
        return send.IsAsync
            ? $"await {client.Name}.{method}Async({all}){Waiting(send)}"
            : $"{client.Name}.{method}({all})";
    }

    /// <summary>What sends, without its semicolon.</summary>
    public string Send(ClientSend send)
    {
        var arguments = Arguments(send);
        var mime = names.Of("MimeKit", "MimeMessage", PlaceOf(send));
        if (model.Compilation.GetTypeByMetadataName("MailKit.Net.Smtp.SmtpClient")?.GetMembers("Send").Length == 0)
        {
            names.Import("MailKit"); // from version 5 on, an extension method
        }

        string message;
        if (arguments.Count >= 4)
        {
            var mail = names.Of("System.Net.Mail", "MailMessage", PlaceOf(send));
            message = $"new {mail}({string.Join(", ", arguments.Take(4).Select(argument => argument.Expression))})";
        }
        else if (arguments[0].Expression is ImplicitObjectCreationExpressionSyntax made)
        {
            var initializer = made.Initializer is null ? "" : " " + made.Initializer;
            message = $"new {names.Of("System.Net.Mail", "MailMessage", PlaceOf(send))}{made.ArgumentList}{initializer}";
        }
        else
        {
            message = IsPrimary(arguments[0].Expression) || arguments[0].Expression is AwaitExpressionSyntax
                ? arguments[0].Expression.ToString()
                : $"({arguments[0].Expression})";
        }

        return Call(send, "Send", $"({mime}){message}");
    }

    private static IReadOnlyList<ArgumentSyntax> Arguments(ClientSend send) => send.Call.ArgumentList.Arguments;

    private static string? Token(ClientSend send) =>
        send.IsAsync && Arguments(send) is { Count: 2 or 5 } all ? all[all.Count - 1].Expression.ToString() : null;

    private static string Waiting(ClientSend send) =>
        send.Call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait",
            Parent: InvocationExpressionSyntax waiting }
            ? ".ConfigureAwait" + waiting.ArgumentList
            : "";

    private string NotNull(ExpressionSyntax expression) =>
        model.GetNullableContext(expression.SpanStart).WarningsEnabled()
        && model.GetTypeInfo(expression).Nullability.FlowState == NullableFlowState.MaybeNull
            ? IsPrimary(expression) ? $"{expression}!" : $"({expression})!"
            : expression.ToString();

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
        or LiteralExpressionSyntax or ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax or ThisExpressionSyntax;

    /// <summary>Whether an expression can be written twice: it reads something, perhaps as a number.</summary>
    private static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or PredefinedTypeSyntax or LiteralExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsPlain(access.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var value } => IsPlain(value),
        ElementAccessExpressionSyntax element => IsPlain(element.Expression) && element.ArgumentList.Arguments.All(IsPlain),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax read } call =>
            read.Name.Identifier.ValueText is "Parse" or "ToInt32" or "GetValue" && IsPlain(read.Expression)
            && call.ArgumentList.Arguments.All(IsPlain),
        _ => false,
    };

    private static bool IsPlain(ArgumentSyntax argument) => IsPlain(argument.Expression);
}
