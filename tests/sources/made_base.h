#pragma once
// A base on disk with one record of every kind, and a hand that alters it
// behind the Store's back.

#include "sources/store/database.h"
#include "tests/sources/scratch.h"

namespace sources {

inline std::string made_base(const Scratch& scratch, const std::string& name) {
  Store store = Store::create(scratch.path(name));
  store.begin();
  fill(&store);
  store.commit();
  return scratch.path(name);
}

// SQL done to the file by another program, none of our checks in the way.
inline void alter(const std::string& path, const char* sql) {
  Database(path, Access::Write).run(sql);
}

}  // namespace sources
