#include "segment/telling_bytes.h"

namespace wordbridge {
namespace {

using unicode::Bytes;

// Sixteen bytes with the two behind each of them.
struct Part {
  explicit Part(const char* bytes)
      : first(Bytes::load(bytes)), second(Bytes::load(bytes + 1)), third(Bytes::load(bytes + 2)) {}

  Bytes first;
  Bytes second;
  Bytes third;
};

// All of two bytes, none of which is of a greater kind than a letter.
Bytes terminators_of_two(const Part& part) {
  return (part.first.equal(0xC2) & part.second.equal(0x85)) |         // U+0085
         (part.first.equal(0xD6) & part.second.equal(0x89)) |         // U+0589, Armenian
         (part.first.equal(0xD8) & part.second.within(0x9D, 0x9F)) |  // U+061D to U+061F, Arabic
         (part.first.equal(0xDB) & part.second.equal(0x94)) |         // U+06D4, Arabic
         (part.first.equal(0xDC) & part.second.within(0x80, 0x82)) |  // U+0700 to U+0702, Syriac
         (part.first.equal(0xDF) & part.second.equal(0xB9));          // U+07F9, N'Ko
}

// Code points that tell nothing: all of three bytes in these ranges, but for those in brackets.
// U+2000 to U+2027 (U+2024), dashes and quotation marks.
Bytes quiet_marks(const Part& part) {
  const Bytes marks = part.third.within(0x80, 0xA7).without(part.third.equal(0xA4));
  return part.first.equal(0xE2) & part.second.equal(0x80) & marks;
}

// U+0840 to U+0FFF (U+0964, U+0965), alphabets of India and South East Asia.
Bytes quiet_from_0840(const Part& part) {
  const Bytes danda = part.second.equal(0xA5) & part.third.within(0xA4, 0xA5);
  return part.first.equal(0xE0) & part.second.at_least(0xA1).without(danda);
}

// U+1200 to U+13FF (U+1362, U+1367, U+1368), Ethiopic and Cherokee; U+1780 to U+17FF (U+17D4, U+17D5), Khmer.
Bytes quiet_from_1200(const Part& part) {
  const Bytes ethiopic_stops =
      part.second.equal(0x8D) & (part.third.equal(0xA2) | part.third.within(0xA7, 0xA8));
  const Bytes khmer_stops = part.second.equal(0x9F) & part.third.within(0x94, 0x95);
  const Bytes ethiopic = part.second.within(0x88, 0x8F).without(ethiopic_stops);
  const Bytes khmer = part.second.within(0x9E, 0x9F).without(khmer_stops);
  return part.first.equal(0xE1) & (ethiopic | khmer);
}

// The other ones.
Bytes quiet_from_1000(const Part& part) {
  // U+1000 to U+103F, Burmese; U+1080 to U+10FF, Georgian; U+1C80 to U+1FFF, Latin and Greek
  const Bytes from_1000 = part.first.equal(0xE1) & (part.second.equal(0x80) | part.second.within(0x82, 0x83) |
                                                    part.second.at_least(0xB2));
  // U+2080 to U+2CBF, signs
  const Bytes from_2080 = part.first.equal(0xE2) & part.second.within(0x82, 0xB2);
  // U+FF00 to U+FF3F (U+FF01, U+FF0E, U+FF1F), wide ASCII
  const Bytes wide_stops = part.third.equal(0x81) | part.third.equal(0x8E) | part.third.equal(0x9F);
  const Bytes from_ff00 = part.first.equal(0xEF) & part.second.equal(0xBC).without(wide_stops);
  return from_1000 | from_2080 | from_ff00;
}

// Letters that tell nothing above Hangul: U+AC00 to U+D7FF.
Bytes hangul(const Part& part) {
  return part.first.within(0xEB, 0xED) | (part.first.equal(0xEA) & part.second.at_least(0xB0));
}

// Letters that tell nothing above ideographs: U+3000 to U+9FFF (U+3002).
Bytes ideographs(const Part& part) {
  const Bytes full_stop = part.first.equal(0xE3) & part.second.equal(0x80) & part.third.equal(0x82);
  return part.first.within(0xE3, 0xE9).without(full_stop);
}

}  // namespace

Telling telling_beyond_ascii(const char* bytes, std::uint64_t leads) {
  Telling all{.other_scripts = true};
  for (unsigned place = 0; place < unicode::kBlock; place += Bytes::kSize) {
    if ((leads >> place & 0xFFFF) == 0) continue;
    const Part part{bytes + place};
    Bytes telling = part.first.at_least(0xE0);
    // Of one block, most are of one script.
    const auto take = [&](Bytes (*letters)(const Part&), std::uint64_t& bits) {
      if (telling.mask() == 0) return;
      const Bytes taken = letters(part);
      telling = telling.without(taken);
      bits |= std::uint64_t{taken.mask()} << place;
    };
    const auto pass_over = [&](Bytes (*quiet)(const Part&)) {
      if (telling.mask() != 0) telling = telling.without(quiet(part));
    };
    pass_over(quiet_from_0840);
    if (part.first.at_least(0xE3).mask() != 0) {
      take(ideographs, all.ideographs);
      take(hangul, all.hangul);
    }
    pass_over(quiet_marks);
    pass_over(quiet_from_1000);
    pass_over(quiet_from_1200);
    if (part.first.within(0xC2, 0xDF).mask() != 0) telling = telling | terminators_of_two(part);
    all.always |= std::uint64_t{telling.mask()} << place;
  }
  return all;
}

}  // namespace wordbridge
