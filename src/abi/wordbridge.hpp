// wordbridge for C++20: the C interface of wordbridge.h with ownership in types, views as spans, and results
// that hold a value or an error. Header only; link the same library. Names, units and costs are those of the
// C functions. Nothing throws, but for value() of a Result that has none, and strings and vectors for which
// there is no memory.
#pragma once

#include "wordbridge/analysis.hpp"
#include "wordbridge/document.hpp"
#include "wordbridge/languages.hpp"
#include "wordbridge/library.hpp"
#include "wordbridge/result.hpp"
#include "wordbridge/rows.hpp"
#include "wordbridge/stream.hpp"
#include "wordbridge/text.hpp"
#include "wordbridge/words.hpp"
