#pragma once
// A source document in any article format: its front matter says who published
// it and when, its text enters in passages, and what each passage states is
// read by the article's own extractor.

#include <istream>

#include "claims/read/article.h"
#include "sources/curate/importer.h"

namespace sources {

void import_article(std::istream& in, const Import& import);
// One that was read already.
void enter_article(claims::Article article, const Import& import);

}  // namespace sources
