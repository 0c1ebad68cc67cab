# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What fish offers after “entente-cli”.

set -l verbs search list show stats check salvage import export
set -l kinds article partner person agreement project event figure commitment

complete -c entente-cli -f
complete -c entente-cli -n "not __fish_seen_subcommand_from $verbs" -a search -d 'Find records'
complete -c entente-cli -n "not __fish_seen_subcommand_from $verbs" -a list -d 'Every record of a kind'
complete -c entente-cli -n "not __fish_seen_subcommand_from $verbs" -a show -d 'One record'
complete -c entente-cli -n "not __fish_seen_subcommand_from $verbs" -a stats -d 'How much the catalogue holds'
complete -c entente-cli -n "not __fish_seen_subcommand_from $verbs" -a check -d 'Whether the catalogue is sound'
complete -c entente-cli -n "not __fish_seen_subcommand_from $verbs" -a salvage -d 'Save what can be read of a damaged catalogue'
complete -c entente-cli -n "not __fish_seen_subcommand_from $verbs" -a import -d 'Bring in the records of a file'
complete -c entente-cli -n "not __fish_seen_subcommand_from $verbs" -a export -d 'Write records to a file'
complete -c entente-cli -n '__fish_seen_subcommand_from list' -a "$kinds"
complete -c entente-cli -n '__fish_seen_subcommand_from import export salvage' -F
complete -c entente-cli -n '__fish_seen_subcommand_from search export' -l kind -x -a "$kinds" -d 'Only this kind'
complete -c entente-cli -n '__fish_seen_subcommand_from search' -l limit -x -d 'At most so many'
complete -c entente-cli -n '__fish_seen_subcommand_from check' -l repair -d 'Make a backup, then mend'
complete -c entente-cli -n '__fish_seen_subcommand_from import' -l dry-run -d 'Change nothing'
complete -c entente-cli -n '__fish_seen_subcommand_from import' -l partial -d 'Bring in the rest where records are refused'
complete -c entente-cli -n '__fish_seen_subcommand_from import' -l format -x -a 'json csv ror bibtex ris csl-json vcard' -d 'The format of the file'
complete -c entente-cli -n '__fish_seen_subcommand_from import' -l report -r -F -d 'Write a report'
complete -c entente-cli -n '__fish_seen_subcommand_from export' -l format -x -a 'json csv markdown html bibtex ris csl-json vcard icalendar' -d 'The format to write'
complete -c entente-cli -n '__fish_seen_subcommand_from export' -l bom -d 'Begin a table with a byte order mark'
complete -c entente-cli -l json -d 'Answer in JSON'
complete -c entente-cli -l catalogue -r -F -d 'The catalogue to work on'
complete -c entente-cli -l empty -d 'Make an empty catalogue where there is none'
complete -c entente-cli -l language -x -a 'en fr vi' -d 'The language of the answer'
complete -c entente-cli -l help -d 'The options of the verb'
