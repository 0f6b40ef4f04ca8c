#include "text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void text_free(text* text) {
  free(text->data);
  *text = (struct text){0};
}

void text_add(text* text, const char* bytes, size_t size) {
  if (text->size + size + 1 > text->capacity) {
    text->capacity = 2 * (text->size + size + 1);
    text->data = realloc(text->data, text->capacity);
    if (text->data == NULL) abort();
  }
  if (size > 0) memcpy(text->data + text->size, bytes, size);
  text->size += size;
  text->data[text->size] = '\0';
}

void text_add_string(text* text, const char* string) { text_add(text, string, strlen(string)); }

void text_add_hex(text* text, const char* digits) {
  text_add(text, "", 0);
  for (; digits[0] != '\0' && digits[1] != '\0'; digits += 2) {
    const char pair[3] = {digits[0], digits[1], '\0'};
    const char byte = (char)strtoul(pair, NULL, 16);
    text_add(text, &byte, 1);
  }
}

void put_whole(text* out, uint64_t number) {
  char digits[32];
  (void)snprintf(digits, sizeof(digits), "%" PRIu64, number);
  text_add_string(out, digits);
}

void put_double(text* out, double number) {
  char digits[32] = "null";
  uint64_t bits = 0;
  memcpy(&bits, &number, sizeof(bits));
  if (number == number) (void)snprintf(digits, sizeof(digits), "%016" PRIx64, bits);
  text_add_string(out, digits);
}

void put_string(text* out, const char* bytes, size_t size) {
  text_add(out, "\"", 1);
  for (size_t i = 0; i < size; ++i) {
    switch (bytes[i]) {
      case '\\':
        text_add(out, "\\\\", 2);
        break;
      case '\t':
        text_add(out, "\\t", 2);
        break;
      case '\n':
        text_add(out, "\\n", 2);
        break;
      default:
        text_add(out, bytes + i, 1);
    }
  }
  text_add(out, "\"", 1);
}

void put_c_string(text* out, const char* string) {
  if (string == NULL) {
    text_add_string(out, "null");
  } else {
    put_string(out, string, strlen(string));
  }
}

void put_hex_string(text* out, const char* bytes, size_t size) {
  text_add(out, "\"", 1);
  for (size_t i = 0; i < size; ++i) {
    char digits[3];
    (void)snprintf(digits, sizeof(digits), "%02x", (unsigned char)bytes[i]);
    text_add(out, digits, 2);
  }
  text_add(out, "\"", 1);
}

void put_item(text* out, size_t index) { text_add(out, index == 0 ? "[" : "\t", 1); }

void put_array_end(text* out, size_t count) { text_add_string(out, count == 0 ? "[]" : "]"); }

void put_wholes(text* out, const uint32_t* numbers, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    put_item(out, i);
    put_whole(out, numbers[i]);
  }
  put_array_end(out, count);
}

void put_small_wholes(text* out, const uint8_t* numbers, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    put_item(out, i);
    put_whole(out, numbers[i]);
  }
  put_array_end(out, count);
}

void put_doubles(text* out, const double* numbers, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    put_item(out, i);
    put_double(out, numbers[i]);
  }
  put_array_end(out, count);
}

void put_strings(text* out, const char* bytes, const uint64_t* offsets, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    put_item(out, i);
    put_string(out, bytes + offsets[i], (size_t)(offsets[i + 1] - offsets[i]));
  }
  put_array_end(out, count);
}
