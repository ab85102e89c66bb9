/* What starting a program takes. */
int main(void) { return 0; }
