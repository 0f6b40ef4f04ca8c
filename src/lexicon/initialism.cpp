#include "lexicon/initialism.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace wordbridge {
namespace {

// Pairs of letters: a bit for the second in the number of the first.
using Pairs = std::array<std::uint32_t, 26>;

// From pairs with a space between them.
constexpr Pairs pairs_of(std::string_view list) {
  Pairs pairs{};
  for (std::size_t i = 0; i + 1 < list.size(); i += 3) {
    pairs[static_cast<std::size_t>(list[i] - 'a')] |= std::uint32_t{1} << (list[i + 1] - 'a');
  }
  return pairs;
}

// Two consonant letters that an English word or a name can begin with.
constexpr Pairs kOnsets = pairs_of(
    "bh bj bl br ch cl cr cw cz dh dj dl dr dv dw dz fj fl fr gd gf gh gj gl gn gr gs gv gw hj hl hn hr hs "
    "hw jh kh kj kl kn "
    "kr ks kv kw lh lj ll lw mc mh ml mm mn nd ng nk pf ph pl pn pr ps pt rh rz sb sc sf sg sh sj sk sl sm "
    "sn sp sq sr st sv "
    "sw sz tc th tj tk tl tr ts tw vl vr wh wl wn wr xh zb zd zh zl zm zs zv zw");

// Two consonant letters that a word of three letters can end with.
constexpr Pairs kCodas = pairs_of(
    "bb bs bt ch ck cs ct cz dd ds dt dz ff fs ft gg gh gn gs gt hh hl hm hn hr hs ks lb ld lf lg lk ll lm "
    "ln lp ls lt lx lz "
    "mb mm mn mp ms nc nd nf ng nh nk nn ns nt nx nz pf ph pp ps pt rb rc rd rf rg rk rl rm rn rp rr rs rt "
    "rv rx rz sc sh sk "
    "sm sp ss st sz th ts tt tz vs wd wk wl wn ws wt xt xx zz");

bool has(const Pairs& pairs, char first, char second) {
  return (pairs[static_cast<std::size_t>(first - 'a')] >> (second - 'a') & 1) != 0;
}

bool is_consonant(char letter) { return letter != '\'' && !is_vowel_letter(letter); }

}  // namespace

std::size_t spelled_letters(std::string_view run) {
  const auto vowel =
      static_cast<std::size_t>(std::find_if(run.begin(), run.end(), is_vowel_letter) - run.begin());
  if (vowel == run.size()) return run.size();
  if (run.size() == 3 && vowel == 0 && run[0] != 'y' && is_consonant(run[1]) && is_consonant(run[2])) {
    return has(kCodas, run[1], run[2]) ? 0 : run.size();
  }
  std::size_t spelled = 0;
  while (spelled + 1 < vowel && is_consonant(run[spelled]) && is_consonant(run[spelled + 1]) &&
         !has(kOnsets, run[spelled], run[spelled + 1])) {
    ++spelled;
  }
  const bool only_vowel_is_last = run.size() <= 4 && vowel + 1 == run.size();
  return spelled > 0 && only_vowel_is_last ? run.size() : spelled;
}

}  // namespace wordbridge
