#pragma once
// A law for texts of any length: eight times the text takes nowhere near 64
// times as long. It compares two texts of one run in this thread's own time, so
// that neighbours on the machine do not count.

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>

namespace claims {

inline double seconds_of_thread() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) +
         static_cast<double>(time.tv_nsec) * 1e-9;
}

template <typename Work>
double seconds_of(Work work) {
  const double start = seconds_of_thread();
  work();
  return seconds_of_thread() - start;
}

inline std::string repeated(std::string_view piece, size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (size_t i = 0; i < times; ++i) text += piece;
  return text;
}

// `seconds(n)`: what n pieces of a text take.
template <typename Seconds>
void expect_no_square(size_t few, Seconds seconds, std::string_view name) {
  constexpr double kGrowth = 40;  // 8 where it is linear, 64 where a square
  constexpr double kClockNoise = 0.05;
  // The longer text pays for its memory as well, the first time: the best of a
  // few runs is the work itself.
  const double some = seconds(few);
  double many = seconds(8 * few);
  for (int again = 0; again < 3 && many >= kGrowth * some; ++again)
    many = std::min(many, seconds(8 * few));
  EXPECT_LT(many, kGrowth * some + kClockNoise) << name;
}

}  // namespace claims
