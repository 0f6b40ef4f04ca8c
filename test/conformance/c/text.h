/* Texts that grow, and results in canonical form: docs/conformance.md. */
#ifndef CONFORMANCE_TEXT_H
#define CONFORMANCE_TEXT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bytes with a NUL behind them; begins as {0}, freed by text_free(). */
typedef struct text {
  char* data;
  size_t size;
  size_t capacity;
} text;

void text_free(text* text);
/* These end the program if there is no memory: tests have no use for going on. */
void text_add(text* text, const char* bytes, size_t size);
void text_add_string(text* text, const char* string);
/* Bytes that are written in hexadecimal digits. */
void text_add_hex(text* text, const char* digits);

/* Values in canonical form. */
void put_whole(text* out, uint64_t number);
void put_double(text* out, double number);
void put_string(text* out, const char* bytes, size_t size);
/* The same of a string that ends with a NUL; NULL is null. */
void put_c_string(text* out, const char* string);
void put_hex_string(text* out, const char* bytes, size_t size);

/* Arrays: each value begins with put_item(). */
void put_item(text* out, size_t index);
void put_array_end(text* out, size_t count);
void put_wholes(text* out, const uint32_t* numbers, size_t count);
void put_small_wholes(text* out, const uint8_t* numbers, size_t count);
void put_doubles(text* out, const double* numbers, size_t count);
/* Strings that lie behind one another: string i is [offsets[i], offsets[i + 1]). */
void put_strings(text* out, const char* bytes, const uint64_t* offsets, size_t count);

#ifdef __cplusplus
}
#endif

#endif
