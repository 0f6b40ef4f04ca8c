/* SHA-256 (FIPS 180-4). */
#ifndef CONFORMANCE_SHA256_H
#define CONFORMANCE_SHA256_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Writes the digest of some bytes as 64 hexadecimal digits and a NUL. */
void sha256(const char* bytes, size_t size, char digits[65]);

#ifdef __cplusplus
}
#endif

#endif
