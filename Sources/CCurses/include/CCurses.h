#ifndef CCURSES_H
#define CCURSES_H

// Wide-character ncurses, its constants as Swift can import them, and the three things that must
// be C: the width hook, the signal handlers and the guard that restores a terminal in a crash.

#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>

static const attr_t curses_bold = WA_BOLD;
static const attr_t curses_dim = WA_DIM;
static const attr_t curses_italic = WA_ITALIC;
static const attr_t curses_reverse = WA_REVERSE;
static const attr_t curses_underline = WA_UNDERLINE;

// What a byte in the signal pipe says.
enum {
    curses_event_wake = 'w',
    curses_event_resize = 'r',
    curses_event_stop = 's',
    curses_event_continue = 'c',
    curses_event_hangup = 'h',
    curses_event_terminate = 't',
    curses_event_interrupt = 'i',
};

// Makes ncurses measure characters by `width`; NULL gives libc's answer back.
void curses_set_width(int32_t (*width)(uint32_t));

// True when terminfo knows the terminal; `error` is that of setupterm (-1: no terminfo at all).
bool curses_knows_terminal(const char *name, int32_t *error);

// A string capability of the terminal in use, padding removed; the number of bytes, 0 for none.
// `second` gives the column of a cursor address whose row is `first`.
int32_t curses_capability(const char *name, char *buffer, int32_t size);
int32_t curses_place(int32_t row, int32_t column, char *buffer, int32_t size);

// Whether the cursor waits behind the last column until more comes, as the terminal in use is
// described; else it is believed to be in the next row at once.
bool curses_waits_at_margin(void);

// Opens the terminal on standard input and output as terminfo describes `name`; NULL when ncurses
// cannot. The number of its colours is told after `start_color`.
SCREEN *curses_open(const char *name, WINDOW **window);
int32_t curses_colors(void);

// The stream that ncurses writes to; NULL when there is none.
FILE *curses_output(void);

// From the beginning of a frame to its end ncurses writes into memory; false when it cannot and
// writes to the terminal as ever. The end tells the bytes, which are valid until the next end.
bool curses_begin_frame(void);
int32_t curses_end_frame(const uint8_t **bytes);

// Writes scalars from a cell on with the given attributes and colour pair.
void curses_put(
    WINDOW *window, int32_t row, int32_t column, const uint32_t *scalars, int32_t count,
    attr_t attributes, int16_t pair);

// The window's size by ioctl; false when the terminal does not tell.
bool curses_window_size(int32_t descriptor, int32_t *columns, int32_t *rows);

// Creates the signal pipe and installs the handlers that write into it; returns the descriptor
// to read from, or -1. `curses_release_signals` puts the former handlers back.
int32_t curses_catch_signals(void);
void curses_release_signals(void);

// Says `curses_event_wake` to the loop; safe from any thread and after release.
void curses_wake(void);

// Stops the process group as the terminal's suspend key would and returns when it goes on, or
// at once where the shell does not control jobs.
void curses_stop_group(void);

// Sets the character type to a locale by its name, "" for the environment's; true when that is
// there and its character set is UTF-8.
bool curses_use_locale(const char *name);

// Notes the modes of a terminal; false when it is none. From `curses_arm` on, a fatal signal or an
// exit without `curses_disarm` writes `restore` to it and sets these modes before the process ends.
bool curses_note_modes(int32_t descriptor);
void curses_arm(const char *restore, int32_t count);
void curses_disarm(void);

#endif
