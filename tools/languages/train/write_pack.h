#pragma once

#include <string>

#include "model.h"

namespace wordbridge::training {

// The pack of a trained model, as src/language/pack.cpp reads it. `sharpness` is of LanguageModel, in 1/256.
std::string pack_of(const Model& model, const std::vector<std::uint16_t>& sharpness, double threshold);

}  // namespace wordbridge::training
