#pragma once

namespace wordbridge::binding {

// Registers the types that the table of bindings.cpp is made of, and no others. Before all else, for embind
// waits for types that are not there yet.
void register_types();

}  // namespace wordbridge::binding
