#pragma once
// The base that a run checks against: the main one, ad hoc sources beside it
// (--against), or these alone. Names and world are read once and shared by all
// threads; every thread opens Stores of its own.

#include <string>
#include <vector>

#include "claims/language/gazetteer.h"
#include "claims/language/pack.h"
#include "engine/app/command.h"
#include "engine/report/report.h"
#include "engine/verify/table_check.h"
#include "engine/verify/verify.h"
#include "sources/store/store.h"

namespace engine {

struct SourceBase {
  std::string path;      // of the main base; "" for none
  std::string revision;  // "" for none
  std::vector<UsedFile> against;
  std::vector<SourceTable> tables;  // of the files of `against`
  std::vector<Failure> failures;    // rows of `against` that could not be taken
  claims::Gazetteer gazetteer;
  sources::World world;
};

// The file of the main base: --db (or its setting), else the starter base
// beside the program. Throws Error when there is neither.
std::string main_base_path(const Arguments& arguments);

// The main base is that of main_base_path; none with --only-against. Opens and
// verifies everything once. Throws Error.
SourceBase load_base(const Arguments& arguments,
                     const claims::Language& language);
// The same without --against, whose documents alone need a language: can be
// loaded beside it. REQUIRES: no --against.
SourceBase load_main_base(const Arguments& arguments);
// As load_base, but that nothing was named and no starter base is there is no
// error: such a base knows no names.
SourceBase load_base_if_any(const Arguments& arguments,
                            const claims::Language& language);

// One thread's stores, in the order in which they are asked.
std::vector<sources::Store> open_stores(const SourceBase& base,
                                        const claims::Language& language);
// `stores` and `base` must outlive it.
Bases bases_of(const std::vector<sources::Store>& stores,
               const SourceBase& base);

}  // namespace engine
