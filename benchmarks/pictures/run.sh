#!/usr/bin/env bash
# Draws docs/images/terminal-light.svg and terminal-dark.svg from what the tool that was built last prints.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(realpath "$here/../..")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir "$folder/Shop" "$folder/bin"
cat >"$folder/Shop/Mailer.cs" <<'CS'
using MailKit.Net.Smtp;

using var client = new SmtpClient();
client.Connect("smtp.contoso.com", 465, false);
client.Authenticate("mailer", Environment.GetEnvironmentVariable("SMTP_PASSWORD")!);
CS
cat >"$folder/Shop/appsettings.json" <<'JSON'
{
  "Smtp": {
    "Host": "smtp.contoso.com",
    "Port": 587,
    "SecureSocketOptions": "None",
    "UserName": "mailer"
  }
}
JSON
printf '#!/bin/sh\nexec dotnet exec "%s" "$@"\n' "$root/src/SmtpLint/bin/Debug/net10.0/smtplint.dll" >"$folder/bin/smtplint"
chmod +x "$folder/bin/smtplint"

mkdir -p "$root/docs/images"
export TERM=xterm-256color FORCE_HYPERLINK=1 PATH=$folder/bin:$PATH
unset NO_COLOR
for theme in light dark; do
    # Progress is drawn over and over; a picture is of the end.
    "$here/terminal.py" "$root/docs/images/terminal-$theme.svg" "$theme" 96 "$folder/Shop" smtplint --no-progress
done
