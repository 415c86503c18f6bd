#include "engine/report/marked_text.h"

#include <algorithm>

namespace engine {
namespace {

using claims::Span;

Span clipped(Span span, Span to) {
  return {std::max(span.begin, to.begin), std::min(span.end, to.end)};
}

const Span& span_of(const ClaimView& view) { return view.checked->claim.span; }

// The claims and skipped passages that a block may hold.
struct Near {
  std::vector<const ClaimView*> claims;
  std::vector<const claims::Skipped*> skipped;
};

// Where pieces begin and end within `block`, sorted, each once.
std::vector<uint32_t> cuts_of(Span block, const Near& near) {
  std::vector<uint32_t> cuts = {block.begin, block.end};
  const auto add = [&](Span span) {
    if (!span.overlaps(block)) return;
    const Span inside = clipped(span, block);
    cuts.push_back(inside.begin);
    cuts.push_back(inside.end);
  };
  for (const ClaimView* view : near.claims) add(span_of(*view));
  for (const claims::Skipped* skip : near.skipped) add(skip->span);
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

const ClaimView* innermost(Span piece, const Near& near) {
  const ClaimView* found = nullptr;
  for (const ClaimView* view : near.claims)
    if (span_of(*view).contains(piece) &&
        (!found || span_of(*view).size() < span_of(*found).size()))
      found = view;
  return found;
}

const claims::Skipped* skipped_at(Span piece, const Near& near) {
  for (const claims::Skipped* skip : near.skipped)
    if (skip->span.contains(piece) &&
        skip->reason != claims::SkipReason::NoClaim)
      return skip;
  return nullptr;
}

bool begins_in(const ClaimView& view, Span block) {
  const uint32_t begin = span_of(view).begin;
  return block.begin <= begin && begin < block.end;
}

Piece piece_of(const CheckedArticle& article, Span span, Span block,
               const Near& near) {
  Piece piece;
  piece.text = claims::cut(article.article.text, span);
  piece.claim = innermost(span, near);
  if (!piece.claim) piece.skipped = skipped_at(span, near);
  for (const ClaimView* view : near.claims)
    if (begins_in(*view, block) &&
        std::min(span_of(*view).end, block.end) == span.end)
      piece.ends.push_back(view);
  return piece;
}

MarkedBlock marked(const CheckedArticle& article, const claims::Block& block,
                   const Near& near) {
  MarkedBlock out;
  out.block = &block;
  const auto cuts = cuts_of(block.span, near);
  for (size_t i = 0; i + 1 < cuts.size(); ++i)
    out.pieces.push_back(
        piece_of(article, {cuts[i], cuts[i + 1]}, block.span, near));
  for (const ClaimView* view : near.claims)
    if (begins_in(*view, block.span)) out.claims.push_back(view);
  return out;
}

// Moves on to a block: what ended before it goes, what begins before its end
// comes. Time is linear over all blocks, since all are in text order.
template <typename Item, typename SpanOf>
void move_on(Span block, const std::vector<Item>& all, SpanOf span_of_item,
             size_t* next, std::vector<const Item*>* near) {
  std::erase_if(*near, [&](const Item* item) {
    return span_of_item(*item).end <= block.begin;
  });
  for (; *next < all.size() && span_of_item(all[*next]).begin < block.end;
       ++*next)
    near->push_back(&all[*next]);
}

}  // namespace

std::vector<MarkedBlock> marked_blocks(const CheckedArticle& article,
                                       const std::vector<ClaimView>& views) {
  std::vector<MarkedBlock> blocks;
  std::vector<bool> placed(views.size());
  Near near;
  size_t next_claim = 0, next_skipped = 0;
  for (const claims::Block& block : article.article.blocks) {
    move_on(block.span, views, span_of, &next_claim, &near.claims);
    move_on(
        block.span, article.extraction.skipped,
        [](const claims::Skipped& skip) { return skip.span; }, &next_skipped,
        &near.skipped);
    blocks.push_back(marked(article, block, near));
    for (const ClaimView* view : blocks.back().claims)
      placed[static_cast<size_t>(view - views.data())] = true;
  }
  MarkedBlock rest;
  for (size_t i = 0; i < views.size(); ++i)
    if (!placed[i]) rest.claims.push_back(&views[i]);
  if (!rest.claims.empty()) blocks.push_back(std::move(rest));
  return blocks;
}

}  // namespace engine
