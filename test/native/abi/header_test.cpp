// The header in C.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>

extern "C" std::uint64_t wordbridge_count_words_in_c(const char* text, std::size_t size);

TEST(AbiHeader, WorksInC) { EXPECT_EQ(wordbridge_count_words_in_c("well-known text", 15), 2U); }
