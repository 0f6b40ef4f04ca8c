#pragma once

#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

namespace wordbridge::bench {

// Numbers that a work found in a text, by name.
using Answer = std::map<std::string, double>;

// One kind of work: takes a text of UTF-8 and makes of it what runs, so that conversions are not measured.
using Run = std::function<Answer()>;
using Work = std::function<Run(std::string)>;

inline std::string read_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// As in bench/waiting.mjs: how long this thread has waited for a processor since it began; 0 if that is
// unknown.
inline double milliseconds_waited() {
  std::ifstream file("/proc/self/schedstat");
  double on_processor = 0;
  double waited = 0;
  file >> on_processor >> waited;
  return waited / 1e6;
}

inline void print(const Answer& answer) {
  std::printf("answer");
  for (const auto& [name, number] : answer) std::printf("\t%s=%.17g", name.c_str(), number);
  std::printf("\n");
}

// Answers the requests of bench/worker.mjs, a line each, until there are no more.
inline int answer_requests(std::string_view version, const std::map<std::string, Work>& works) {
  Work work;
  Run run;
  for (std::string line; std::getline(std::cin, line); std::fflush(stdout)) {
    const std::size_t first = line.find('\t');
    const std::string request = line.substr(0, first);
    const std::string rest = first == std::string::npos ? "" : line.substr(first + 1);
    if (request == "version") {
      std::printf("version\t%.*s\n", static_cast<int>(version.size()), version.data());
    } else if (request == "open") {
      const std::size_t second = rest.find('\t');
      work = works.at(rest.substr(0, second));
      run = work(read_file(rest.substr(second + 1)));
      std::printf("opened\n");
    } else if (request == "answer") {
      print(work(read_file(rest))());
    } else if (request == "run") {
      using Clock = std::chrono::steady_clock;
      const double waited = milliseconds_waited();
      const auto start = Clock::now();
      for (long times = std::stol(rest); times > 0; --times) run();
      const std::chrono::duration<double, std::milli> time = Clock::now() - start;
      const double longer = milliseconds_waited() - waited;
      std::printf("time\t%.6f\t%.6f\n", time.count(), longer < time.count() ? longer : 0);
    } else {
      std::printf("error\tunknown request %s\n", request.c_str());
    }
  }
  return 0;
}

}  // namespace wordbridge::bench
