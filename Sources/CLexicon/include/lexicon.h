// The tables of data/, made by generator/, as they lie in the executable.

#ifndef LEXICON_H
#define LEXICON_H

#include <stddef.h>

// Read-only bytes, aligned to 16, that live as long as the program.
struct lexicon_bytes {
    const void *start;
    size_t count;
};

// The form of each file stands in the head of the module of generator/ named after it.
struct lexicon_bytes lexicon_folding(void);
struct lexicon_bytes lexicon_words(void);
struct lexicon_bytes lexicon_readings(void);
struct lexicon_bytes lexicon_names(void);
struct lexicon_bytes lexicon_characters(void);
struct lexicon_bytes lexicon_scripts(void);

#endif
