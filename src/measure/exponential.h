#pragma once

namespace wordbridge {

// e to the power of x, within four units in the last place; infinity above 709, 0 below -745. Made of
// additions, multiplications and divisions alone, so that it is the same to the last bit on every host.
double exponential(double x);

}  // namespace wordbridge
