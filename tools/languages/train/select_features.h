#pragma once

#include <vector>

#include "model.h"

namespace wordbridge::training {

// Chooses the features that say most of the language: by their mutual information with it within each script.
void select_features(Model& model, const std::vector<LanguageText>& texts, const Settings& settings);

}  // namespace wordbridge::training
