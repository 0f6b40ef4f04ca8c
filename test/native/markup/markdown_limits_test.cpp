// Any bytes are a Markdown document: those that parsers are slow at, or deep in, and random ones. What takes
// more than time in proportion to the text does not end within the time that a test has.
#include <gtest/gtest.h>

#include <random>

#include "markup/visible.h"
#include "memory/failing_allocator.h"
#include "unicode/utf8.h"

namespace wordbridge {
namespace {

using testing::FailingAllocator;
using testing::visible;

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(MarkdownLimits, NothingTakesMoreThanLinearTime) {
  constexpr std::size_t kSize = std::size_t{1} << 18;
  for (const std::string_view part : {"[",
                                      "]",
                                      "![",
                                      "[]",
                                      "[a](",
                                      "[a](<b",
                                      "[a](b \"",
                                      "[a](b(",
                                      "[a][",
                                      "[a](b)",
                                      "![[a](b)",
                                      "[^a",
                                      "*",
                                      "**a",
                                      "_ ",
                                      "*a_ ",
                                      "a*_",
                                      "a**b",
                                      "~a",
                                      "`",
                                      "`a``b```c",
                                      "``a`",
                                      "<",
                                      "<a ",
                                      "<a b=\"",
                                      "<a b='<a b=\"",
                                      "<!--",
                                      "<!A",
                                      "<?",
                                      "<![CDATA[",
                                      "<code>",
                                      "<pre>",
                                      "</",
                                      "<a@b",
                                      "<ab:",
                                      "&",
                                      "&a",
                                      "&#",
                                      "\\",
                                      "> ",
                                      ">",
                                      "- ",
                                      "1. ",
                                      "-",
                                      "=",
                                      "#",
                                      "# ",
                                      "|",
                                      "|-",
                                      "a|",
                                      "\t",
                                      "  ",
                                      "+++",
                                      "---",
                                      "[^a]: ",
                                      "[a]: b\n",
                                      "[a]: b\n'c\n",
                                      "[a\n",
                                      "> a\n",
                                      "- a\n",
                                      "- a\n\n",
                                      "a\n=\n",
                                      "a|b\n-|-\n",
                                      "```\n",
                                      "<div>\n",
                                      "<div>\n\n",
                                      "\r",
                                      "\xC3\xA9*"}) {
    const std::string text = repeated(part, kSize / part.size());
    VisibleText out;
    EXPECT_EQ(read_markdown(text, {}, out), Status::kOk) << part;
    // Deep first, then many.
    const std::string both =
        repeated(part, 1000) + "\n\na" + repeated("\n", kSize / 16) + repeated(part, 1000);
    VisibleText of_both;
    EXPECT_EQ(read_markdown(both, {}, of_both), Status::kOk) << part;
  }
}

TEST(MarkdownLimits, BackticksOfManyLengthsTakeLinearTime) {
  std::string text;
  for (std::size_t length = 1; length < 1500; ++length) text += "a" + std::string(length, '`');
  VisibleText out;
  EXPECT_EQ(read_markdown(text, {}, out), Status::kOk);
  EXPECT_EQ(out.text(), text);
}

TEST(MarkdownLimits, ManyOpenImagesAroundLinksTakeLinearTime) {
  const std::string text = repeated("![", 100000) + repeated("[a](b)", 100000);
  VisibleText out;
  EXPECT_EQ(read_markdown(text, {}, out), Status::kOk);
}

TEST(MarkdownLimits, ContainersBelowTheDeepestAreText) {
  EXPECT_EQ(visible(repeated("> ", 100) + "a"), "a");
  EXPECT_EQ(visible(repeated("> ", 102) + "a"), "> > a");
}

// Parts of which documents are made.
std::string random_markdown(std::mt19937_64& random, std::size_t parts) {
  static constexpr std::string_view kParts[] = {"a",
                                                "b ",
                                                "the word ",
                                                "\xC3\xA9",
                                                "\xF0\x9F\x98\x80",
                                                "\xE4\xB8\xAD",
                                                ". ",
                                                "! ",
                                                "\n",
                                                "\n",
                                                "\n\n",
                                                "\r\n",
                                                "\r",
                                                "\t",
                                                "  ",
                                                "    ",
                                                "# ",
                                                "## ",
                                                "> ",
                                                ">",
                                                "- ",
                                                "* ",
                                                "1. ",
                                                "2) ",
                                                "- [x] ",
                                                "***",
                                                "---",
                                                "===",
                                                "```",
                                                "~~~",
                                                "`",
                                                "``",
                                                "*",
                                                "**",
                                                "_",
                                                "__",
                                                "~~",
                                                "[",
                                                "]",
                                                "![",
                                                "(",
                                                ")",
                                                "[a](/b)",
                                                "[a][b]",
                                                "[a]: /b\n",
                                                "[^1]",
                                                "[^1]: ",
                                                "<a>",
                                                "</a>",
                                                "<div>",
                                                "</div>\n",
                                                "<!--",
                                                "-->",
                                                "<pre>",
                                                "</pre>",
                                                "<br>",
                                                "<http://a.b>",
                                                "<a@b.c>",
                                                "&amp;",
                                                "&eacute;",
                                                "&#x1F600;",
                                                "&x",
                                                "\\",
                                                "\\*",
                                                "\\\n",
                                                "|",
                                                " | ",
                                                "|-|-|\n",
                                                "--|--\n",
                                                "+++\n",
                                                "---\n",
                                                "\"",
                                                "'",
                                                "<",
                                                ">",
                                                "=",
                                                "\xE2\x80\xA9",
                                                "\xC2\xA0",
                                                "\xEF\xBB\xBF"};
  std::string text;
  for (std::size_t i = 0; i < parts; ++i) text += kParts[random() % std::size(kParts)];
  return text;
}

// Fails unless the runs of a visible text are what their stretches of the source say, in rising order.
void expect_right_runs(std::string_view source, const VisibleText& out) {
  const VisibleText::Runs& runs = out.runs();
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::uint32_t start = runs.source_starts[i];
    const std::uint32_t end = runs.source_ends[i];
    ASSERT_LE(last, start);
    ASSERT_LE(start, end);
    ASSERT_LE(end, source.size());
    last = end;
    const std::size_t text_end = i + 1 < runs.size() ? runs.starts[i + 1] : out.text().size();
    const std::string_view text = out.text().substr(runs.starts[i], text_end - runs.starts[i]);
    const bool replaced = source[start] == '&' || text == "\xE2\x80\xA9" || text == "\xD7\xB3";
    if (text.size() != end - start || replaced) continue;
    // But for what is in the place of the ends of lines it is that of the source.
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char byte = source[start + at];
      if (byte == '\n' || byte == '\r') {
        ASSERT_TRUE(text[at] == ' ' || text[at] == '\n');
      } else {
        ASSERT_EQ(text[at], byte);
      }
    }
  }
}

