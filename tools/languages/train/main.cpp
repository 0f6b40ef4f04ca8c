// Trains the model of languages: train TRAINING DEVELOPMENT WEIGHTS PACK. The first two are lines of
// `language TAB source TAB text`, the third of `language weight`; the pack is written.
#include <cstdio>
#include <fstream>
#include <map>
#include <string>

#include "calibrate.h"
#include "language/model.h"
#include "select_features.h"
#include "train.h"
#include "write_pack.h"

namespace wordbridge::training {
namespace {

// A script has a language if at least a twentieth of its text is in it.
std::vector<LanguageText> candidates_of(const Corpus& corpus) {
  std::map<std::string, std::uint64_t> total;
  for (const LanguageText& text : corpus.texts()) total[text.language] += text.bytes();
  std::vector<LanguageText> candidates;
  for (const LanguageText& text : corpus.texts()) {
    const bool is_script = text.script != Script::kNone && text.script < Script::kInherited;
    if (is_script && text.bytes() * 20 >= total[text.language]) candidates.push_back(text);
  }
  return candidates;
}

void add_candidates(Model& model, const std::vector<LanguageText>& texts) {
  for (const LanguageText& text : texts) {
    model.candidates.push_back({text.language, text.script});
    for (std::size_t i = static_cast<std::size_t>(text.script) + 1; i <= kScripts; ++i) {
      model.first_of[i] = static_cast<std::uint32_t>(model.candidates.size());
    }
  }
}

int run(const char* training, const char* development, const char* weights, const char* out) {
  Settings settings;
  std::ifstream lines{weights};
  std::string language;
  double weight = 0;
  while (lines >> language >> weight) settings.weights[language] = weight;

  const Corpus corpus{training};
  const std::vector<LanguageText> texts = candidates_of(corpus);
  Model model;
  model.dimensions = settings.dimensions;
  add_candidates(model, texts);
  select_features(model, texts, settings);
  train(model, texts, settings);
  const Corpus unseen{development};
  const std::vector<std::uint16_t> sharpness = calibrate(model, unseen.texts());
  const double threshold = choose_threshold(model, sharpness, unseen.texts());
  const std::string pack = pack_of(model, sharpness, threshold);

  LanguageModel read;
  PackDefect defect = PackDefect::kNone;
  if (read.read(pack, defect) != Status::kOk) {
    std::fprintf(stderr, "The pack that was made cannot be read: defect %d\n", static_cast<int>(defect));
    return 1;
  }
  std::ofstream{out, std::ios::binary} << pack;
  std::fprintf(stderr, "%s: %zu bytes, %zu languages\n", out, pack.size(), read.language_count());
  return 0;
}

}  // namespace
}  // namespace wordbridge::training

int main(int argc, char** argv) {
  if (argc == 5) return wordbridge::training::run(argv[1], argv[2], argv[3], argv[4]);
  std::fprintf(stderr, "usage: train TRAINING DEVELOPMENT WEIGHTS PACK\n");
  return 2;
}
