// Markdown: analysis, counts and segments of what a reader sees of it.
#pragma once

#include <string_view>

#include "document/analysis.h"
#include "document/segmentation.h"

namespace wordbridge {

// Each of these does with any bytes, read as UTF-8, what the function of its name without `markdown` does
// with the visible text of the document that they are: see read_markdown(). Paragraphs are those of the
// document, whatever `newlines` is, but with Newlines::kBreak each of their lines is one. Lines are those of
// the source, markup and all. kOutOfMemory, kTextTooLarge or kCancelled. O(bytes), and memory for the text
// and its markup.

// totals.bytes, totals.ill_formed and totals.lines are those of the source. Progress is told in bytes of
// visible text.
[[nodiscard]] Status analyze_markdown(std::string_view bytes, const AnalysisOptions& options, Analysis& out);

// The same of well-formed text, added to what an analysis has counted already, as add_paragraphs() does.
[[nodiscard]] Status add_markdown(std::string_view text, const AnalysisOptions& options, Analysis& out);

[[nodiscard]] Status count_markdown(std::string_view bytes, Granularity granularity, Newlines newlines,
                                    std::uint64_t& out, const SentenceRules& rules = {},
                                    const WordRules& words = {});

// The segments are of the source and have no gaps: markup at the edge of a segment of visible text is a
// segment of its own, of kind kSpace; within one it is a part of it.
[[nodiscard]] Status segment_markdown(std::string_view bytes, Granularity granularity, Newlines newlines,
                                      Segmentation& out, const SentenceRules& rules = {},
                                      const WordRules& words = {});

}  // namespace wordbridge
