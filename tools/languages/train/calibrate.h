#pragma once

#include <cstdint>
#include <vector>

#include "model.h"

namespace wordbridge::training {

// How sharp answers have to be for their probabilities to be right for texts that were not trained on:
// factors of odds in 1/256, by the binary logarithm of the number of rows. Each is the one of the least cross
// entropy.
std::vector<std::uint16_t> calibrate(const Model& model, const std::vector<LanguageText>& texts);

}  // namespace wordbridge::training
