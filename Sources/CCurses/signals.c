#define _GNU_SOURCE
#include "CCurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// The pipe lives until the process ends: a thread that wakes a loop which is gone must never
// write into a descriptor that means something else by then.
static int pipe_ends[2] = {-1, -1};

static const struct {
    int signal;
    char event;
} caught[] = {
    {SIGWINCH, curses_event_resize},   {SIGTSTP, curses_event_stop},
    {SIGCONT, curses_event_continue},  {SIGHUP, curses_event_hangup},
    {SIGTERM, curses_event_terminate}, {SIGINT, curses_event_interrupt},
};
enum { caught_count = sizeof caught / sizeof caught[0] };
static struct sigaction former[caught_count];
static bool is_catching;
// While the group is being stopped, SIGCONT is its answer and no event.
static volatile sig_atomic_t is_stopping, has_continued;

static void say(char event) {
    int saved = errno;
    // A full pipe wakes the loop as well as one more byte would.
    if (pipe_ends[1] >= 0) (void)!write(pipe_ends[1], &event, 1);
    errno = saved;
}

static void handle(int signal) {
    if (signal == SIGCONT && is_stopping) {
        has_continued = 1;
        return;
    }
    for (int index = 0; index < caught_count; index++)
        if (caught[index].signal == signal) say(caught[index].event);
}

static void install(int index) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(caught[index].signal, &action, NULL);
}

int32_t curses_catch_signals(void) {
    if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    for (int index = 0; index < caught_count; index++) {
        sigaction(caught[index].signal, NULL, &former[index]);
        // Who was started with a signal ignored (nohup, a shell without job control) keeps that.
        if (former[index].sa_handler != SIG_IGN) install(index);
    }
    is_catching = true;
    return pipe_ends[0];
}

void curses_release_signals(void) {
    if (!is_catching) return;
    is_catching = false;
    for (int index = 0; index < caught_count; index++)
        sigaction(caught[index].signal, &former[index], NULL);
}

void curses_wake(void) { say(curses_event_wake); }

void curses_stop_group(void) {
    struct sigaction standard, ours;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigemptyset(&standard.sa_mask);
    has_continued = 0;
    is_stopping = 1;
    sigaction(SIGTSTP, &standard, &ours);
    kill(0, SIGTSTP);
    // Another thread may have taken the signal, so this one may run on for a moment; and a group
    // without a shell is not stopped at all. Either way SIGCONT or a short wait tells.
    for (int turn = 0; turn < 25 && !has_continued; turn++)
        nanosleep(&(struct timespec){.tv_nsec = 10 * 1000 * 1000}, NULL);
    sigaction(SIGTSTP, &ours, NULL);
    is_stopping = 0;
}
