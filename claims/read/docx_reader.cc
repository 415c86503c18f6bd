// Word documents: libarchive unpacks, pugixml parses. Article::bytes are the
// parts that hold text, one after another, so that every position is exact in
// the part it stands in.
#include <algorithm>
#include <string>
#include <vector>

#include "claims/read/document_table.h"
#include "claims/read/docx_archive.h"
#include "claims/read/docx_part.h"
#include "claims/read/encoding.h"
#include "claims/read/finish.h"
#include "claims/text/error.h"

namespace claims {
namespace {

// A part of the document as it lies in the decoded text.
struct TextPart {
  std::string name;
  BlockKind kind;
  Span span;
};

bool starts_with(std::string_view text, std::string_view mark) {
  return text.substr(0, mark.size()) == mark;
}

class DocxReader {
 public:
  DocxReader(std::string_view bytes, const std::string& path)
      : path_(path), parts_(unpack_docx(bytes, path)) {}

  Article run() {
    gather();
    Draft draft(source_.text);
    fill(&draft);
    Article article = finish(std::move(draft), source_, path_);
    article.bytes = std::move(bytes_);
    article.parts = std::move(file_parts_);
    return article;
  }

  std::vector<DocumentTable> tables() {
    gather();
    Draft draft(source_.text);
    fill(&draft);
    return tables_of(draft);
  }

 private:
  void fill(Draft* draft) const {
    const DocxPart* styles = find(folder_ + "styles.xml");
    const DocxStyles kinds =
        styles ? read_docx_styles(styles->bytes) : DocxStyles{};
    DocxOmissions omissions;
    for (const TextPart& part : texts_)
      read_docx_part(part.span, part.kind, kinds, where(part.name), draft,
                     &omissions);
    if (const DocxPart* core = find("docProps/core.xml"))
      read_docx_properties(core->bytes, &draft->about);
    note(omissions, draft);
  }

  std::string where(const std::string& part) const {
    return path_ + ": " + part;
  }

  const DocxPart* find(std::string_view name) const {
    const auto found =
        std::find_if(parts_.begin(), parts_.end(),
                     [&](const DocxPart& part) { return part.name == name; });
    return found == parts_.end() ? nullptr : &*found;
  }

  // The document first, then what stands at its foot and head.
  void gather() {
    const DocxPart* relations = find("_rels/.rels");
    std::string name = relations ? main_docx_part(relations->bytes) : "";
    if (name.empty()) name = "word/document.xml";
    const DocxPart* document = find(name);
    if (!document)
      throw Error("a zip archive, but no Word document: it has no " + name,
                  path_);
    folder_ = name.substr(0, name.rfind('/') + 1);
    add(*document, BlockKind::Paragraph);
    for (const char* kind : {"footnotes", "endnotes", "header", "footer"})
      for (const DocxPart& part : parts_)
        if (starts_with(part.name, folder_ + kind)) add(part, BlockKind::Note);
  }

  void add(const DocxPart& part, BlockKind kind) {
    const Decoded decoded = decode(part.bytes, where(part.name));
    const auto file_begin = static_cast<uint32_t>(bytes_.size());
    const auto begin = static_cast<uint32_t>(source_.text.size());
    for (const SourceRun& run : decoded.text.runs) {
      const std::string_view piece = cut(decoded.text.text, run.text);
      if (run.exact) {
        source_.copy(piece, file_begin + run.file_begin);
      } else {
        source_.put(piece,
                    {file_begin + run.file_begin, file_begin + run.file_end});
      }
    }
    bytes_ += part.bytes;
    file_parts_.push_back(
        {part.name, file_begin, static_cast<uint32_t>(bytes_.size())});
    texts_.push_back(
        {part.name, kind, {begin, static_cast<uint32_t>(source_.text.size())}});
  }

  static void note(const DocxOmissions& omissions, Draft* draft) {
    draft->note_passed_over(omissions.deletions, "tracked deletion");
    draft->note_passed_over(omissions.struck, "struck-out passage");
    draft->note_passed_over(omissions.hidden, "hidden passage");
    draft->note_passed_over(omissions.images, "image");
  }

  const std::string& path_;
  std::vector<DocxPart> parts_;
  std::string folder_;  // of the main document: "word/"
  std::string bytes_;
  MappedText source_;
  std::vector<FilePart> file_parts_;
  std::vector<TextPart> texts_;
};

}  // namespace

bool looks_like_docx(std::string_view bytes) {
  return starts_with(bytes, "PK\x03\x04");
}

std::vector<DocumentTable> read_docx_tables(std::string_view bytes,
                                            const std::string& path) {
  return DocxReader(bytes, path).tables();
}

Article read_docx(std::string_view bytes, const std::string& path) {
  return DocxReader(bytes, path).run();
}

}  // namespace claims
