namespace SmtpConfigAnalyzers.Model;

/// <summary>A text that must not be shown: it can be judged, and it prints as nothing that helps anybody.</summary>
public readonly struct Secret
{
    // Words that stand for a password in templates and tutorials, in the languages that such code was met in.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pass", "pwd", "secret", "changeme", "change-me", "change_me", "changeit", "replaceme", "todo", "tbd", "none", "null",
        "mypassword", "my-password", "smtppassword", "emailpassword", "mailpassword", "apppassword", "app-password", "app password",
        "smtppass", "smtp-pass", "smtp_pass", "mailpass", "mail-pass", "emailpass", "email-pass",
        "passwort", "kennwort", "wachtwoord", "contraseña", "contrasena", "clave", "senha", "mot de passe", "motdepasse", "hasło", "haslo",
        "parola", "şifre", "sifre", "пароль", "密码", "密碼", "パスワード", "비밀번호",
    };

    private readonly string? _text;

    /// <summary>Takes a text over.</summary>
    public Secret(string? text) => _text = text;

    /// <summary>Whether it is a real value: not empty, not a placeholder that somebody is to replace.</summary>
    public bool IsReal
    {
        get
        {
            var text = _text?.Trim();
            return !string.IsNullOrEmpty(text)
                && !Words.Contains(text!.Trim('*', '.', '_', '-', '!', '#'))
                && !NamesItself(text)
                && !IsBracketed(text)
                && text.IndexOf("your", StringComparison.OrdinalIgnoreCase) < 0
                && text.IndexOf("example", StringComparison.OrdinalIgnoreCase) < 0
                && text.Trim('*', '.', 'x', 'X', '?', '_', '-', '#', '•').Length > 0
                && !text.StartsWith("@Microsoft.KeyVault", StringComparison.Ordinal);
        }
    }

    /// <summary>Whether all of the text is a token that some tool replaces: &lt;…&gt;, {…}, ${…}, #{…}#, […], %…%, $(…).</summary>
    private static bool IsBracketed(string text)
    {
        var inner = text.TrimStart('$', '#').TrimEnd('#');
        return inner.Length > 1 && (inner[0], inner[inner.Length - 1]) is ('<', '>') or ('{', '}') or ('[', ']') or ('%', '%') or ('(', ')');
    }

    /// <summary>Whether the text is only letters and says "password" in some language, with or without whose it is.</summary>
    private static bool NamesItself(string text) =>
        text.All(character => char.IsLetter(character) || character is ' ' or '-' or '_')
        && Words.Any(word => word.Length >= 6 && text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Never the text.</summary>
    public override string ToString() => "(secret)";
}
