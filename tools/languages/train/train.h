#pragma once

#include <vector>

#include "model.h"

namespace wordbridge::training {

// Trains a model whose features and candidates are chosen: gradient descent on the cross entropy of pieces
// drawn at random, with a rate that falls to 0 and, for each row, with the squares of its gradients
// (Adagrad).
void train(Model& model, const std::vector<LanguageText>& texts, const Settings& settings);

}  // namespace wordbridge::training
