#include "CCurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>

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

void curses_put(
    WINDOW *window, int32_t row, int32_t column, const uint32_t *scalars, int32_t count,
    attr_t attributes, int16_t pair) {
    if (wmove(window, row, column) == ERR) return;
    wattr_set(window, attributes, pair, NULL);
    // wchar_t is a Unicode scalar in 32 bits on every platform that this program is for.
    _Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wchar_t has 32 bits");
    waddnwstr(window, (const wchar_t *)scalars, count);
}

bool curses_window_size(int32_t descriptor, int32_t *columns, int32_t *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}
