#include "measure/cluster_window.h"

#include <array>
#include <bit>

#include "unicode/bit_runs.h"
#include "unicode/properties.h"
#include "unicode/three_bytes.h"

namespace wordbridge {
namespace {

using unicode::Bytes;
using unicode::extended;
using unicode::GraphemeBreak;
using unicode::IndicConjunctBreak;

using Bits = std::uint64_t;

enum class Role : std::uint8_t {
  kRules,
  kBegins,     // a cluster, whatever is before it, unless that is left to the rules
  kConsonant,  // the same but behind a linker, with extenders or without (GB9c)
  kExtends,    // the cluster before it (GB9, GB9a)
  kExtender,   // the same, and may be between a consonant and a linker
  kLinker,
};
constexpr std::size_t kRoles = 6;

constexpr std::size_t key_of(GraphemeBreak value, IndicConjunctBreak conjunct = IndicConjunctBreak::kNone) {
  return static_cast<std::size_t>(value) | static_cast<std::size_t>(conjunct) << 4;
}

constexpr auto kRoleByKey = [] {
  std::array<Role, unicode::Properties::kClusterKeys> roles{};
  roles[key_of(GraphemeBreak::kOther)] = Role::kBegins;
  roles[key_of(GraphemeBreak::kLV)] = Role::kBegins;
  roles[key_of(GraphemeBreak::kLVT)] = Role::kBegins;
  roles[key_of(GraphemeBreak::kOther, IndicConjunctBreak::kConsonant)] = Role::kConsonant;
  roles[key_of(GraphemeBreak::kExtend)] = Role::kExtends;
  roles[key_of(GraphemeBreak::kSpacingMark)] = Role::kExtends;
  roles[key_of(GraphemeBreak::kExtend, IndicConjunctBreak::kExtend)] = Role::kExtender;
  roles[key_of(GraphemeBreak::kExtend, IndicConjunctBreak::kLinker)] = Role::kLinker;
  return roles;
}();

Role role_of(char32_t code_point) {
  const unicode::Properties of = unicode::properties(code_point);
  return of.white_space() ? Role::kRules : kRoleByKey[of.cluster_key()];
}

std::uint64_t count_bits(Bits bits) { return static_cast<std::uint64_t>(std::popcount(bits)); }

// The bits below the lowest one; all if there is none.
Bits below_lowest(Bits bits) { return bits == 0 ? ~Bits{0} : (bits & (0 - bits)) - 1; }

}  // namespace

ClusterWindow count_clusters(const char* bytes) {
  const auto matches = [bytes](auto match) { return unicode::matches_of_block(bytes, match); };
  const Bits starts = unicode::starts_of_three(bytes);
  const unicode::ThreeBytes<Role, kRoles> three{bytes, starts, role_of};
  const Bits ascii = ~matches([](Bytes part) { return part.non_ascii(); });
  const Bits controls = ascii & ~matches([](Bytes part) { return part.within(' ', '~'); });
  const Bits of_two_or_four =
      matches([](Bytes part) { return part.within(0xC0, 0xDF) | part.at_least(0xF0); });
  const Bits returns = matches([](Bytes part) { return part.equal('\r'); });

  const Bits consonants = three.bytes_of(Role::kConsonant);
  const Bits bases = (ascii & ~controls) | three.bytes_of(Role::kBegins) | consonants;
  const Bits linkers = three.bytes_of(Role::kLinker);
  const Bits in_conjuncts = three.bytes_of(Role::kExtender) | linkers;
  const Bits extending = in_conjuncts | three.bytes_of(Role::kExtends);
  const Bits extends = extended(bases, extending);
  const Bits rules = three.starts_of(Role::kRules) | of_two_or_four | returns | (extending & ~extends);

  // GB9c
  const Bits behind_consonants = extended(consonants, in_conjuncts);
  const Bits linked = linkers & behind_consonants;
  const Bits links = linked | extended(linked, behind_consonants);
  const Bits conjuncts = three.starts_of(Role::kConsonant) & links << 1;

  const Bits beginnings =
      ascii | three.starts_of(Role::kBegins) | (three.starts_of(Role::kConsonant) & ~conjuncts);
  const Bits certain = beginnings & below_lowest(rules);
  if ((certain & 1) == 0) return {};
  const auto length = static_cast<std::size_t>(std::bit_width(certain) - 1);
  const Bits counted = (Bits{1} << length) - 1;
  const Bits spaces = matches([](Bytes part) { return part.equal(' ') | part.within('\t', '\r'); });
  return {length, count_bits((ascii | starts) & counted),
          count_bits(((extends & starts) | conjuncts) & counted), count_bits(spaces & counted)};
}

}  // namespace wordbridge
