#define _GNU_SOURCE
#include "CCurses.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// ncurses writes to a descriptor of its own. Behind it stands the terminal, or, while a frame is
// painted, memory: the frame can then be shortened and leaves in one piece.
static int output = -1, memory = -1;
static char *frame;
static size_t frame_size;

FILE *curses_output(void) {
    static FILE *stream;
    if (stream) return stream;
    output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    memory = memfd_create("frame", MFD_CLOEXEC);
    if (output >= 0) stream = fdopen(output, "w");
    return stream;
}

bool curses_begin_frame(void) {
    return memory >= 0 && dup3(memory, output, O_CLOEXEC) >= 0;
}

int32_t curses_end_frame(const uint8_t **bytes) {
    dup3(STDOUT_FILENO, output, O_CLOEXEC);
    off_t size = lseek(memory, 0, SEEK_CUR);
    if (size <= 0) return 0;
    if ((size_t)size > frame_size) {
        char *larger = realloc(frame, size);
        if (!larger) return 0;
        frame = larger;
        frame_size = size;
    }
    ssize_t count = pread(memory, frame, size, 0);
    lseek(memory, 0, SEEK_SET);
    if (ftruncate(memory, 0) != 0 || count < 0) return 0;
    *bytes = (const uint8_t *)frame;
    return (int32_t)count;
}
