namespace SmtpConfigAnalyzers.Languages;

/// <summary>Indonesian.</summary>
internal static class Indonesian
{
    /// <summary>The translations, by the English text: titles, messages, then the pieces of messages and the names of fixes.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        // Titles
        ["Port 25 is not for submission"] = "Port 25 bukan untuk mengirim dari program",
        ["Port 465 without implicit TLS hangs"] = "Port 465 tanpa TLS implisit menggantung",
        ["Port 587 without STARTTLS"] = "Port 587 tanpa STARTTLS",
        ["Implicit TLS fails on a STARTTLS port"] = "TLS implisit gagal pada port STARTTLS",
        ["System.Net.Mail cannot use port 465"] = "System.Net.Mail tidak dapat memakai port 465",
        ["TLS is optional"] = "TLS bersifat opsional",
        ["The connection is not encrypted"] = "Koneksi tidak dienkripsi",
        ["The relay is not encrypted"] = "Koneksi ke relay tidak dienkripsi",
        ["The port is not an SMTP port"] = "Port ini bukan port SMTP",
        ["The mode depends on the port"] = "Mode bergantung pada port",
        ["The starttls value is unknown"] = "Nilai starttls tidak dikenal",
        ["EnableSsl throws with pickup-directory delivery"] = "EnableSsl memicu exception pada pengiriman ke direktori pickup",
        ["RequireTLS does not require TLS to this server"] = "RequireTLS tidak mewajibkan TLS ke server ini",
        ["The host is not a host name"] = "Host bukan nama host",
        ["The host may be the wrong one"] = "Host mungkin keliru",
        ["A mail password is hard-coded"] = "Kata sandi email tertulis di dalam kode",
        ["A mail password is stored in a settings file"] = "Kata sandi email tersimpan di file pengaturan",
        ["UseDefaultCredentials discards the explicit credentials"] = "UseDefaultCredentials membuang kredensial yang diberikan",
        ["Credentials in the address are ignored"] = "Kredensial di dalam alamat diabaikan",
        ["The protocol log shows passwords"] = "Log protokol menampilkan kata sandi",
        ["Every certificate is accepted"] = "Semua sertifikat diterima",
        ["Certificate errors are ignored"] = "Kesalahan sertifikat diabaikan",
        ["An obsolete TLS version is allowed"] = "Versi TLS yang usang diizinkan",
        ["TLS 1.3 is not allowed"] = "TLS 1.3 tidak diizinkan",
        ["Certificate revocation is not checked"] = "Pencabutan sertifikat tidak diperiksa",
        ["The provider does not serve this port this way"] = "Penyedia tidak melayani port ini dengan cara ini",
        ["System.Net.Mail.SmtpClient is not for new code"] = "System.Net.Mail.SmtpClient bukan untuk kode baru",
        ["This MailKit version is vulnerable during STARTTLS"] = "Versi MailKit ini rentan saat STARTTLS",
        ["Modern .NET does not read mailSettings"] = ".NET modern tidak membaca mailSettings",
        ["The provider accepts no passwords"] = "Penyedia tidak menerima kata sandi",
        ["The provider expects another user name"] = "Penyedia mengharapkan nama pengguna lain",
        ["The provider is about to switch passwords off"] = "Penyedia akan segera menonaktifkan kata sandi",
        ["TLS settings contradict each other"] = "Pengaturan TLS saling bertentangan",
        ["The value is not understood"] = "Nilai tidak dipahami",
        ["A file with mail settings is malformed"] = "Format file pengaturan email rusak",
        ["A TLS setting or port has no effect"] = "Pengaturan TLS atau port tidak berpengaruh",
        ["A TLS setting or port is not used"] = "Pengaturan TLS atau port tidak digunakan",