TEST(MarkdownLimits, RandomDocumentsHaveVisibleTextOfTheirs) {
  std::mt19937_64 random{20};
  for (int i = 0; i < 4000; ++i) {
    const std::string text = random_markdown(random, 1 + random() % 60);
    SCOPED_TRACE(text);
    VisibleText out;
    ASSERT_EQ(read_markdown(text, {.keeps_lines = i % 2 == 0}, out), Status::kOk);
    ASSERT_EQ(unicode::well_formed_prefix(out.text()), out.text().size());
    ASSERT_NO_FATAL_FAILURE(expect_right_runs(text, out));
  }
}

TEST(MarkdownLimits, RandomCharactersHaveVisibleTextOfTheirs) {
  std::mt19937_64 random{21};
  constexpr std::string_view kCharacters = "ab1 \n\t\r\\`*_~[]()!<>&;#:\"'=|-+^{}./@";
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (std::size_t n = random() % 80; n > 0; --n) text += kCharacters[random() % kCharacters.size()];
    SCOPED_TRACE(text);
    VisibleText out;
    ASSERT_EQ(read_markdown(text, {}, out), Status::kOk);
    ASSERT_NO_FATAL_FAILURE(expect_right_runs(text, out));
  }
}

TEST(MarkdownLimits, MemoryThatRunsOutIsAStatus) {
  std::mt19937_64 random{22};
  const std::string text = random_markdown(random, 600);
  for (std::size_t fails_from = 1;; ++fails_from) {
    FailingAllocator memory{fails_from};
    Status status = Status::kOk;
    {
      VisibleText out;
      status = read_markdown(text, {}, out);
    }
    ASSERT_EQ(memory.blocks_in_use(), 0U) << fails_from;
    if (status == Status::kOk) break;
    ASSERT_EQ(status, Status::kOutOfMemory);
  }
}

}  // namespace
}  // namespace wordbridge
