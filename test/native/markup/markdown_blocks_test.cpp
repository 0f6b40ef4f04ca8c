// Which lines of a Markdown document are text, and where its blocks end. The examples of CommonMark itself
// are held against its reference parser in test/node/markdown-spec.test.ts.

#include <gtest/gtest.h>

#include <cctype>
#include <set>
#include <string>

#include "markup/html_syntax.h"
#include "markup/visible.h"

namespace wordbridge {
namespace {

TEST(HtmlSyntax, TagsOfBlocksAreThoseThatCommonMarkNames) {
  const std::set<std::string> names = {
      "address",  "article",  "aside",    "base",       "basefont", "blockquote", "body",   "caption",
      "center",   "col",      "colgroup", "dd",         "details",  "dialog",     "dir",    "div",
      "dl",       "dt",       "fieldset", "figcaption", "figure",   "footer",     "form",   "frame",
      "frameset", "h1",       "h2",       "h3",         "h4",       "h5",         "h6",     "head",
      "header",   "hr",       "html",     "iframe",     "legend",   "li",         "link",   "main",
      "menu",     "menuitem", "nav",      "noframes",   "ol",       "optgroup",   "option", "p",
      "param",    "search",   "section",  "summary",    "table",    "tbody",      "td",     "tfoot",
      "th",       "thead",    "title",    "tr",         "track",    "ul"};
  for (const std::string& name : names) {
    EXPECT_TRUE(markdown::is_block_tag(name)) << name;
    std::string capitals = name;
    for (char& letter : capitals) letter = static_cast<char>(std::toupper(letter));
    EXPECT_TRUE(markdown::is_block_tag(capitals)) << capitals;
    for (const std::string& other :
         {name + "a", name.substr(1), name.substr(0, name.size() - 1), "z" + name}) {
      EXPECT_EQ(markdown::is_block_tag(other), names.contains(other)) << other;
    }
  }
  for (const char* const other : {"", "a", "b", "code", "span", "zzz", "1", "{", "\xC3"}) {
    EXPECT_FALSE(markdown::is_block_tag(other)) << other;
  }
}

using testing::visible;

TEST(MarkdownBlocks, AParagraphIsOneBlockHoweverItsLinesAreWrapped) {
  EXPECT_EQ(visible("One\n  two\nthree.\n\nFour"), "One two three.|Four");
}

TEST(MarkdownBlocks, LinesMayBeKept) {
  EXPECT_EQ(visible("One\ntwo\r\nthree\n", {.keeps_lines = true}), "One\ntwo\nthree|");
}

TEST(MarkdownBlocks, LinesEndWithAnyOfTheThreeLineEndings) {
  EXPECT_EQ(visible("# a\r\nb\rc\n\r\nd"), "a|b c|d");
}

TEST(MarkdownBlocks, AHeadingIsABlockOfItsOwn) {
  EXPECT_EQ(visible("# One ##\nTwo\n===\nThree\nthree\n---\n#four\n#### \n"), "One|Two|Three three|#four|");
}

TEST(MarkdownBlocks, AThematicBreakIsNoText) { EXPECT_EQ(visible("a\n***\n- - -\nb"), "a|b"); }

TEST(MarkdownBlocks, ItemsOfListsAreBlocks) {
  EXPECT_EQ(visible("- one\n- two\n  more\n\n  last\n1. three\n2) four\n"), "one|two more|last|three|four|");
}

TEST(MarkdownBlocks, ListsHaveAnyOfTheMarkers) {
  for (const std::string marker :
       {"-", "+", "*", "0.", "1)", "2.", "3.", "4.", "5)", "6.", "7.", "8.", "9)"}) {
    EXPECT_EQ(visible(marker + " one\n" + marker + " two"), "one|two") << marker;
  }
}

TEST(MarkdownBlocks, AnItemEndsBeforeTextThatIsNotIndented) {
  EXPECT_EQ(visible("- a\n\nb\n\n    code\n"), "a|b|");
}

TEST(MarkdownBlocks, ARowOfHyphensMayBeginWithAColonOrAHyphen) {
  for (const std::string row : {":--|--", "--|:-:", "|--|--|", " :-|-"}) {
    EXPECT_EQ(visible("a|b\n" + row + "\nc|d"), "a|b|c|d") << row;
  }
}

TEST(MarkdownBlocks, OnlyAListThatBeginsWithOneInterruptsAParagraph) {
  EXPECT_EQ(visible("In the year\n1984. it was\n1. item"), "In the year 1984. it was|item");
}

TEST(MarkdownBlocks, ItemsNestByTheirColumns) {
  EXPECT_EQ(visible("- a\n  - b\n\n\tc\n- d\n\n      code\n"), "a|b|c|d|");
}

TEST(MarkdownBlocks, QuotesMayBeLazy) { EXPECT_EQ(visible("> a\nb\n>\n> > c\n> d\n\ne"), "a b|c d|e"); }

TEST(MarkdownBlocks, CodeIsNoText) {
  EXPECT_EQ(visible("a\n\n    code\n\n    code\n\n```js\ncode\n``\n````\nb\n~~~\n```\n~~~\nc"), "a|b|c");
}

TEST(MarkdownBlocks, AFenceThatNothingClosesGoesOnToTheEndOfItsContainer) {
  EXPECT_EQ(visible("> ```\n> code\n\na\n\n```\ncode"), "a|");
}

TEST(MarkdownBlocks, DefinitionsOfLinksAreNoText) {
  EXPECT_EQ(
      visible("[a]: /url 'title'\n[b]:\n  <x y>\n  \"two\n  lines\"\ntext\n\n[c]: /url \"no title\" end"),
      "text|[c]: /url \"no title\" end");
}

TEST(MarkdownBlocks, TheBoxOfATaskIsNoText) {
  EXPECT_EQ(visible("- [x] done\n- [ ] open\n- [x]y\n\n[x] text"), "done|open|[x]y|[x] text");
}

TEST(MarkdownBlocks, CellsOfATableAreBlocks) {
  EXPECT_EQ(visible("| a | b |\n|---|:-:|\n| c\\|d | e | too many |\nf\n\ng"), "a|b|c|d|e|f|g");
}

TEST(MarkdownBlocks, ATableNeedsARowOfHyphensWithAsManyCells) {
  EXPECT_EQ(visible("| a | b |\n|---|\n| c |"), "| a | b | |---| | c |");
}

TEST(MarkdownBlocks, TheLastLineOfAParagraphMayBeTheHeadOfATable) {
  EXPECT_EQ(visible("before\na | b\n-- | --\n1 | 2"), "before|a|b|1|2");
}

TEST(MarkdownBlocks, FootnotesAreTextAndTheirNumbersAreNot) {
  EXPECT_EQ(visible("Text[^1] and[^none].\n\n[^1]: A note\n\n    goes on.\n\nEnd"),
            "Text and[^none].|A note|goes on.|End");
}

TEST(MarkdownBlocks, FrontMatterIsNoText) {
  EXPECT_EQ(visible("---\ntitle: A\n---\nb"), "b");
  EXPECT_EQ(visible("--- \r\ntitle: A\r\n...\r\nb"), "b");
  EXPECT_EQ(visible("+++\ntitle = 'A'\n+++\nb"), "b");
  EXPECT_EQ(visible("\xEF\xBB\xBF---\ntitle: A\n---\nb"), "b");
}

TEST(MarkdownBlocks, FrontMatterHasAnEndAndIsAtTheBeginning) {
  EXPECT_EQ(visible("---\na\n\nb"), "a|b");
  EXPECT_EQ(visible("\n---\na\n---\nb"), "a|b");
}

TEST(MarkdownBlocks, AByteOrderMarkIsNoText) { EXPECT_EQ(visible("\xEF\xBB\xBF# a"), "a"); }

TEST(MarkdownBlocks, OfHtmlTheTextIsText) {
  EXPECT_EQ(visible("<div class='>'>\na <b>b</b>c &amp; d\n<p>e\n</div>\n\nf"), "| a bc & d |e ||f");
}

TEST(MarkdownBlocks, CommentsScriptsStylesAndPreformattedTextAreNoText) {
  EXPECT_EQ(
      visible("<!-- a\n\nb -->\nc\n\n<script>\nd\n\n</script>\n<style>e</style>\n<pre>f</pre>\n\n<?php g ?>"),
      "|c| | | |");
}

TEST(MarkdownBlocks, AnEmptyDocumentHasNoText) {
  EXPECT_EQ(visible(""), "");
  EXPECT_EQ(visible("\n \n\t\n"), "");
}

}  // namespace
}  // namespace wordbridge
