#pragma once
// Learns from parses of sentences that tagger and parser had not seen what to
// put right (head_revision.h, relation_revision.h, tag_revision.h).

#include "claims/syntax/train/tag_training.h"

namespace claims {

// Each sentence as often as it shall count; sentences are parsed.
using RevisionCorpus = std::vector<const TrainingSentence*>;

TrainingWeights train_head_revision(const RevisionCorpus& sentences);
// Rows of Section::RelationsSeen.
std::vector<uint64_t> relations_seen(const RevisionCorpus& sentences);
// `seen`: what relations_seen gave.
TrainingWeights train_relation_revision(const RevisionCorpus& sentences,
                                        const std::vector<uint64_t>& seen);
// `rows` are the tagger's.
TrainingWeights train_tag_revision(const RevisionCorpus& sentences,
                                   const std::vector<TagRow>& rows);

}  // namespace claims
