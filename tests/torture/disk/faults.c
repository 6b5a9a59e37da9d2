// Lets the k-th write, sync or truncation below FAULT_DIR go wrong. Loaded by LD_PRELOAD; armed from within the process by unlinking
// "/fault-control/KIND/K/once" (or ".../on": that call and all after it), disarmed by "/fault-control/off/0/once", which writes
// "CALLS FIRED" into FAULT_REPORT. KIND is eio, enospc, short (half of a write is written) or kill (SIGKILL before the call).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
static char kind[16] = "off";
static int at, on, calls, fired;
static int isBelow(int fd) {
  char link[40], path[4096];
  const char *dir = getenv("FAULT_DIR");
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n <= 0 || !dir) return 0;
  path[n] = 0;
  return !strncmp(path, dir, strlen(dir));
}
/* 1: this call goes wrong. */
static int strikes(int fd, int isWrite) {
  if (!strcmp(kind, "off") || !isBelow(fd) || (!strcmp(kind, "short") && !isWrite)) return 0;
  calls += 1;
  if (calls < at || (calls > at && !on)) return 0;
  fired += 1;
  if (!strcmp(kind, "kill")) raise(SIGKILL);
  errno = !strcmp(kind, "eio") ? EIO : ENOSPC;
  return 1;
}
ssize_t write(int fd, const void *data, size_t n) {
  if (!strikes(fd, 1)) return REAL(write)(fd, data, n);
  return !strcmp(kind, "short") && n > 1 ? REAL(write)(fd, data, n / 2) : -1;
}
ssize_t pwrite64(int fd, const void *data, size_t n, off64_t offset) {
  if (!strikes(fd, 1)) return REAL(pwrite64)(fd, data, n, offset);
  return !strcmp(kind, "short") && n > 1 ? REAL(pwrite64)(fd, data, n / 2, offset) : -1;
}
int fsync(int fd) { return strikes(fd, 0) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return strikes(fd, 0) ? -1 : REAL(fdatasync)(fd); }
int ftruncate64(int fd, off64_t length) { return strikes(fd, 0) ? -1 : REAL(ftruncate64)(fd, length); }
int unlink(const char *path) {
  char word[8] = "";
  int k = 0;
  char next[16];
  if (sscanf(path, "/fault-control/%15[^/]/%d/%7s", next, &k, word) != 3) return REAL(unlink)(path);
  FILE *report = strcmp(next, "off") ? 0 : fopen(getenv("FAULT_REPORT"), "w");
  if (report) fprintf(report, "%d %d\n", calls, fired), fclose(report);
  strcpy(kind, next), at = k, on = !strcmp(word, "on"), calls = fired = 0;
  return 0;
}
