#define _GNU_SOURCE
#include "CCurses.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGQUIT};
enum { fatal_count = sizeof fatal / sizeof fatal[0], restore_limit = 512 };
static struct sigaction former[fatal_count];

static atomic_bool is_armed;
static int terminal;
static struct termios modes_before;
static char restore_bytes[restore_limit];
static int32_t restore_count;
static pid_t owner;

// Only calls that POSIX allows in a signal handler.
static void restore_terminal(void) {
    if (!atomic_exchange(&is_armed, false) || getpid() != owner) return;
    int32_t written = 0;
    while (written < restore_count) {
        ssize_t count = write(terminal, restore_bytes + written, restore_count - written);
        if (count <= 0) break;
        written += (int32_t)count;
    }
    tcsetattr(terminal, TCSANOW, &modes_before);
}

// Swift's backtracer returns and counts on the fault to recur, which a sent signal does not.
static void hand_on_fault(
    const struct sigaction *handler, int signal, siginfo_t *info, void *context) {
    if (signal == SIGQUIT || info->si_code <= 0) return;
    if (handler->sa_flags & SA_SIGINFO)
        handler->sa_sigaction(signal, info, context);
    else if (handler->sa_handler != SIG_DFL && handler->sa_handler != SIG_IGN)
        handler->sa_handler(signal);
}

static void handle_fatal(int signal, siginfo_t *info, void *context) {
    restore_terminal();
    for (int index = 0; index < fatal_count; index++)
        if (fatal[index] == signal) hand_on_fault(&former[index], signal, info, context);
    // Whoever was there before us, the process must not live on with a restored terminal.
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigaction(signal, &action, NULL);
    sigset_t unblocked;
    sigemptyset(&unblocked);
    sigaddset(&unblocked, signal);
    pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
    raise(signal);
}

static void install_handlers(void) {
    // A stack that has run out is one of the ways to crash: the handler has its own.
    static const size_t size = 64 * 1024;
    static void *stack;
    if (!stack) {
        stack = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (stack == MAP_FAILED) stack = NULL;
    }
    stack_t alternate = {.ss_sp = stack, .ss_size = size, .ss_flags = 0};
    if (stack) sigaltstack(&alternate, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handle_fatal;
    action.sa_flags = SA_SIGINFO | (stack ? SA_ONSTACK : 0);
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < fatal_count; index++)
        sigaction(fatal[index], &action, &former[index]);
}

bool curses_note_modes(int32_t descriptor) {
    terminal = descriptor;
    return tcgetattr(descriptor, &modes_before) == 0;
}

void curses_arm(const char *restore, int32_t count) {
    static bool is_registered;
    static bool has_handlers;
    atomic_store(&is_armed, false);
    restore_count = count < restore_limit ? count : restore_limit;
    memcpy(restore_bytes, restore, restore_count);
    owner = getpid();
    if (!is_registered) atexit(restore_terminal);
    is_registered = true;
    if (!has_handlers) install_handlers();
    has_handlers = true;
    atomic_store(&is_armed, true);
}

void curses_disarm(void) { atomic_store(&is_armed, false); }
