# Completion of smtplint in fish: smtplint completion fish > ~/.config/fish/completions/smtplint.fish
function __smtplint_complete
    set -l line (commandline -cp)
    smtplint "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c smtplint -a '(__smtplint_complete)'
