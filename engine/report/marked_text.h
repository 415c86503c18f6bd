#pragma once
// The article's text cut where claims begin and end, so that a page can mark
// them in their place: "Paris is ", "the capital of France" (claim 1), ".".
// Claims may lie in one another; each piece shows the innermost.

#include <string_view>
#include <vector>

#include "engine/report/claim_view.h"

namespace engine {

struct Piece {
  std::string_view text;
  const ClaimView* claim = nullptr;          // innermost that covers it
  const claims::Skipped* skipped = nullptr;  // where no claim does
  std::vector<const ClaimView*> ends;        // claims whose words end here
};

struct MarkedBlock {
  const claims::Block* block = nullptr;  // nullptr: claims outside all blocks
  std::vector<Piece> pieces;             // in text order, none empty
  std::vector<const ClaimView*> claims;  // that begin here, in text order
};

// All blocks of the article in text order; every claim is in exactly one.
// `views` must outlive the result.
std::vector<MarkedBlock> marked_blocks(const CheckedArticle& article,
                                       const std::vector<ClaimView>& views);

}  // namespace engine
