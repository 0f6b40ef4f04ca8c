/* wordbridge: text analysis, as a C library. The same core, and the same numbers, as in every other language.
 *
 * Texts go in as a pointer and a length in bytes, never ended by a NUL. Results come out in one of three
 * ways, and the comment of every function says which:
 *
 * - value: copied into the caller's own variable or array. Nothing to free.
 *
 * - borrowed: pointers into a handle. Valid until the handle is freed or changed, or until the same function
 * is called on it again; whichever is first. Not to be freed, not to be written to.
 *
 * - owned: the caller's. To be given back by the function that the comment names.
 *
 * What goes in - texts, options, arrays - is read until the call returns, and stays the caller's; what is
 * needed for longer is copied. Only wb_document_adopt() takes something over, and a stream calls the callback
 * of its options as long as it is fed.
 *
 * A handle (wb_document *, wb_stream *, ...) is owned by whoever made it and freed by the function of its
 * name, which takes NULL too. A handle that was freed, or is of another kind, is refused with
 * WB_INVALID_HANDLE: reliably for another kind, and for a freed one as long as its memory has not been used
 * again.
 *
 * Every function that can fail returns a wb_status, writes its result through its last parameter only if that
 * is WB_OK, and leaves everything as it was otherwise. No function throws, aborts, prints, opens a file or a
 * connection, or starts a thread.
 *
 * Threads: any number of handles on any number of threads, each handle on one at a time. Nothing is locked,
 * and nothing is shared but the allocator.
 */
#ifndef WORDBRIDGE_H
#define WORDBRIDGE_H

#include "wordbridge/base.h"
#include "wordbridge/options.h"

#include "wordbridge/text.h"

#include "wordbridge/analysis.h"
#include "wordbridge/readability.h"

#include "wordbridge/document.h"
#include "wordbridge/rows.h"
#include "wordbridge/stream.h"
#include "wordbridge/words.h"

#include "wordbridge/languages.h"
#include "wordbridge/simple.h"

#endif
