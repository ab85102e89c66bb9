// Calls on folders that the C library hides from Swift. No header with types is included: they are those of Swift's own view.
#pragma once

#if __APPLE__
int renamex_np(const char *one, const char *other, unsigned flags);
long listxattr(const char *path, char *names, unsigned long size, int options);
#else
#include <sys/syscall.h>
long syscall(long number, ...);
long listxattr(const char *path, char *names, unsigned long size);
#endif

/// Lets two folders change places in one step: 0, or -1 with the reason in errno.
static inline int exchange_folders(const char *one, const char *other) {
    const unsigned exchange = 1 << 1; // RENAME_SWAP, RENAME_EXCHANGE
#if __APPLE__
    return renamex_np(one, other, exchange);
#elif defined(SYS_renameat2)
    const int here = -100; // AT_FDCWD
    return (int)syscall(SYS_renameat2, here, one, here, other, exchange);
#else
    return -1;
#endif
}

/// Whether a folder has more than owner and permissions: lists of access, labels.
static inline int has_attributes(const char *folder) {
#if __APPLE__
    return listxattr(folder, 0, 0, 1) > 0; // XATTR_NOFOLLOW
#else
    return listxattr(folder, 0, 0) > 0;
#endif
}
