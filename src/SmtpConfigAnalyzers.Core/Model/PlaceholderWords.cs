namespace SmtpConfigAnalyzers.Model;

/// <summary>
/// Distinguishes a text that talks about a password from a password: <c>put-password-here</c>, <c>suaSenha</c>, <c>şifreniz</c>. Such
/// a text is made of known words alone, one of which means a password, says where it is kept, or that there is none.
/// </summary>
internal static class PlaceholderWords
{
    private const int LongestText = 80;

    private static readonly HashSet<string> Telling = Set("""
        password passwd pass pwd passphrase passcode pw secret secrets key apikey appkey token credential credentials
        passwort kennwort geheimnis wachtwoord contraseña contrasena clave senha motdepasse mdp parola parolachiave hasło haslo heslo
        şifre sifre şifreniz sifreniz şifren parolanız lösenord losenord adgangskode kodeord passord salasana jelszó jelszo
        matkhau mậtkhẩu katasandi sandi katalaluan пароль κωδικός κωδικος סיסמה كلمةالمرور كلمةالسر पासवर्ड รหัสผ่าน
        chave segredo chiave segreto llave clé clef schlüssel schluessel sleutel nyckel nøgle nøkkel avain klucz klíč kľúč ključ kulcs cheie
        anahtar ключ κλειδί κλειδι kunci khóa khoa مفتاح מפתח कुंजी 密钥 密鑰 キー 키
        密码 密碼 口令 授权码 授權碼 パスワード 비밀번호 암호
        env environment envvar variable variables vault keyvault usersecrets secretmanager secretsmanager pipeline
        changeme changeit replaceme fillme todo tbd none null empty blank unset notset undefined dummy placeholder redacted removed hidden
        masked
        omitted commit checkin override overridden configured generated
        """);

    private static readonly HashSet<string> Plain = Set("""
        a an the my me your our this that it is be to in on of or and via with from by at as for not no do dont here please
        put set enter insert fill add use get change replace provide specify configure type paste write read load store stored see
        app application user server service account name value string text real actual new some any api access auth login smtp mail email e
        gmail google outlook office microsoft azure aws amazon ses sendgrid mailgun mailjet mailtrap postmark brevo sendinblue yahoo
        zoho icloud
        apple mailchimp
        config configuration settings appsettings local machine dotnet user-secrets github gitlab docker
        dein deine dem der die das ihr ihre mein meine hier eingeben einsetzen einfügen aus in oder geheim neues
        votre ton mon ici le la les de du des ou mot passe tu su mi aquí aqui el los ingresa ingrese escribe cambia cambiar cambie secreta
        sua seu minha meu sua ou o a e de do da aplicativo coloque insira digite mude trocar troque
        tua tuo mia inserisci qui jouw uw mijn hier twoje moje tutaj tvoje vaše vase ваш твой мой здесь введите от ваша ditt din här her dit
        usuario usuário utilisateur benutzer utente gebruiker aplicación aplicacion anwendung
        buraya senin sizin benim của bạn ban cua nhập vào anda kamu isi di sini disini masukkan ganti kata rahasia
        您的 你的 邮箱 在此 输入 请输入 ここ あなたの 여기
        """);

    private static readonly int Longest = Telling.Concat(Plain).Max(word => word.Length);

    /// <summary>Whether a text is made of such words. Case, blanks and punctuation between them do not matter; a digit does.</summary>
    public static bool Say(string text) => Read(text) == Reading.Telling;

    /// <summary>Whether a text is made of the words that surround them, and perhaps them.</summary>
    public static bool AreAll(string text) => Read(text) != Reading.None;

    private static Reading Read(string text)
    {
        if (text.Length > LongestText || text.Any(char.IsDigit))
        {
            return Reading.None;
        }

        var letters = new string([.. text.Normalize().ToLowerInvariant().Where(letter => char.IsLetter(letter) || IsMark(letter))]);

        // What the text up to each place can be read as: not at all, as words, as words of which one is meaningful.
        var reading = new Reading[letters.Length + 1];
        reading[0] = Reading.Plain;
        for (var end = 1; end <= letters.Length; end++)
        {
            for (var start = Math.Max(0, end - Longest); start < end && reading[end] != Reading.Telling; start++)
            {
                var word = letters.Substring(start, end - start);
                var here = reading[start] == Reading.None
                    ? Reading.None
                    : Telling.Contains(word) ? Reading.Telling : Plain.Contains(word) ? reading[start] : Reading.None;
                reading[end] = here > reading[end] ? here : reading[end];
            }
        }

        return reading[letters.Length];
    }

    // Vowel signs of Indian and Thai scripts are part of their words.
    private static bool IsMark(char letter) =>
        char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static HashSet<string> Set(string words) =>
        new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Normalize().Replace("-", "")),
            StringComparer.Ordinal);

    private enum Reading
    {
        None,
        Plain,
        Telling,
    }
}
