#include "lexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(16) unsigned char folding[] = {
#embed "data/folding.bin"
};

static const _Alignas(16) unsigned char words[] = {
#embed "data/words.bin"
};

static const _Alignas(16) unsigned char readings[] = {
#embed "data/readings.bin"
};

static const _Alignas(16) unsigned char names[] = {
#embed "data/names.bin"
};

static const _Alignas(16) unsigned char characters[] = {
#embed "data/characters.bin"
};

static const _Alignas(16) unsigned char scripts[] = {
#embed "data/scripts.bin"
};

struct lexicon_bytes lexicon_folding(void) {
    return (struct lexicon_bytes){folding, sizeof folding};
}

struct lexicon_bytes lexicon_words(void) {
    return (struct lexicon_bytes){words, sizeof words};
}

struct lexicon_bytes lexicon_readings(void) {
    return (struct lexicon_bytes){readings, sizeof readings};
}

struct lexicon_bytes lexicon_names(void) {
    return (struct lexicon_bytes){names, sizeof names};
}

struct lexicon_bytes lexicon_characters(void) {
    return (struct lexicon_bytes){characters, sizeof characters};
}

struct lexicon_bytes lexicon_scripts(void) {
    return (struct lexicon_bytes){scripts, sizeof scripts};
}
