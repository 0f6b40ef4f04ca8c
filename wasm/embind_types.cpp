// In the place of embind's own bind.cpp, whose symbols these are: that one registers forty types, of which
// six are used here, and prints an address where it names a C++ type that was never bound, for which all of
// the C library's printing is linked. Written against Emscripten 6.0.5; a symbol that a later one adds is
// missing when the module is linked.
#include <emscripten/bind.h>

#include <cstdlib>
#include <limits>
#include <type_traits>
#include <typeinfo>

#include "document/summary.h"
#include "embind_types.h"
#include "handles.h"
#include "language/model.h"
#include "segment/newline.h"
#include "unicode/utf8.h"

namespace {

using emscripten::internal::InitFunc;
using emscripten::internal::TypeID;

InitFunc* last = nullptr;

template <typename T>
void register_integer(const char* name) {
  emscripten::internal::_embind_register_integer(
      TypeID<T>::get(), name, sizeof(T), std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
}

}  // namespace

extern "C" {

void _embind_register_bindings(InitFunc* bindings) {
  bindings->next = last;
  last = bindings;
}

void _embind_initialize_bindings() {
  for (const InitFunc* bindings = last; bindings != nullptr; bindings = bindings->next) bindings->init_func();
}

// A text that the caller frees.
const char* __getTypeName(const std::type_info* /*type*/) {
  return static_cast<const char*>(std::calloc(1, 1));
}
}

namespace wordbridge::binding {
namespace {

// Enumerations are numbers, whose names JavaScript knows by constants.cpp: embind's own cost a call for each
// value.
template <typename... Enumerations>
void register_enumerations() {
  (emscripten::internal::_embind_register_integer(
       TypeID<Enumerations>::get(), "number", sizeof(Enumerations), 0,
       std::numeric_limits<std::underlying_type_t<Enumerations>>::max()),
   ...);
}

}  // namespace

void register_types() {
  using namespace emscripten::internal;
  _embind_register_void(TypeID<void>::get(), "void");
  _embind_register_bool(TypeID<bool>::get(), "bool", true, false);
  register_integer<unsigned int>("unsigned int");
  register_integer<unsigned long>("unsigned long");
  _embind_register_float(TypeID<double>::get(), "double", sizeof(double));
  register_enumerations<Status, SavedDefect, PackDefect, Newlines, Language, OffsetUnit, unicode::Encoding,
                        Level, Part, Markup, Granularity>();
}

}  // namespace wordbridge::binding
