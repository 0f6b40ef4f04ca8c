// Every route from JavaScript into C++, with next to no work at its end. bench/bridge/measure.mjs measures
// them.
#include <emscripten.h>
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <string_view>

namespace wordbridge::bench {
namespace {

using Address = std::uintptr_t;

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0;
  bool inside = false;
  for (const char byte : text) {
    const bool is_space = byte == ' ' || byte == '\n' || byte == '\r';
    words += !is_space && !inside ? 1 : 0;
    inside = !is_space;
  }
  return words;
}

std::string_view view(Address text, std::size_t size) { return {reinterpret_cast<const char*>(text), size}; }

//=== numbers ===//

int add(int left, int right) { return left + right; }

class Counter {
 public:
  [[nodiscard]] int add(int amount) const { return words_ + amount; }
  [[nodiscard]] int words() const { return words_; }

 private:
  int words_ = 1;
};

Counter* make_counter() { return new (std::nothrow) Counter; }

class SharedCounter : public Counter {};

//=== text in ===//

std::uint32_t count_string(const std::string& text) { return count_words(text); }
std::uint32_t count_at(Address text, std::size_t size) { return count_words(view(text, size)); }

//=== three numbers out ===//

struct Counts {
  double words;
  double sentences;
  double grade;
};

Counts counts = {1, 2, 3};

// Moves the numbers on, so that no call could be left out.
void count() { counts.words += 1; }

Counts counts_by_value() {
  count();
  return counts;
}

emscripten::val counts_as_object() {
  count();
  auto object = emscripten::val::object();
  object.set("words", counts.words);
  object.set("sentences", counts.sentences);
  object.set("grade", counts.grade);
  return object;
}

emscripten::val counts_as_view() {
  count();
  return emscripten::val{emscripten::typed_memory_view(3, &counts.words)};
}

Address counts_in_place() {
  count();
  return reinterpret_cast<Address>(&counts);
}

}  // namespace
}  // namespace wordbridge::bench

extern "C" {

EMSCRIPTEN_KEEPALIVE int route_add(int left, int right) { return wordbridge::bench::add(left, right); }

EMSCRIPTEN_KEEPALIVE std::uint32_t route_count(const char* text, std::size_t size) {
  return wordbridge::bench::count_words({text, size});
}

// Many texts, one behind the other, in one call: `ends` has the offset behind each.
EMSCRIPTEN_KEEPALIVE std::uint32_t route_count_packed(const char* text, const std::uint32_t* ends,
                                                      std::size_t count) {
  std::uint32_t words = 0;
  std::uint32_t start = 0;
  for (std::size_t i = 0; i < count; ++i) {
    words += wordbridge::bench::count_words({text + start, ends[i] - start});
    start = ends[i];
  }
  return words;
}
}

EMSCRIPTEN_BINDINGS(wordbridge_bench_bridge) {
  namespace js = emscripten;
  using namespace wordbridge::bench;

  js::value_object<Counts>("Counts")
      .field("words", &Counts::words)
      .field("sentences", &Counts::sentences)
      .field("grade", &Counts::grade);
  js::class_<Counter>("Counter").function("add", &Counter::add).property("words", &Counter::words);
  js::class_<SharedCounter, js::base<Counter>>("SharedCounter")
      .smart_ptr_constructor("SharedCounter", &std::make_shared<SharedCounter>);

  js::function("add", &add);
  js::function("makeCounter", &make_counter, js::allow_raw_pointers());
  js::function("countString", &count_string);
  js::function("countAt", &count_at);
  js::function("countsByValue", &counts_by_value);
  js::function("countsAsObject", &counts_as_object);
  js::function("countsAsView", &counts_as_view);
  js::function("countsInPlace", &counts_in_place);
}
