#compdef smtplint
# Completion of smtplint in zsh. In ~/.zshrc, after compinit: source <(smtplint completion zsh)
_smtplint() {
    local -a found
    found=("${(@f)$(smtplint "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
    [[ -n $found[1] ]] && compadd -- $found
    _files
}
compdef _smtplint smtplint
