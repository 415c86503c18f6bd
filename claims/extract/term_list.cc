#include "claims/extract/term_list.h"

#include "claims/language/clause.h"

namespace claims {
namespace {

class ListJoiner {
 public:
  explicit ListJoiner(SentenceView* view)
      : view_(*view), clauses_(*view->pack->clauses) {}

  // Terms of one type with nothing but commas and joining words between them.
  void run() {
    std::vector<SentenceTerm>& terms = view_.terms;
    for (size_t i = 0; i < terms.size();) {
      size_t end = i + 1;
      bool joined = false;
      while (end < terms.size() && terms[end].type == terms[i].type &&
             !terms[i].type.empty() &&
             only_joints(terms[end - 1].last, terms[end].first,
                         marker_before(terms[i].first), &joined))
        ++end;
      if (joined && end - i >= 2)
        for (size_t k = i; k < end; ++k)
          for (size_t m = i; m < end; ++m) terms[k].list.push_back(m);
      i = end;
    }
  }

 private:
  // Preposition class before a term, over its article; "" if none.
  std::string_view marker_before(size_t first) const {
    while (first > 0 && clauses_.determiners.match(view_.tokens, first - 1))
      --first;
    return first > 0 ? clauses_.preposition(view_.tokens, first - 1)
                     : std::string_view();
  }
  // "au Mali, au Niger et au Tchad": the preposition may be said again.
  bool only_joints(size_t first, size_t last, std::string_view marker,
                   bool* joined) const {
    bool any = false;
    for (size_t i = first; i < last;) {
      if (const size_t n = clauses_.joiners.match(view_.tokens, i)) {
        i += n;
        any = *joined = true;
      } else if (view_.tokens.form(i) == ",") {
        ++i;
        any = true;
      } else if (clauses_.determiners.match(view_.tokens, i) ||
                 clauses_.preposition(view_.tokens, i) == "of" ||
                 (!marker.empty() &&
                  clauses_.preposition(view_.tokens, i) == marker)) {
        ++i;
      } else {
        return false;
      }
    }
    return any;
  }

  SentenceView& view_;
  const ClauseLexicon& clauses_;
};

}  // namespace

void join_lists(SentenceView* view) { ListJoiner(view).run(); }

}  // namespace claims
