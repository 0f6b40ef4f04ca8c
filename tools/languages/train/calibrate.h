#pragma once

#include <cstdint>
#include <vector>

#include "model.h"

namespace wordbridge::training {

// How sharp answers have to be for their probabilities to be right for texts that were not trained on:
// factors of odds in 1/256, by the binary logarithm of the number of rows. Each is the one of the least cross
// entropy.
std::vector<std::uint16_t> calibrate(const Model& model, const std::vector<LanguageText>& texts);

// The least probability of an answer that is better than none: the greatest number of hundredths with which
// at most one text of 20 characters in a thousand gets no answer though the likeliest is right, each language
// as important as any other.
double choose_threshold(const Model& model, const std::vector<std::uint16_t>& sharpness,
                        const std::vector<LanguageText>& texts);

}  // namespace wordbridge::training
