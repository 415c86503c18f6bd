#pragma once
// Links to evidence. Addresses come from records and documents of others, so
// they are hostile until shown to be plain web addresses: anything else than
// http and https ("javascript:…", "data:…") is no link.

#include <string>
#include <string_view>

#include "sources/search/evidence.h"

namespace engine {

// `url` with every byte that could leave an attribute, a Markdown link or a
// line percent-encoded; "" if it is not an http(s) address with a host.
std::string web_address(std::string_view url);

// The address of what a person should read: of a passage its very words, by a
// text fragment (https://wicg.github.io/scroll-to-text-fragment/); "" if the
// source has no web address.
std::string link_of(const sources::Evidence& evidence);

}  // namespace engine
