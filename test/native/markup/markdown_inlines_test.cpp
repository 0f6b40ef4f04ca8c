// Markup within a line.
#include <gtest/gtest.h>

#include "markup/visible.h"

namespace wordbridge {
namespace {

using testing::visible;

TEST(MarkdownInlines, EmphasisCutsNoWord) {
  EXPECT_EQ(visible("un**believ**able _and_ *so*"), "unbelievable and so");
}

TEST(MarkdownInlines, UnderscoresInAWordAreText) {
  EXPECT_EQ(visible("snake_case_name 5 * 3 ** 2"), "snake_case_name 5 * 3 ** 2");
}

TEST(MarkdownInlines, StrikethroughHasOneTildeOrTwo) {
  EXPECT_EQ(visible("~a~ ~~b~~ ~~~c~~~ ~d~~ ~ e"), "a b ~~~c~~~ ~d~~ ~ e");
}

TEST(MarkdownInlines, CodeIsASpace) { EXPECT_EQ(visible("a `b`` c` d ``e`"), "a   d ``e`"); }

TEST(MarkdownInlines, OfALinkTheTextIsText) {
  EXPECT_EQ(visible("[a *b*](/url \"title\") [c][d] [d][] [d] [e][f]\n\n[d]: /url"), "a b c d d [e][f]|");
}

TEST(MarkdownInlines, LabelsAreEqualWhateverTheirCase) {
  EXPECT_EQ(visible("[a][\xC3\x84  B] [a][c]\n\n[\xC3\xA4\nb]: /url"), "a [a][c]|");
  EXPECT_EQ(visible("[a][ C d ] [a][cd]\n\n[c D]: /url"), "a [a][cd]|");
}

TEST(MarkdownInlines, AnImageIsASpace) {
  EXPECT_EQ(visible("a ![b *c* [d](e)](f) g ![h]"), "a   g ![h]");
  EXPECT_EQ(visible("![a](b)!![c](d)! [e](f)"), " ! ! e");
  EXPECT_EQ(visible("a \\![b](c)"), "a !b");
}

TEST(MarkdownInlines, AddressesInAngleBracketsAreSpaces) {
  EXPECT_EQ(visible("a <https://example.com/b> <c@example.com> <d e"), "a     <d e");
}

TEST(MarkdownInlines, TagsAndCommentsAreNothing) {
  EXPECT_EQ(visible("H<sub>2</sub>O<!-- a -->b <a href=\"x>y\">c</a><br/>d <kbd>e</kbd> <code>f</code>"),
            "H2Ob c d e  ");
}

TEST(MarkdownInlines, ABackslashEscapesPunctuation) { EXPECT_EQ(visible("\\*a\\* \\b \\"), "*a* \\b \\"); }

TEST(MarkdownInlines, ABackslashAtTheEndOfALineIsNoText) {
  EXPECT_EQ(visible("plain\\\nlines\\\nof text"), "plain lines of text");
}

TEST(MarkdownInlines, BackticksOfOneBlockCloseNoneOfAnother) {
  EXPECT_EQ(visible("a ``b``\n\na `b` ``\n\na ```b"), "a  |a   ``|a ```b");
}

TEST(MarkdownInlines, CodeThatASentenceBeginsWithIsASign) {
  EXPECT_EQ(visible("It works. `f` is fine."), "It works. \xD7\xB3 is fine.");
  EXPECT_EQ(visible("(It works.) `f`, too."), "(It works.) \xD7\xB3, too.");
}

TEST(MarkdownInlines, AnyOtherCodeIsNoSign) {
  EXPECT_EQ(visible("e.g. `f` is, etc. `g` is, no `h` is. `i`s are. `j`"),
            "e.g.   is, etc.   is, no   is.  s are.  ");
  EXPECT_EQ(visible("It works. `f` is fine.", {.marks_objects = false}), "It works.   is fine.");
}

TEST(MarkdownInlines, NoSignIsAPartOfAWord) {
  EXPECT_EQ(visible("One. `f`&eacute; Two. `f`*g* Three. `f`<b>g</b>"), "One.  \xC3\xA9 Two.  g Three.  g");
  EXPECT_EQ(visible("One. `f`'s Two. `f`.*g*() Three. `f`_ Four. `f`\xCC\x81"),
            "One.  's Two.  .g() Three.  _ Four.  \xCC\x81");
  EXPECT_EQ(visible("One. `f`: it Two. `f`.`g` Three. `f`*, it*"),
            "One. \xD7\xB3: it Two. \xD7\xB3.  Three. \xD7\xB3, it");
}

}  // namespace
}  // namespace wordbridge
