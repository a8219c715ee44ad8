#include "lexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(16) unsigned char folding[] = {
#embed "data/folding.bin"
};

struct lexicon_bytes lexicon_folding(void) {
    return (struct lexicon_bytes){folding, sizeof folding};
}
