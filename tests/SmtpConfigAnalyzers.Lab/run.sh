#!/usr/bin/env bash
# The lab: starts real mail servers on loopback addresses, analyses and runs small mail programs against them, and writes
# what was found as docs/evidence.md, or into the file that is given. Needs root on Debian or Ubuntu: for ports below 1024,
# for names in /etc/hosts (put back at the end), and for apt-get, by which missing packages are installed.
# Nothing leaves the machine. The last line is "N passed, N failed"; the exit code is 0 if none failed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
evidence=$(realpath -m "${1:-$here/../../docs/evidence.md}")
fail() {
    echo "$1" >&2
    echo "0 passed, 1 failed"
    exit 1
}
command -v dotnet >/dev/null || fail "dotnet was not found: install the .NET SDK (https://dot.net)."
[[ $(id -u) -eq 0 ]] || fail "The lab needs root: sudo $0"

# --- What it needs ----------------------------------------------------------------------------------------------------

missing() { for program in /usr/sbin/postfix /usr/sbin/dovecot /usr/bin/openssl; do [[ -x $program ]] || echo "$program"; done; }
if [[ -n $(missing) ]]; then
    command -v apt-get >/dev/null || fail "The lab needs $(missing | xargs), and there is no apt-get to install them."
    # Without a configuration of its own Postfix does not start as the machine's mail server.
    echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends postfix dovecot-core openssl >/dev/null
    [[ -z $(missing) ]] || fail "apt-get did not install $(missing | xargs)."
fi

exec 9>"${TMPDIR:-/tmp}/smtp-lab.lock" # ports and names are the machine's
flock --wait 600 9 || fail "Another run of the lab does not end."

# --- The servers ------------------------------------------------------------------------------------------------------

lab=$(mktemp -d "${TMPDIR:-/tmp}/smtp-lab.XXXXXX")
chmod 755 "$lab" # Postfix' and Dovecot's own users look inside
config=$here/Servers/config
begin='# smtp-lab begin' end='# smtp-lab end'
# Written in place, since a container cannot replace the file.
unmap() { sed "/^$begin/,/^$end/d" /etc/hosts >"$lab/hosts" && cat "$lab/hosts" >/etc/hosts; }
stop() {
    set +e
    unmap
    [[ -f $lab/dovecot/master.pid ]] && kill "$(cat "$lab/dovecot/master.pid")"
    postfix -c "$lab/postfix" stop >/dev/null 2>&1
    rm -rf "$lab"
}
trap stop EXIT
trap 'exit 1' INT TERM

unmap # what a run left that was killed
{ echo "$begin"; grep -v '^#' "$config/hosts"; echo "$end"; } >>/etc/hosts

mkdir -p "$lab"/{certificates,postfix,spool,data,mail,dovecot}
chown postfix "$lab/data"
chown 65534:65534 "$lab/mail"
password=lab-$(openssl rand -hex 8)

cd "$lab/certificates"
make_key=(-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes)
names=$(grep -v '^#' "$config/hosts" | awk '{ printf "%sDNS:%s", (NR > 1 ? "," : ""), $2 }')
# certificate NAME DNS-NAMES DAYS: signed by the lab's authority.
certificate() {
    openssl req "${make_key[@]}" -keyout "$1.key" -out "$1.csr" -subj "/CN=$1" 2>/dev/null
    openssl x509 -req -in "$1.csr" -CA authority.crt -CAkey authority.key -CAcreateserial -days "$3" -out "$1.crt" \
        -extfile <(echo "subjectAltName=$2") 2>/dev/null
}
openssl req -x509 "${make_key[@]}" -keyout authority.key -out authority.crt -days 2 -subj "/CN=Lab authority" 2>/dev/null
certificate good "$names" 2
certificate expired "$names" -1
certificate wronghost DNS:other.contoso.com 2
openssl req -x509 "${make_key[@]}" -keyout selfsigned.key -out selfsigned.crt -days 2 -subj "/CN=selfsigned" -addext "subjectAltName=$names" 2>/dev/null

for file in main.cf master.cf; do sed "s|@LAB@|$lab|g" "$config/$file" >"$lab/postfix/$file"; done
for file in dovecot.conf oauth2.conf; do sed "s|@LAB@|$lab|g; s|@PASSWORD@|$password|g" "$config/$file" >"$lab/$file"; done

# An access token for alice, as an identity provider would sign it (RFC 7515, appendix A.1).
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
key=$(openssl rand -hex 32)
mkdir -p "$lab/keys/default/HS256"
printf %s "$key" | openssl base64 -A >"$lab/keys/default/HS256/default"
token=$(printf '{"alg":"HS256","typ":"JWT"}' | base64url).$(printf '{"sub":"alice","iat":%d,"exp":%d}' "$(date +%s)" "$(($(date +%s) + 3600))" | base64url)
token=$token.$(printf %s "$token" | openssl dgst -sha256 -hmac "$key" -binary | base64url)

dovecot -c "$lab/dovecot.conf" || fail "Dovecot did not start."
postfix -c "$lab/postfix" start >"$lab/start.txt" 2>&1 || { cat "$lab/start.txt" >&2; fail "Postfix did not start: are ports 25, 465 and 587 of 127.0.1.x free?"; }

# --- The programs -----------------------------------------------------------------------------------------------------

cd "$here"
dotnet build # before the lab's authority is the only one that is trusted: it may have to reach NuGet
export SMTP_LAB=$lab SMTP_PASSWORD=$password SMTP_TOKEN=$token SMTP_LAB_EVIDENCE=$evidence
export SSL_CERT_FILE=$lab/certificates/authority.crt SSL_CERT_DIR=$lab/certificates/none
SMTP_LAB_SERVERS="Postfix $(postconf -dh mail_version), Dovecot $(dovecot --version | cut -d' ' -f1), $(openssl version | cut -d' ' -f1,2)"
export SMTP_LAB_SERVERS
status=0
dotnet test --no-build --report-xunit-trx --report-xunit-trx-filename lab.trx --results-directory "$lab/results" || status=$?
counters=$(grep -Eo '<Counters [^>]*' "$lab/results/lab.trx" || true)
passed=$(sed -nE 's/.* passed="([0-9]+)".*/\1/p' <<<"$counters")
failed=$(sed -nE 's/.* failed="([0-9]+)".*/\1/p' <<<"$counters")
# No results, or a run that skipped everything, has shown nothing.
if [[ ${passed:-0} -eq 0 || ($status -ne 0 && ${failed:-0} -eq 0) ]]; then
    fail "The lab's tests did not run."
fi
[[ $failed -eq 0 ]] || tail -n 100 "$lab/postfix.log"
echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
