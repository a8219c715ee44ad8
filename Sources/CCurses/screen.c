#define _GNU_SOURCE
#include "CCurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

bool curses_use_locale(const char *name) {
    return setlocale(LC_CTYPE, name) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

SCREEN *curses_open(const char *name, WINDOW **window) {
    fflush(stdout);
    FILE *output = curses_output();
    SCREEN *screen = output ? newterm(name, output, stdin) : NULL;
    *window = screen ? stdscr : NULL;
    return screen;
}

int32_t curses_colors(void) { return has_colors() ? COLORS : 0; }

// ncurses would convert each character to bytes and back if it were given as text.
void curses_put(
    WINDOW *window, int32_t row, int32_t column, const uint32_t *scalars, int32_t count,
    attr_t attributes, int16_t pair) {
    static cchar_t *cells;
    static int32_t capacity;
    if (count > capacity) {
        cchar_t *larger = realloc(cells, count * sizeof(cchar_t));
        if (!larger) return;
        cells = larger;
        capacity = count;
    }
    cchar_t blank;
    setcchar(&blank, L" ", attributes, pair, NULL);
    int32_t used = 0, marks = 0;
    for (int32_t next = 0; next < count; next++) {
        // wchar_t is a Unicode scalar in 32 bits on every platform that this program is for.
        _Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wchar_t has 32 bits");
        wchar_t scalar = (wchar_t)scalars[next];
        if (used > 0 && scalar >= 0x300 && wcwidth(scalar) == 0) {
            if (++marks < CCHARW_MAX) cells[used - 1].chars[marks] = scalar;
        } else {
            cells[used] = blank;
            cells[used++].chars[0] = scalar;
            marks = 0;
        }
    }
    mvwadd_wchnstr(window, row, column, cells, used);
}

bool curses_window_size(int32_t descriptor, int32_t *columns, int32_t *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}
