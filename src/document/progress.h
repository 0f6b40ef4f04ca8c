#pragma once

#include <cstdint>
#include <limits>

namespace wordbridge {

// Tells a caller how far long work is, and lets it stop. `report` is called now and then on the thread that
// works, with bytes done and in all; if it answers false the work ends with Status::kCancelled and frees what
// it had made. It must not throw and must not call into the object that is being made. An empty `report`
// means that nobody wants to know.
struct Progress {
  bool (*report)(void* context, std::uint64_t done, std::uint64_t total) = nullptr;
  void* context = nullptr;
};

// Calls a Progress after every so many bytes.
class ProgressMeter {
 public:
  ProgressMeter(const Progress& progress, std::uint64_t total) : progress_(progress), total_(total) {}

  // False if the caller wants the work to stop.
  [[nodiscard]] bool reached(std::uint64_t done) {
    if (progress_.report == nullptr || (done < next_ && done < total_)) return true;
    next_ = done + kBytesBetweenReports;
    return progress_.report(progress_.context, done, total_);
  }

  // Up to there reached() has nothing to do.
  [[nodiscard]] std::uint64_t next() const {
    return progress_.report == nullptr ? std::numeric_limits<std::uint64_t>::max() : next_;
  }

  // A report costs a call into the host: about 0.1 microseconds, while this much text takes a millisecond.
  static constexpr std::uint64_t kBytesBetweenReports = 1U << 17;

 private:
  Progress progress_;
  std::uint64_t total_;
  std::uint64_t next_ = kBytesBetweenReports;
};

}  // namespace wordbridge
