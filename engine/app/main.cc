// The program `attest`: one command a file, one table of commands.

#include <cstdio>

int main() {
  std::fputs("attest\n", stdout);
  return 0;
}
