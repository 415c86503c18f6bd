#include "sources/store/waiting_rows.h"

#include <cassert>
#include <span>

namespace sources {
namespace {

// A row with more text may be more than SQLite takes.
constexpr size_t kLongRow = 100'000;

}  // namespace

void WaitingRows::add_cell(Kind kind, std::string_view text) {
  cells_.push_back({kind, static_cast<int64_t>(texts_.size()), text.size()});
  texts_ += text;
}

void WaitingRows::end_row() {
  begins_.push_back(begin_);
  const bool is_long = texts_.size() - text_begin_ > kLongRow;
  begin_ = cells_.size();
  text_begin_ = texts_.size();
  if (is_long || begins_.size() >= sql_.at_once) put_down(is_long ? 1 : 0);
}

void WaitingRows::bind(const Cell& cell, Query* query, int parameter) const {
  const auto text = [&] {
    return std::string_view(texts_).substr(static_cast<size_t>(cell.whole),
                                           cell.size);
  };
  switch (cell.kind) {
    case Kind::Null:
      query->bind_null(parameter);
      break;
    case Kind::Whole:
      query->bind(parameter, cell.whole);
      break;
    case Kind::Text:
      query->bind(parameter, text());
      break;
    case Kind::Bytes:
      query->bind_bytes(parameter, text());
      break;
  }
}

void WaitingRows::put(std::span<const size_t> begins) {
  const auto bind_row = [&](size_t begin, Query* query, int* parameter) {
    for (size_t i = 0; i < sql_.columns; ++i)
      bind(cells_[begin + i], query, ++*parameter);
  };
  put_rows(database_, sql_, begins, bind_row);
}

void WaitingRows::put_down(size_t alone) {
  assert(begin_ == cells_.size());
  const std::span<const size_t> begins(begins_);
  try {
    put(begins.first(begins.size() - alone));
    put(begins.last(alone));
  } catch (...) {
    forget();
    throw;
  }
  forget();
}

void WaitingRows::forget() {
  cells_.clear();
  texts_.clear();
  begins_.clear();
  begin_ = text_begin_ = 0;
}

}  // namespace sources
