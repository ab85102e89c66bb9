/* Lets the n-th call that changes the disk fail, or kills the process in its place. Loaded before libc by Tests/Reliability/run.

   FAULT_AT     which call, counted from 1; 0 only counts
   FAULT        the error number to fail with, or "kill"
   FAULT_COUNT  a file that the number of calls is written to at the end */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;

/* Whether this call is the one to fail. */
static int strikes(void) {
  const char *at = getenv("FAULT_AT"), *fault = getenv("FAULT");
  if (!at || !fault || atomic_fetch_add(&calls, 1) + 1 != atol(at)) return 0;
  if (strcmp(fault, "kill") == 0) kill(getpid(), SIGKILL);
  errno = atoi(fault);
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Standard output and error are no disk. */
ssize_t write(int file, const void *bytes, size_t count) {
  if (file > 2 && strikes()) return -1;
  return REAL(write)(file, bytes, count);
}

int rename(const char *from, const char *to) { return strikes() ? -1 : REAL(rename)(from, to); }
int mkdir(const char *path, mode_t mode) { return strikes() ? -1 : REAL(mkdir)(path, mode); }
int rmdir(const char *path) { return strikes() ? -1 : REAL(rmdir)(path); }
int unlink(const char *path) { return strikes() ? -1 : REAL(unlink)(path); }
int close(int file) { return REAL(close)(file); }

#define OPEN(name)                                                                                                     \
  int name(const char *path, int flags, ...) {                                                                         \
    va_list more;                                                                                                      \
    va_start(more, flags);                                                                                             \
    mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;                                                          \
    va_end(more);                                                                                                      \
    if (flags & (O_CREAT | O_WRONLY | O_RDWR) && strncmp(path, "/dev/", 5) && strikes()) return -1;                    \
    return REAL(name)(path, flags, mode);                                                                              \
  }
OPEN(open)
OPEN(open64)

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("FAULT_COUNT");
  if (!path) return;
  char text[32];
  int length = snprintf(text, sizeof text, "%ld", (long)calls);
  int file = REAL(open)(path, O_CREAT | O_WRONLY | O_TRUNC, 0600);
  if (file < 0) return;
  if (REAL(write)(file, text, (size_t)length) != length) perror(path);
  close(file);
}
