// The tables of data/, made by generator/, as they lie in the executable.

#ifndef LEXICON_H
#define LEXICON_H

#include <stddef.h>

// Read-only bytes, aligned to 16, that live as long as the program.
struct lexicon_bytes {
    const void *start;
    size_t count;
};

// Folding of every code point; the form stands in generator/folding.py.
struct lexicon_bytes lexicon_folding(void);

#endif