        // Messages
        ["Port 25 relays mail between servers and is often blocked for programs. {0}."] =
            "Port 25 meneruskan email antarserver dan sering diblokir untuk program. {0}.",
        ["Port 465 expects TLS from the first byte but {0} waits for a plain-text greeting: Connect hangs (120 s by default). {1}."] =
            "Port 465 menuntut TLS sejak byte pertama, tetapi {0} menunggu sapaan teks biasa: Connect menggantung (bawaan: 120 detik). "
            + "{1}.",
        ["{0} on port 587: {1} to {2} in clear text, unless it refuses them. {3}."] =
            "{0} pada port 587: {1} ke {2} tanpa enkripsi, kecuali server menolaknya. {3}.",
        ["{0} starts TLS at once but port {1} greets in plain text: the handshake fails and no mail is sent. {2}."] =
            "{0} langsung memulai TLS, tetapi port {1} menyapa dengan teks biasa: handshake gagal dan email tidak terkirim. {2}.",
        ["System.Net.Mail does not support implicit TLS: sending on port 465 hangs (100 s by default). Use {0}."] =
            "System.Net.Mail tidak mendukung TLS implisit: pengiriman lewat port 465 menggantung (bawaan: 100 detik). Gunakan {0}.",
        ["TLS is optional here: an attacker who hides STARTTLS gets {0} in clear text, and sending still succeeds. {1}."] =
            "TLS di sini opsional: penyerang yang menyembunyikan STARTTLS memperoleh {0} tanpa enkripsi, dan pengiriman tetap berhasil. "
            + "{1}.",
        ["{0}: {1} to {2} in clear text. {3}."] = "{0}: {1} ke {2} tanpa enkripsi. {3}.",
        ["TLS is off: anyone on the network can read the messages to {0}. {1}, if the relay offers STARTTLS."] =
            "TLS nonaktif: siapa pun di jaringan dapat membaca pesan ke {0}. {1}, jika relay menawarkan STARTTLS.",
        ["Port {0} is {1}, not SMTP: no mail will be sent. Use {2}."] =
            "Port {0} itu {1}, bukan SMTP: email tidak akan terkirim. Gunakan {2}.",
        ["Auto is implicit TLS on port 465 and optional TLS elsewhere: an attacker who hides STARTTLS gets {0} in clear text. "
            + "Use port == 465 ? SslOnConnect : StartTls."] =
            "Auto berarti TLS implisit pada port 465 dan TLS opsional pada port lain: penyerang yang menyembunyikan STARTTLS memperoleh "
            + "{0} "
            + "tanpa enkripsi. Gunakan port == 465 ? SslOnConnect : StartTls.",
        ["MailKit does not know starttls={0}: TLS stays optional, and an attacker who hides STARTTLS gets {1} in clear text. {2}."] =
            "MailKit tidak mengenal starttls={0}: TLS tetap opsional, dan penyerang yang menyembunyikan STARTTLS memperoleh {1} tanpa "
            + "enkripsi. {2}.",
        ["EnableSsl = true makes Send throw with pickup-directory delivery, which opens no connection. Remove it."] =
            "EnableSsl = true membuat Send memicu exception pada pengiriman ke direktori pickup, yang tidak membuka koneksi. Hapus "
            + "pengaturan ini.",
        ["RequireTLS asks later servers for TLS (RFC 8689), not this one: {0} may still travel to {1} in clear text. {2}."] =
            "RequireTLS meminta TLS dari server berikutnya (RFC 8689), bukan dari server ini: {0} masih mungkin dikirim ke {1} tanpa "
            + "enkripsi. {2}.",
        ["'{0}' is not a host name: the connection fails. {1}."] = "'{0}' bukan nama host: koneksi gagal. {1}.",
        ["'{0}' is {1}; mail is submitted to '{2}'."] = "'{0}' itu {1}; email dikirim lewat '{2}'.",
        ["Anyone with the source, its history or the assembly can read this mail password. Load it from configuration and change it."] =
            "Siapa pun yang memiliki kode sumber, riwayatnya, atau assembly-nya dapat membaca kata sandi email ini. Muat dari konfigurasi "
            + "dan ganti kata sandinya.",
        ["'{0}' holds a mail password that anyone who can read this file can use. Move it to a secret store and change it."] =
            "'{0}' berisi kata sandi email yang dapat dipakai siapa pun yang bisa membaca file ini. Pindahkan ke penyimpanan rahasia dan "
            + "ganti kata sandinya.",
        ["{0} makes the client ignore {1}: the user name and password are never sent. {2}."] =
            "{0} membuat klien mengabaikan {1}: nama pengguna dan kata sandi tidak pernah dikirim. {2}.",
        ["MailKit ignores the user name and password in the address: the client never signs in. Call Authenticate, and keep the password "
            + "out of the address."] =
            "MailKit mengabaikan nama pengguna dan kata sandi di dalam alamat: klien tidak pernah masuk. Panggil Authenticate, dan jangan "
            + "menaruh kata sandi di dalam alamat.",
        ["RedactSecrets = false writes the user name and password to the protocol log. Remove it."] =
            "RedactSecrets = false menulis nama pengguna dan kata sandi ke log protokol. Hapus pengaturan ini.",
        ["Every certificate is accepted: anyone who intercepts the connection reads what is sent, passwords too. {0}."] =
            "Semua sertifikat diterima: siapa pun yang mencegat koneksi dapat membaca isinya, termasuk kata sandi. {0}.",
        ["This callback accepts a certificate for another host or from an untrusted authority, so it can be anyone's. Return "
            + "sslPolicyErrors == SslPolicyErrors.None."] =
            "Callback ini menerima sertifikat untuk host lain atau dari otoritas yang tidak tepercaya, jadi sertifikat itu bisa milik "
            + "siapa "
            + "saja. Gunakan return sslPolicyErrors == SslPolicyErrors.None.",
        ["TLS 1.0, TLS 1.1 and SSL must not be used (RFC 8996), and the handshake fails on many systems. Remove this and let the system "
            + "choose TLS 1.2 or 1.3."] =
            "TLS 1.0, TLS 1.1, dan SSL tidak boleh digunakan (RFC 8996), dan handshake gagal di banyak sistem. Hapus ini dan biarkan "
            + "sistem "
            + "memilih TLS 1.2 atau 1.3.",
        ["Only TLS 1.2 is allowed here, so TLS 1.3 is never used. Remove this and let the system choose the version."] =
            "Hanya TLS 1.2 yang diizinkan di sini, sehingga TLS 1.3 tidak pernah dipakai. Hapus ini dan biarkan sistem memilih versinya.",
        ["A revoked certificate is still accepted. Check revocation, unless the authority publishes no revocation list."] =
            "Sertifikat yang sudah dicabut tetap diterima. Periksa pencabutan, kecuali jika otoritasnya tidak menerbitkan daftar "
            + "pencabutan.",
        ["{0} at {1}: {2}. {3}."] = "{0} di {1}: {2}. {3}.",
        ["Microsoft advises against System.Net.Mail.SmtpClient for new code: it lacks implicit TLS and modern authentication. Use {0}."] =
            "Microsoft tidak menganjurkan System.Net.Mail.SmtpClient untuk kode baru: kelas ini tidak mendukung TLS implisit dan "
            + "autentikasi "
            + "modern. Gunakan {0}.",
        ["MailKit {0} takes what an attacker sends before the TLS handshake for the server's response (CVE-2026-41319). Update it to "
            + "4.16.0."] =
            "MailKit {0} menganggap data yang dikirim penyerang sebelum handshake TLS sebagai jawaban server (CVE-2026-41319). Perbarui ke "
            + "4.16.0.",
        ["{0}, and modern .NET does not read mailSettings: {1}."] = "{0}, dan .NET modern tidak membaca mailSettings: {1}.",
        ["{0}: signing in fails. {1}."] = "{0}: proses masuk gagal. {1}.",
        ["{0} expects {1}: signing in as {2} fails."] = "{0} mengharapkan {1}: proses masuk sebagai {2} gagal.",
        ["{0} turns passwords over SMTP off by default at the end of {1} ({2}). Plan for OAuth 2.0 with MailKit."] =
            "{0} secara bawaan menonaktifkan kata sandi lewat SMTP pada akhir {1} ({2}). Rencanakan peralihan ke OAuth 2.0 dengan MailKit.",
        ["{0} and {1} ask for different modes, and a connection has only one: the other is ignored. Keep the one you mean."] =
            "{0} dan {1} meminta mode yang berbeda, padahal satu koneksi hanya punya satu mode: yang lain diabaikan. Simpan yang Anda "
            + "maksud.",
        ["'{0}' cannot be '{1}': reading the settings fails and no mail is sent. Use {2}."] =
            "'{0}' tidak boleh bernilai '{1}': pembacaan pengaturan gagal dan email tidak terkirim. Gunakan {2}.",
        ["This file with mail settings is malformed. {0} What follows may not have been checked."] =
            "Format file pengaturan email ini rusak. {0} Bagian sesudahnya mungkin belum diperiksa.",
        ["'{0}' changes nothing: no code reads it, and {1} connects with {2}. Read it there or delete it."] =
            "'{0}' tidak mengubah apa pun: tidak ada kode yang membacanya, dan {1} terhubung dengan {2}. Baca di sana atau hapus.",

