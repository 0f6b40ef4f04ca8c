// embind prints an address where it names a C++ type that was never bound. There is none here, and all of the
// C library's printing would be linked for it: 4.4 kB by gzip.

// The name that the compiler gives sprintf() where no floating-point number is printed.
// NOLINTNEXTLINE(cert-dcl50-cpp,modernize-avoid-variadic-functions)
extern "C" int siprintf(char* text, const char* /*format*/, ...) {
  *text = '\0';
  return 0;
}
