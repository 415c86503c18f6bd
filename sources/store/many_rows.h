#pragma once
// Many rows put by one statement: SQLite opens a statement's tables and closes
// them again, which takes longer than to put a short row.

#include <algorithm>
#include <span>
#include <string>

#include "sources/store/database.h"

namespace sources {

// "INSERT INTO fact_mention VALUES(?,?,?)" for one row, "…(?,?,?),(?,?,?)…" for
// as many as a statement may have parameters for. Statements are found by their
// address: keep it as a constant.
struct RowsSql {
  RowsSql() = default;
  // `head` ends with VALUES; `tail` may say what a conflict means.
  RowsSql(const std::string& head, size_t cells, const std::string& tail = "")
      : columns(cells) {
    std::string row;
    for (size_t i = 0; i < columns; ++i) row += i == 0 ? "(?" : ",?";
    row += ")";
    at_once = std::max<size_t>(1, kMostParameters / columns);
    one = head + row + tail;
    many = head + row;
    for (size_t i = 1; i < at_once; ++i) many += "," + row;
    many += tail;
  }

  std::string one, many;
  size_t columns = 0;
  size_t at_once = 1;  // rows of `many`
};

// Puts `rows` in their order; bind(row, &query, &parameter) binds the cells of
// one and counts `parameter` on. What it binds must live until the end.
template <typename Row, typename Bind>
void put_rows(Database* database, const RowsSql& sql, std::span<const Row> rows,
              const Bind& bind) {
  const auto put = [&](const std::string& statement, size_t count) {
    Query query = database->query_at_once(statement.c_str());
    int parameter = 0;
    for (const Row& row : rows.first(count)) bind(row, &query, &parameter);
    query.run();
    rows = rows.subspan(count);
  };
  while (rows.size() >= sql.at_once) put(sql.many, sql.at_once);
  while (!rows.empty()) put(sql.one, 1);
}

}  // namespace sources
