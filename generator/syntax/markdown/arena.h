#pragma once

#include <cstddef>

struct cmark_mem;

namespace hiroba::syntax::markdown {

// Memory for one cmark parse. cmark asks for tens of thousands of small pieces and we drop all
// of them together, so each thread takes them from one growing block: cmark_mem has no room for
// a pointer of ours, and cmark's own arena is shared between threads.
// Under AddressSanitizer it is the system's memory, so that faults inside cmark show.
cmark_mem* arena();

// Whether arena_reset() takes everything back, so that nothing need be freed piece by piece.
bool arena_frees();

// Takes back all that arena() gave out on this thread, if arena_frees().
void arena_reset();

}  // namespace hiroba::syntax::markdown