        // What is sent, to whom, and how
        ["password and message"] = "kata sandi dan pesan",
        ["messages"] = "pesan",
        ["the message"] = "pesan",
        ["the server"] = "server",
        ["go"] = "dikirim",
        ["travel"] = "dikirim",
        ["{0} may {1}"] = "{0} mungkin {1}",
        ["TLS is off"] = "TLS nonaktif",
        ["TLS is not required"] = "TLS tidak diwajibkan",
        [" TLS is on only on port {0}, where {1} {2}."] = " TLS hanya aktif pada port {0}, tempat {1} {2}.",
        [" TLS is required only on port {0}, where {1} {2}."] = " TLS hanya diwajibkan pada port {0}, tempat {1} {2}.",
        ["hangs"] = "menggantung",
        ["fails"] = "gagal",
        ["the default ({0})"] = "nilai bawaan ({0})",
        ["The default of {0}"] = "Nilai bawaan {0}",
        ["smtp:// with starttls=always"] = "smtp:// dengan starttls=always",
        ["smtp:// with starttls=never"] = "smtp:// dengan starttls=never",
        ["IMAP over TLS"] = "IMAP lewat TLS",
        ["POP3 over TLS"] = "POP3 lewat TLS",
        ["outside 1-65535"] = "di luar 1-65535",
        ["{0}'s {1} server"] = "server {1} milik {0}",
        ["misspelt"] = "salah eja",
        ["a number"] = "angka",
        ["true or false"] = "true atau false",
        ["one of {0}"] = "salah satu dari {0}",

