// The report of a text, in C++:
//   c++ -std=c++20 examples/report.cpp -o report $(pkg-config --cflags --libs wordbridge)
#include <cstdio>
#include <string_view>
#include <wordbridge.hpp>

int main() {
  constexpr std::string_view text =
      "The quick brown fox jumps over the lazy dog. The dog sleeps on. "
      "Is the fox quick? The fox is quick, and the dog is lazy.";

  const wb::Result<wb::Analysis> analysis = wb::analyze(text);
  if (!analysis) {
    std::fprintf(stderr, "%s\n", analysis.error().message.data());
    return 1;
  }
  const wb_totals totals = analysis->totals();
  std::printf("Words: %llu\n", static_cast<unsigned long long>(totals.words));
  std::printf("Sentences: %llu\n", static_cast<unsigned long long>(totals.sentences));
  std::printf("Flesch reading ease: %.2f\n", analysis->score("flesch-reading-ease").value());

  const wb::Vocabulary words = analysis->most_common(5).value();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words.word(i);
    std::printf("%.*s: %u\n", static_cast<int>(word.size()), word.data(), words.counts[i]);
  }
  return 0;
}
