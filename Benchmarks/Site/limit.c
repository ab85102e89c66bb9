/* What no generator can beat: reads all files of a folder, has libcmark make HTML of each, and writes it, on so many threads.
   limit CONTENT OUTPUT THREADS */
#include <cmark.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int content, output;
static char **names;
static size_t count, room;
static atomic_size_t next;

static void fail(const char *what) {
  perror(what);
  exit(74);
}

static void make(const char *name) {
  int in = openat(content, name, O_RDONLY);
  struct stat status;
  if (in < 0 || fstat(in, &status) < 0) fail(name);
  char *text = malloc(status.st_size + 1);
  if (!text || read(in, text, status.st_size) != status.st_size) fail(name);
  close(in);

  /* The front matter stays out. */
  size_t size = status.st_size, start = 0;
  text[size] = 0;
  char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text, "\n---\n") : NULL;
  if (end) start = end + 5 - text;
  char *html = cmark_markdown_to_html(text + start, size - start, CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SMART);

  char path[256];
  int stem = (int)(strlen(name) - 3);
  snprintf(path, sizeof path, "%.*s.html", stem, name);
  int out = openat(output, path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  size_t length = strlen(html);
  if (out < 0 || write(out, html, length) != (ssize_t)length || close(out) < 0) fail(path);
  free(html);
  free(text);
}

static void *work(void *unused) {
  for (size_t at; (at = atomic_fetch_add(&next, 16)) < count;)
    for (size_t one = at; one < count && one < at + 16; one++) make(names[one]);
  return unused;
}

int main(int arguments, char **argument) {
  if (arguments != 4) return 64;
  int threads = atoi(argument[3]);
  mkdir(argument[2], 0755);
  content = open(argument[1], O_RDONLY | O_DIRECTORY);
  output = open(argument[2], O_RDONLY | O_DIRECTORY);
  if (threads < 1 || content < 0 || output < 0) return 64;
  DIR *folder = opendir(argument[1]);
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md")) continue;
    if (count == room) names = realloc(names, (room = room ? room * 2 : 1024) * sizeof *names);
    names[count++] = strdup(entry->d_name);
  }
  pthread_t *others = calloc(threads, sizeof *others);
  for (int one = 1; one < threads; one++) pthread_create(&others[one], NULL, work, NULL);
  work(NULL);
  for (int one = 1; one < threads; one++) pthread_join(others[one], NULL);
  return 0;
}
