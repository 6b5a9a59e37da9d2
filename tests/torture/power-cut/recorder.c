// Records what a process does to the files below RECORD_DIR into RECORD_TO: writes with their bytes, syncs, truncations, renames, unlinks.
// Loaded by LD_PRELOAD. One record: op, length of path, length of second path, then offset, length of data, and the three themselves.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>
enum { WRITE = 1, SYNC, TRUNCATE, RENAME, UNLINK };
static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
static int out = -1;
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
static const char *below(const char *path) {
  const char *dir = getenv("RECORD_DIR");
  size_t n = dir ? strlen(dir) : 0;
  if (!n || strncmp(path, dir, n) || (path[n] != '/' && path[n])) return 0;
  return path[n] ? path + n + 1 : ".";
}
static const char *ofFd(int fd, char *path) {
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, 4095);
  if (n <= 0) return 0;
  path[n] = 0;
  return below(path);
}
static void note(uint32_t op, const char *a, const char *b, uint64_t offset, const void *data, uint64_t n) {
  pthread_mutex_lock(&one);
  if (out < 0) out = REAL(open)(getenv("RECORD_TO"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  struct { uint32_t op, a, b, zero; uint64_t offset, n; } head = {op, strlen(a), strlen(b), 0, offset, n};
  struct iovec parts[] = {{&head, sizeof head}, {(void *)a, head.a}, {(void *)b, head.b}, {(void *)data, data ? n : 0}};
  if (REAL(writev)(out, parts, 4) < 0) abort();
  pthread_mutex_unlock(&one);
}
static ssize_t wrote(ssize_t n, int fd, const void *data, off64_t offset) {
  char path[4096];
  const char *file = n > 0 ? ofFd(fd, path) : 0;
  if (file) note(WRITE, file, "", offset, data, n);
  return n;
}
ssize_t write(int fd, const void *data, size_t n) {
  off64_t offset = lseek64(fd, 0, SEEK_CUR);
  return wrote(REAL(write)(fd, data, n), fd, data, offset);
}
ssize_t pwrite64(int fd, const void *data, size_t n, off64_t offset) { return wrote(REAL(pwrite64)(fd, data, n, offset), fd, data, offset); }
static int synced(int result, int fd) {
  char path[4096];
  const char *file = result ? 0 : ofFd(fd, path);
  if (file) note(SYNC, file, "", 0, 0, 0);
  return result;
}
int fsync(int fd) { return synced(REAL(fsync)(fd), fd); }
int fdatasync(int fd) { return synced(REAL(fdatasync)(fd), fd); }
int ftruncate64(int fd, off64_t length) {
  char path[4096];
  int result = REAL(ftruncate64)(fd, length);
  const char *file = result ? 0 : ofFd(fd, path);
  if (file) note(TRUNCATE, file, "", length, 0, 0);
  return result;
}
int rename(const char *from, const char *to) {
  int result = REAL(rename)(from, to);
  if (!result && below(from) && below(to)) note(RENAME, below(from), below(to), 0, 0, 0);
  return result;
}
int unlink(const char *path) {
  int result = REAL(unlink)(path);
  if (!result && below(path)) note(UNLINK, below(path), "", 0, 0, 0);
  return result;
}
