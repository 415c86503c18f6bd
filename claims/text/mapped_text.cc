#include "claims/text/mapped_text.h"

#include <algorithm>

namespace claims {
namespace {

uint32_t size_of(std::string_view text) {
  return static_cast<uint32_t>(text.size());
}

// The run that holds byte `at`; the end if none does.
std::vector<SourceRun>::const_iterator run_at(
    const std::vector<SourceRun>& runs, uint32_t at) {
  return std::partition_point(
      runs.begin(), runs.end(),
      [at](const SourceRun& run) { return run.text.end <= at; });
}

// The part of `run` that `span` covers, as source bytes.
Span source_part(const SourceRun& run, Span span) {
  if (!run.exact) return {run.file_begin, run.file_end};
  const uint32_t begin = std::max(span.begin, run.text.begin);
  const uint32_t end = std::min(span.end, run.text.end);
  return {run.file_begin + (begin - run.text.begin),
          run.file_begin + (end - run.text.begin)};
}

// An empty span stands before the byte that follows it.
Span source_of_point(const std::vector<SourceRun>& runs, uint32_t at) {
  const auto run = run_at(runs, at);
  uint32_t place = 0;
  if (run != runs.end()) {
    place = run->file_begin + (run->exact ? at - run->text.begin : 0);
  } else if (!runs.empty()) {
    place = runs.back().file_end;
  }
  return {place, place};
}

}  // namespace

void MappedText::copy(std::string_view piece, uint32_t source_begin) {
  if (piece.empty()) return;
  const uint32_t begin = size_of(text);
  text.append(piece);
  const uint32_t end = size_of(text);
  if (!runs.empty() && runs.back().exact &&
      runs.back().file_end == source_begin) {
    runs.back().text.end = end;
    runs.back().file_end += end - begin;
    return;
  }
  runs.push_back(
      {{begin, end}, source_begin, source_begin + end - begin, true});
}

void MappedText::put(std::string_view piece, Span source) {
  if (piece.empty()) return;
  const uint32_t begin = size_of(text);
  text.append(piece);
  runs.push_back({{begin, size_of(text)}, source.begin, source.end, false});
}

void MappedText::append(const MappedText& other, Span part) {
  for (auto run = run_at(other.runs, part.begin);
       run != other.runs.end() && run->text.begin < part.end; ++run) {
    const Span covered{std::max(part.begin, run->text.begin),
                       std::min(part.end, run->text.end)};
    const Span source = source_part(*run, part);
    if (run->exact) {
      copy(cut(other.text, covered), source.begin);
    } else {
      put(cut(other.text, covered), source);
    }
  }
}

Span source_of(const std::vector<SourceRun>& runs, Span span) {
  auto run = run_at(runs, span.begin);
  if (span.empty() || run == runs.end())
    return source_of_point(runs, span.begin);
  Span source = source_part(*run, span);
  for (++run; run != runs.end() && run->text.begin < span.end; ++run) {
    const Span part = source_part(*run, span);
    source.begin = std::min(source.begin, part.begin);
    source.end = std::max(source.end, part.end);
  }
  return source;
}

MappedText chain(MappedText upper, const MappedText& lower) {
  MappedText result;
  result.text.reserve(upper.text.size());
  for (const SourceRun& run : upper.runs) {
    const Span middle{run.file_begin, run.file_end};
    if (run.exact) {
      result.append(lower, middle);
    } else {
      result.put(cut(upper.text, run.text), source_of(lower.runs, middle));
    }
  }
  return result;
}

MappedText identity(std::string_view text) {
  MappedText result;
  result.copy(text, 0);
  return result;
}

}  // namespace claims
