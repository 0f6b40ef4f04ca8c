#pragma once

// What JavaScript calls without an adapter of embind, by this name: the arguments and the result are numbers,
// of which addresses are signed 32-bit ones, and truth is 1. Such a call takes a small part of the time of
// one of embind (docs/decisions/0001-bridge.md).
#define WORDBRIDGE_EXPORT(name) __attribute__((used, export_name(name)))
