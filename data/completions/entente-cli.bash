# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What bash offers after “entente-cli”.

_entente_cli () {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}
  local kinds='article partner person agreement project event figure commitment'
  local options='--json --catalogue --empty --language --help'

  local formats='json csv bibtex ris csl-json vcard'

  [ "$verb" = import ] && formats="$formats ror"
  [ "$verb" = export ] && formats="$formats markdown html icalendar"
  COMPREPLY=()
  case $before in
    --kind|list) mapfile -t COMPREPLY < <(compgen -W "$kinds" -- "$word"); return ;;
    --language) mapfile -t COMPREPLY < <(compgen -W 'en fr vi' -- "$word"); return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$word"); return ;;
    --catalogue|--report) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    --limit) return ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W \
      'search list show stats check salvage import export --help --version' -- "$word")
    return
  fi
  case $verb in
    check) options="$options --repair" ;;
    search) options="$options --kind --limit" ;;
    import) options="$options --dry-run --partial --format --report" ;;
    export) options="$options --format --kind --bom" ;;
  esac
  case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
    *)
      case $verb in
        import|export|salvage) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
      esac ;;
  esac
}

complete -F _entente_cli entente-cli
