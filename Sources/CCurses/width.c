#define _GNU_SOURCE
#include "CCurses.h"

#include <dlfcn.h>
#include <wchar.h>

static int32_t (*width_function)(uint32_t);

void curses_set_width(int32_t (*width)(uint32_t)) { width_function = width; }

static int libc_width(wchar_t character) {
    static int (*next)(wchar_t);
    if (!next) next = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
    return next ? next(character) : 1;
}

// Stands in front of libc's for the whole program, ncurses included, so that ncurses and the
// width table of ours can never disagree.
__attribute__((visibility("default"))) int wcwidth(wchar_t character) {
    uint32_t code = (uint32_t)character;
    if (code == 0) return 0;
    if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return -1;
    // What nearly all text is made of; the table says the same.
    if (code < 0x7F) return 1;
    if (code >= 0x4E00 && code <= 0x9FFF) return 2;
    return width_function ? width_function(code) : libc_width(character);
}
