/* The product of two 256 x 256 matrices of floats, as fast as 128-bit SSE does it without fused
 * multiply-add, and with the engine's order of additions: every element has one accumulator, which
 * starts from +0 and adds its products in ascending k, each rounded. `orrery bench --c` compiles it,
 *
 *   cc -O3 -msse4.2 -mno-fma -ffp-contract=off product.c
 *
 * and measures the engine against it. A tile of 3 x 16 was the fastest of those that fit into the
 * sixteen registers (2 x 16, 3 x 12, 4 x 8, 4 x 12, 5 x 8, 6 x 8, 8 x 4).
 *
 * Standard input: the two matrices by rows, then lines with a number of calls. Standard output: the
 * product, then for each line the nanoseconds of so many calls. */

#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { N = 256, ROWS = 3, VECTORS = 4, LANES = 4, COLUMNS = VECTORS * LANES };
enum { TILES = (N + ROWS - 1) / ROWS }; /* The last one has rows of zeros. */

typedef float vector __attribute__((vector_size(LANES * sizeof(float))));

static float left[N * N], right[N * N];
static float packed_left[TILES * ROWS * N] __attribute__((aligned(64)));
static float packed_right[N * N] __attribute__((aligned(64)));
static float result[TILES * ROWS * N] __attribute__((aligned(64)));

static void pack_left(void) {
  for (int i = 0; i < N; i++) {
    float *panel = packed_left + i / ROWS * ROWS * N + i % ROWS;
    for (int k = 0; k < N; k++) panel[k * ROWS] = left[i * N + k];
  }
}

static void pack_right(void) {
  for (int j = 0; j < N; j += COLUMNS) {
    for (int k = 0; k < N; k++) {
      memcpy(packed_right + j * N + k * COLUMNS, right + k * N + j, COLUMNS * sizeof(float));
    }
  }
}

static void tile(const float *a, const float *b, float *c) {
  vector sum[ROWS][VECTORS] = {0};
  for (int k = 0; k < N; k++) {
    vector row[VECTORS];
    for (int v = 0; v < VECTORS; v++) row[v] = *(const vector *)(b + k * COLUMNS + v * LANES);
    for (int i = 0; i < ROWS; i++) {
      float x = a[k * ROWS + i];
      vector factor = {x, x, x, x};
      for (int v = 0; v < VECTORS; v++) sum[i][v] += factor * row[v];
    }
  }
  for (int i = 0; i < ROWS; i++) {
    for (int v = 0; v < VECTORS; v++) *(vector *)(c + i * N + v * LANES) = sum[i][v];
  }
}

static void product(void) {
  pack_left();
  pack_right();
  for (int j = 0; j < N; j += COLUMNS) {
    for (int t = 0; t < TILES; t++) {
      tile(packed_left + t * ROWS * N, packed_right + j * N, result + t * ROWS * N + j);
    }
  }
}

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

int main(void) {
  if (fread(left, sizeof left, 1, stdin) != 1 || fread(right, sizeof right, 1, stdin) != 1) return 1;
  product();
  fwrite(result, N * N * sizeof(float), 1, stdout);
  fflush(stdout);
  for (int calls; scanf("%d", &calls) == 1;) {
    long long begin = nanoseconds();
    for (int i = 0; i < calls; i++) product();
    printf("%lld\n", nanoseconds() - begin);
    fflush(stdout);
  }
  return 0;
}