        // Endpoints
        ["{0} with {1}"] = "{0} dengan {1}",
        ["{0} and {1}"] = "{0} dan {1}",
        ["{0} or {1}"] = "{0} atau {1}",
        ["{0}, or {1}"] = "{0}, atau {1}",
        ["port {0}"] = "port {0}",
        ["port {0} with {1}"] = "port {0} dengan {1}",
        ["port {0} with implicit TLS"] = "port {0} dengan TLS implisit",
        ["port {0} with EnableSsl"] = "port {0} dengan EnableSsl",
        ["port {0} with STARTTLS"] = "port {0} dengan STARTTLS",
        ["implicit TLS"] = "TLS implisit",
        ["port {0}, which {1} documents"] = "port {0}, sesuai dokumentasi {1}",
        ["{0}, which {1} serves"] = "{0}, yang dilayani {1}",
        ["{0} with port {1}, which {2} serves"] = "{0} dengan port {1}, yang dilayani {2}",
        ["serves {0} and refuses {1}"] = "melayani {0} dan menolak {1}",
        ["no connection is made"] = "koneksi tidak terbentuk",
        ["documents only {0}"] = "hanya mendokumentasikan {0}",
        ["{0} may be closed"] = "{0} mungkin tertutup",
        ["serves {0} with implicit TLS"] = "melayani {0} dengan TLS implisit",
        ["{0} waits for a greeting and hangs"] = "{0} menunggu sapaan dan menggantung",
        ["serves {0} with STARTTLS"] = "melayani {0} dengan STARTTLS",
        ["{0} starts TLS at once and the handshake fails"] = "{0} langsung memulai TLS dan handshake gagal",

