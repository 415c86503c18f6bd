#pragma once
// A value as a message shows it to a person.

#include <string>
#include <string_view>

namespace claims {

// In quotation marks, and of more than 80 characters only the first ones with
// "…": what is wrong with a value stands behind it and must be read. Bytes that
// are no UTF-8 end it too.
std::string quoted(std::string_view value);

}  // namespace claims
