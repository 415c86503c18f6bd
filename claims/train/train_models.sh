#!/bin/sh
# Makes the syntax models as they are committed, byte for byte:
#
#   train_models.sh TRAINER TREEBANKS LEXICON OUT [LANGUAGE…]
#
# TRAINER: build/release/attest-train. TREEBANKS holds fr/train/sequoia.conllu
# and so on, LEXICON lefff-3.4.grouped.tsv and agid-infl.txt, in the versions of
# claims/packs/MODELS.md. Writes OUT/fr.model and OUT/en.model and compares them
# with the committed ones; exits with 1 where one differs.
set -eu
trainer=$1 treebanks=$2 lexicon=$3 out=$4
shift 4
here=$(cd "$(dirname "$0")/.." && pwd)

parts() {
  for part in "$@"; do echo "$treebanks/$language/train/$part.conllu"; done
}

train() {
  language=$1
  case $language in
    fr) set -- --lefff "$lexicon/lefff-3.4.grouped.tsv" \
          --pairs "$here/syntax/fr_en.tsv" \
          --tag-passes 6 --tag-runs 5 --tag-weights 400000 \
          --tree-runs 5 --tree-passes 7 --tree-features 1300000 --tree-weights 750000 \
          --twice "$treebanks/fr/train/sequoia.conllu" \
          $(parts sequoia gsd fqb rhapsodie parisstories) ;;
    en) set -- --agid "$lexicon/agid-infl.txt" \
          --tag-passes 5 --tag-runs 5 --tag-weights 450000 \
          --tree-runs 5 --tree-passes 6 --tree-features 1500000 --tree-weights 900000 \
          --twice "$treebanks/en/train/gum.conllu" \
          $(parts ewt gum) ;;
  esac
  "$trainer" --language "$language" --out "$out/$language.model" \
    --wordnet /usr/share/wordnet \
    --clusters "$here/syntax/clusters.$language.tsv" \
    --tag-margin 60 --tag-features 600000 \
    --tree-margin 80 --train-beam 1 --beam 1 "$@"
  cmp "$out/$language.model" "$here/packs/$language.model"
}

[ $# -gt 0 ] || set -- fr en
for one in "$@"; do train "$one"; done
