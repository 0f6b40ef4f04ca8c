#pragma once

namespace wordbridge {

// The natural logarithm of x > 0, within two units in the last place; minus infinity of 0, not a number
// below. Made of additions, multiplications and divisions alone, so that it is the same to the last bit on
// every host, which std::log is not.
double natural_logarithm(double x);

// The logarithm to the base 2, by the other.
inline double binary_logarithm(double x) { return natural_logarithm(x) / natural_logarithm(2); }

}  // namespace wordbridge
