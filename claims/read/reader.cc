#include "claims/read/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "claims/read/document_table.h"
#include "claims/text/error.h"
#include "claims/text/sha256.h"

namespace claims {

// One reader a format, each in its <format>_reader.cc.
bool looks_like_docx(std::string_view bytes);
bool looks_like_html(std::string_view bytes);
bool looks_like_markdown(std::string_view bytes);
bool looks_like_text(std::string_view bytes);
Article read_docx(std::string_view bytes, const std::string& path);
Article read_html(std::string_view bytes, const std::string& path);
Article read_markdown(std::string_view bytes, const std::string& path);
Article read_text(std::string_view bytes, const std::string& path);

// Asked in this order for files whose name says nothing; text takes all.
const std::vector<ArticleFormat>& article_formats() {
  static const std::vector<ArticleFormat> formats = {
      {"docx", "Word document", {".docx"}, looks_like_docx, read_docx},
      {"html",
       "web page",
       {".html", ".htm", ".xhtml"},
       looks_like_html,
       read_html},
      {"markdown",
       "Markdown with tables, front matter or none",
       {".md", ".markdown"},
       looks_like_markdown,
       read_markdown},
      {"text",
       "plain text, front matter or none",
       {".txt", ".text"},
       looks_like_text,
       read_text},
  };
  return formats;
}

namespace {

// Offsets are 32 bits wide, and a character may take three bytes for one.
constexpr size_t kMostBytes = size_t{1} << 30;

// Files that people give by mistake, by their first bytes.
struct Foreign {
  std::string_view magic;
  const char* name;
};

using namespace std::string_view_literals;
constexpr Foreign kForeign[] = {
    {"%PDF-"sv, "a PDF file"},
    {"{\\rtf"sv, "an RTF file"},
    {"\xD0\xCF\x11\xE0"sv, "an old Word file or an encrypted document"},
    {"PK\x03\x04"sv, "a zip archive"},
    {"\x1F\x8B"sv, "a gzip archive"},
    {"\x28\xB5\x2F\xFD"sv, "a zstd archive"},
    {"SQLite format 3\0"sv, "an SQLite database"},
    {"\x89PNG"sv, "a PNG image"},
    {"\xFF\xD8\xFF"sv, "a JPEG image"},
    {"GIF8"sv, "a GIF image"},
    {"\x7F"
     "ELF"sv,
     "a program"},
};

std::string format_names() {
  std::string names;
  for (const ArticleFormat& format : article_formats())
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  return names;
}

bool starts_with(std::string_view bytes, std::string_view mark) {
  return bytes.substr(0, mark.size()) == mark;
}

void refuse_foreign(std::string_view bytes, const ArticleFormat& format,
                    const std::string& path) {
  if (format.looks_like(bytes) && std::string_view(format.name) != "text")
    return;
  for (const Foreign& foreign : kForeign)
    if (starts_with(bytes, foreign.magic))
      throw Error(fmt::format("{}, not an article in one of the formats {}",
                              foreign.name, format_names()),
                  path);
}

void check_size(size_t size, const ReadOptions& options,
                const std::string& path) {
  if (size == 0) throw Error("the file is empty", path);
  const size_t most = std::min(options.max_bytes, kMostBytes);
  if (size > most)
    throw Error(
        fmt::format("the file is too large: {} bytes, and the limit is {}",
                    size, most),
        path);
}

std::string lower_extension(const std::string& path) {
  std::string extension = std::filesystem::path(path).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) {
                   return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
                 });
  return extension;
}

const ArticleFormat& named_format(const std::string& name) {
  for (const ArticleFormat& format : article_formats())
    if (name == format.name) return format;
  throw Error(fmt::format("there is no article format \"{}\"; there are {}",
                          name, format_names()),
              "--format", Blame::Usage);
}

const ArticleFormat& choose_format(std::string_view bytes,
                                   const std::string& path,
                                   const ReadOptions& options) {
  if (!options.format.empty()) return named_format(options.format);
  const std::string extension = lower_extension(path);
  const auto& formats = article_formats();
  for (const ArticleFormat& format : formats)
    for (const char* known : format.extensions)
      if (extension == known) return format;
  return *std::find_if(
      formats.begin(), formats.end(),
      [&](const ArticleFormat& format) { return format.looks_like(bytes); });
}

// "fr-FR" and "fr_FR" are read as "fr".
std::string primary_language(const std::string& tag) {
  std::string language;
  for (const char c : tag.substr(0, tag.find_first_of("-_")))
    language += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
  return language;
}

void apply(const ReadOptions& options, Article* article) {
  article->language = primary_language(
      options.language.empty() ? article->language : options.language);
  if (!options.published) return;
  article->published = options.published;
  article->published_from = "option";
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void refuse_file(const std::string& path) {
  throw Error(fmt::format("the file cannot be read: {}", std::strerror(errno)),
              path);
}

std::string bytes_of_file(const std::string& path, const ReadOptions& options) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    throw Error("a folder, not a file", path);
  const std::unique_ptr<std::FILE, CloseFile> file(
      std::fopen(path.c_str(), "rb"));
  if (!file) refuse_file(path);
  const auto size = std::filesystem::file_size(path, error);
  if (!error && size > 0) check_size(size, options, path);
  // A pipe or device has no size: read on until the limit is passed.
  std::string bytes;
  char piece[1 << 16];
  while (const size_t got = std::fread(piece, 1, sizeof piece, file.get())) {
    bytes.append(piece, got);
    if (bytes.size() > options.max_bytes) break;
  }
  if (std::ferror(file.get())) refuse_file(path);
  return bytes;
}

}  // namespace

const ArticleFormat& article_format_of(std::string_view bytes,
                                       const std::string& path) {
  return choose_format(bytes, path, {});
}

Article read_article(std::string_view bytes, const std::string& path,
                     const ReadOptions& options) {
  check_size(bytes.size(), options, path);
  const ArticleFormat& format = choose_format(bytes, path, options);
  refuse_foreign(bytes, format, path);
  Article article = format.read(bytes, path);
  article.path = path;
  article.format = format.name;
  article.sha256 = sha256_hex(bytes);
  if (article.parts.empty()) article.bytes = bytes;
  apply(options, &article);
  return article;
}

Article read_article_file(const std::string& path, const ReadOptions& options) {
  return read_article(bytes_of_file(path, options), path, options);
}

}  // namespace claims
