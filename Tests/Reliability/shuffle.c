/* Hands a program the names in a folder in another order: SHUFFLE=SEED LD_PRELOAD=shuffle.so parley build … */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The folders that are being read, each with all its names. What is read beyond the list keeps its order. */
static struct list { DIR *folder; struct dirent **names; size_t count, next; } lists[64];

static void fill(struct list *list, struct dirent *(*read)(DIR *)) {
  struct dirent *entry;
  while ((entry = read(list->folder))) {
    list->names = realloc(list->names, (list->count + 1) * sizeof *list->names);
    list->names[list->count] = malloc(sizeof *entry);
    memcpy(list->names[list->count++], entry, sizeof *entry);
  }
  uint32_t state = atoi(getenv("SHUFFLE")) + 1;
  for (size_t i = list->count; i > 1; i--) {
    state = state * 1664525 + 1013904223;
    size_t j = (state >> 8) % i;
    struct dirent *kept = list->names[i - 1];
    list->names[i - 1] = list->names[j];
    list->names[j] = kept;
  }
}

struct dirent *readdir(DIR *folder) {
  static struct dirent *(*read)(DIR *);
  if (!read) read = dlsym(RTLD_NEXT, "readdir");
  if (!getenv("SHUFFLE")) return read(folder);
  struct list *free_one = NULL;
  for (size_t i = 0; i < 64; i++) {
    if (lists[i].folder == folder) return lists[i].next < lists[i].count ? lists[i].names[lists[i].next++] : NULL;
    if (!lists[i].folder && !free_one) free_one = &lists[i];
  }
  if (!free_one) return read(folder);
  free_one->folder = folder;
  fill(free_one, read);
  return free_one->next < free_one->count ? free_one->names[free_one->next++] : NULL;
}

struct dirent64 *readdir64(DIR *folder) { return (struct dirent64 *)readdir(folder); }

int closedir(DIR *folder) {
  static int (*close)(DIR *);
  if (!close) close = dlsym(RTLD_NEXT, "closedir");
  for (size_t i = 0; i < 64; i++)
    if (lists[i].folder == folder) memset(&lists[i], 0, sizeof lists[i]);
  return close(folder);
}
