// A document that is edited at random.
#pragma once

#include <string>

#include "document/edited_document.h"
#include "document/random_sentence_rules.h"

namespace wordbridge::testing {

struct RandomDocument {
  explicit RandomDocument(std::uint64_t seed)
      : random(seed),
        unit(static_cast<OffsetUnit>(random.below(3))),
        edited(random_start(random, unit == OffsetUnit::kUtf16),
               options_of(unit, static_cast<Newlines>(random.below(3)), random_sentence_rules(random))) {}

  // The next edit; `description` says which.
  Change edit() {
    const RandomEdit next = random_edit(random, edited.host(), unit, place);
    place = next.from;
    last = next;
    description = "[" + std::to_string(next.from) + ", " + std::to_string(next.to) + ") becomes \"" +
                  escaped(next.inserted) + "\" in \"" + escaped(edited.host().text()) + '"';
    return edited.update(next.from, next.to, next.inserted);
  }

  [[nodiscard]] Document& document() { return edited.document(); }

  RandomText random;
  OffsetUnit unit;
  Edited edited;
  std::size_t place = 0;
  RandomEdit last{};
  std::string description;
};

}  // namespace wordbridge::testing