        // What to do
        ["Use {0}"] = "Gunakan {0}",
        ["Set {0}"] = "Atur {0}",
        ["Use port {0}"] = "Gunakan port {0}",
        ["Use port {0} with {1}"] = "Gunakan port {0} dengan {1}",
        ["Submit to {0} on {1}"] = "Kirim lewat {0} pada {1}",
        ["Use a client that can require STARTTLS"] = "Gunakan klien yang dapat mewajibkan STARTTLS",
        ["Make the program that reads this require TLS"] = "Buat program yang membaca ini mewajibkan TLS",
        ["{0} cannot require TLS here: use a client that can"] = "{0} tidak dapat mewajibkan TLS di sini: gunakan klien yang bisa",
        ["Use the user name '{0}'"] = "Gunakan nama pengguna '{0}'",
        ["Use host '{0}'"] = "Gunakan host '{0}'",
        ["Use host '{0}' and port {1}"] = "Gunakan host '{0}' dan port {1}",
        ["Use host '{0}' and {1}"] = "Gunakan host '{0}' dan {1}",
        ["Use the server's name"] = "Gunakan nama server",
        ["Use SslOnConnect on port 465, else StartTls"] = "Gunakan SslOnConnect pada port 465, selain itu StartTls",
        ["Use implicit TLS (SslOnConnect)"] = "Gunakan TLS implisit (SslOnConnect)",
        ["Require STARTTLS"] = "Wajibkan STARTTLS",
        ["Remove EnableSsl"] = "Hapus EnableSsl",
        ["{0}, if {1} offers it"] = "{0}, jika {1} menawarkannya",
        ["{0}, if {1} offers STARTTLS"] = "{0}, jika {1} menawarkan STARTTLS",
        ["the relay"] = "relay",
        ["Remove this callback"] = "Hapus callback ini",
        ["Remove it"] = "Hapus pengaturan ini",
        ["Set it to false"] = "Atur ke false",
        ["the credentials next to it"] = "kredensial di sebelahnya",
        ["Credentials here"] = "Credentials di sini",
        ["This project does not target .NET Framework"] = "Proyek ini tidak menargetkan .NET Framework",
        ["these settings have no effect. Set host, TLS and credentials in the program"] =
            "pengaturan ini tidak berpengaruh. Atur host, TLS, dan kredensial di dalam program",
        ["Nothing sets this client's host"] = "Tidak ada yang mengatur host klien ini",
        ["Send throws InvalidOperationException. Set Host"] = "Send memicu InvalidOperationException. Atur Host",
        ["{0} offers no AUTH at {1}"] = "{0} tidak menawarkan AUTH di {1}",
        ["Send without signing in"] = "Kirim tanpa masuk",
        ["{0} has accepted no passwords over SMTP since {1}"] = "{0} tidak lagi menerima kata sandi lewat SMTP sejak {1}",
        ["{0} accepts no passwords over SMTP"] = "{0} tidak menerima kata sandi lewat SMTP",
        ["Use OAuth 2.0"] = "Gunakan OAuth 2.0",
        ["Use OAuth 2.0 with {0}"] = "Gunakan OAuth 2.0 dengan {0}",
        ["the user name '{0}'"] = "nama pengguna '{0}'",
        ["a token for the user name"] = "token sebagai nama pengguna",
        ["another name"] = "nama lain",
        ["December 2026"] = "Desember 2026",

        // Where a value comes from
        [" It is read from {0}."] = " Nilainya dibaca dari {0}.",
        ["{0} is {1}, {2}"] = "{0} bernilai {1}, {2}",
        ["{0} {1} from {2}, {3}"] = "{0} {1} dari {2}, {3}",
        ["{0} from {1}, {2}"] = "{0} dari {1}, {2}",
        ["{0} {1} by default"] = "{0} {1} secara bawaan",
        ["{0} {1} from {2}.{3}"] = "{0} {1} dari {2}.{3}",
        ["{0} {1} by default of {2}.{3}"] = "{0} {1}, nilai bawaan {2}.{3}",
        ["{0} line {1}"] = "{0} baris {1}",
        ["the address"] = "alamat",
        ["host"] = "host",
        ["port"] = "port",
        ["mode"] = "mode",
        ["user name"] = "nama pengguna",

