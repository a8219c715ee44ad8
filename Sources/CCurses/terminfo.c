#include "CCurses.h"

// Its macros claim words such as `lines` and `columns`: it stays out of the header.
#include <term.h>

bool curses_knows_terminal(const char *name, int32_t *error) {
    int result = 0;
    int status = setupterm(name, 1, &result);
    *error = result;
    return status == OK;
}

// What tputs writes, without the delays that old terminals asked for.
static char *capability_buffer;
static int32_t capability_size;
static int32_t capability_count;

static int append_byte(int byte) {
    if (capability_count < capability_size) capability_buffer[capability_count++] = (char)byte;
    return byte;
}

static int32_t expand(const char *text, char *buffer, int32_t size) {
    if (!text || text == (char *)-1) return 0;
    capability_buffer = buffer;
    capability_size = size;
    capability_count = 0;
    tputs(text, 1, append_byte);
    return capability_count;
}

int32_t curses_capability(const char *name, char *buffer, int32_t size) {
    return expand(tigetstr(name), buffer, size);
}

bool curses_waits_at_margin(void) { return tigetflag("am") != 1 || tigetflag("xenl") == 1; }

int32_t curses_place(int32_t row, int32_t column, char *buffer, int32_t size) {
    const char *address = tigetstr("cup");
    if (!address || address == (char *)-1) return 0;
    return expand(tiparm(address, row, column), buffer, size);
}