        // Fixes in code
        ["Remove UseDefaultCredentials"] = "Hapus UseDefaultCredentials",
        ["Remove RedactSecrets"] = "Hapus RedactSecrets",
        ["Restore certificate validation"] = "Pulihkan validasi sertifikat",
        ["Let the system choose the TLS version"] = "Biarkan sistem memilih versi TLS",
        ["Check certificate revocation"] = "Periksa pencabutan sertifikat",
        ["Send with MailKit"] = "Kirim dengan MailKit",
        ["Send with MailKit and an OAuth 2.0 token that you supply"] = "Kirim dengan MailKit dan token OAuth 2.0 yang Anda sediakan",
        ["Write the message with MimeKit"] = "Tulis pesan dengan MimeKit",
        ["Read the passwords at run time"] = "Baca kata sandi saat program berjalan",
        ["Read from environment variable {0}"] = "Baca dari variabel lingkungan {0}",
        ["Read {0} from configuration (in development: dotnet user-secrets set \"{1}\" …)"] =
            "Baca {0} dari konfigurasi (saat pengembangan: dotnet user-secrets set \"{1}\" …)",
        ["Throw if {0} is not set"] = "Picu exception jika {0} tidak diatur",
        ["{0}, throw if it is not set"] = "{0}, picu exception jika tidak diatur",
        ["{0}, in {1}"] = "{0}, di {1}",
        ["{0} (also in line {1})"] = "{0} (juga di baris {1})",
        ["{0} (also in lines {1})"] = "{0} (juga di baris {1})",

        // The report
        ["problem"] = "masalah",
        ["note"] = "catatan",
        ["see"] = "lihat",
        ["in"] = "di",
        ["fix"] = "perbaikan",
        ["{0} (code fix in an editor)"] = "{0} (perbaikan kode di editor)",
        ["code fix in an editor"] = "perbaikan kode di editor",
        ["The port in the file"] = "Port di dalam file",
        ["The TLS mode in the file"] = "Mode TLS di dalam file",
        ["The value in the file"] = "Nilai di dalam file",
        ["The connection"] = "Koneksi",
        ["The port"] = "Port",
        ["The TLS mode"] = "Mode TLS",
        ["The default that holds unless it is set"] = "Nilai bawaan yang berlaku jika tidak diatur",
        ["Belongs to it"] = "Bagian dari temuan ini",
        ["{0} is referenced here"] = "{0} dirujuk di sini",
        ["The same password in a copy that a build made, and that git tracks."] =
            "Kata sandi yang sama di salinan hasil build yang dilacak git.",
        ["No findings"] = "Tidak ada temuan",
        ["1 finding ({0}) in {1}"] = "1 temuan ({0}) di {1}",
        ["{0} findings ({1}) in {2}"] = "{0} temuan ({1}) di {2}",
        ["{0}; {1} read."] = "{0}; {1} dibaca.",
        ["1 file"] = "1 file",
        ["{0} files"] = "{0} file",
        ["{0} fixable with --fix."] = "{0} dapat diperbaiki dengan --fix.",
        ["{0} in the baseline"] = "{0} ada di baseline",
        ["{0} silenced by comments"] = "{0} disembunyikan oleh komentar",
        ["{0} places in C# not understood, and so not judged"] = "{0} tempat di C# tidak dipahami, sehingga tidak dinilai",
        ["1 problem: not everything could be done, see above."] = "1 masalah: tidak semuanya dapat dikerjakan, lihat di atas.",
        ["{0} problems: not everything could be done, see above."] = "{0} masalah: tidak semuanya dapat dikerjakan, lihat di atas.",
    };
}
