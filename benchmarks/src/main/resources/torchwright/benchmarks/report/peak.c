/*
 * What this machine can do at most: fused multiply-adds in registers, and plain loops over memory.
 *
 * Reads lines "THREADS WORK" from the standard input, WORK as torchwright.benchmarks.work names it, and answers each
 * with a line of JSON: {"nanos": 123.4}, or {"error": "..."}.
 *
 * cc -O3 -march=native -pthread peak.c -o peak
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__AVX512F__)
#define WIDTH 64
#elif defined(__AVX__)
#define WIDTH 32
#else
#define WIDTH 16
#endif
#define LANES (WIDTH / 4)
/* More chains than a fused multiply-add's latency times the units that do it, and fewer than there are registers. */
#define CHAINS 12
#define ROUNDS 7
#define MOST_THREADS 64

typedef float lanes __attribute__((vector_size(WIDTH)));

typedef struct {
    const char *operation;
    float *a, *b, *c;
    long elements;
    long repeats;
    float result;
} job;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e9 + t.tv_nsec;
}

static float multiply_add(long repeats) {
    volatile float one = 1.0f, small = 1e-9f;
    lanes factor, sum[CHAINS];
    for (int i = 0; i < LANES; i++) {
        factor[i] = one;
    }
    for (int j = 0; j < CHAINS; j++) {
        sum[j] = factor * (float) j;
    }
    lanes more = factor * small;
    for (long r = 0; r < repeats; r++) {
        for (int j = 0; j < CHAINS; j++) {
            sum[j] = sum[j] * factor + more;
        }
    }
    float total = 0;
    for (int j = 0; j < CHAINS; j++) {
        total += sum[j][0];
    }
    return total;
}

/* Not inlined, so that no repeat is found needless. */
__attribute__((noinline)) static void add(float *restrict c, const float *a, const float *b, long n) {
    for (long i = 0; i < n; i++) c[i] = a[i] + b[i];
}
__attribute__((noinline)) static void mul(float *restrict c, const float *a, const float *b, long n) {
    for (long i = 0; i < n; i++) c[i] = a[i] * b[i];
}
__attribute__((noinline)) static void relu(float *restrict c, const float *a, long n) {
    for (long i = 0; i < n; i++) c[i] = a[i] > 0 ? a[i] : 0;
}
__attribute__((noinline)) static void add_in_place(float *restrict a, const float *restrict b, long n) {
    for (long i = 0; i < n; i++) a[i] += b[i];
}
__attribute__((noinline)) static void mul_in_place(float *restrict a, const float *restrict b, long n) {
    for (long i = 0; i < n; i++) a[i] *= b[i];
}
__attribute__((noinline)) static void relu_in_place(float *a, long n) {
    for (long i = 0; i < n; i++) a[i] = a[i] > 0 ? a[i] : 0;
}
__attribute__((noinline)) static void copy(float *restrict c, const float *restrict a, long n) {
    memcpy(c, a, n * sizeof(float));
}

static void *work(void *argument) {
    job *j = argument;
    if (!strcmp(j->operation, "peak")) {
        j->result = multiply_add(j->repeats);
        return NULL;
    }
    for (long r = 0; r < j->repeats; r++) {
        if (!strcmp(j->operation, "add")) add(j->c, j->a, j->b, j->elements);
        else if (!strcmp(j->operation, "mul")) mul(j->c, j->a, j->b, j->elements);
        else if (!strcmp(j->operation, "relu")) relu(j->c, j->a, j->elements);
        else if (!strcmp(j->operation, "add_")) add_in_place(j->a, j->b, j->elements);
        else if (!strcmp(j->operation, "mul_")) mul_in_place(j->a, j->b, j->elements);
        else if (!strcmp(j->operation, "relu_")) relu_in_place(j->a, j->elements);
        else copy(j->c, j->a, j->elements);
    }
    return NULL;
}

/* Nanoseconds for so many repeats on all threads. */
static double once(job *jobs, int threads, long repeats) {
    pthread_t ids[MOST_THREADS];
    double start = now();
    for (int t = 0; t < threads; t++) {
        jobs[t].repeats = repeats;
        if (t > 0) pthread_create(&ids[t], NULL, work, &jobs[t]);
    }
    work(&jobs[0]);
    for (int t = 1; t < threads; t++) pthread_join(ids[t], NULL);
    return now() - start;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

/* Nanoseconds for one repeat: the median of some rounds of 30 ms. */
static double measure(job *jobs, int threads) {
    long repeats = 1;
    while (once(jobs, threads, repeats) < 3e7) repeats *= 2;
    double nanos[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) nanos[i] = once(jobs, threads, repeats) / repeats;
    qsort(nanos, ROUNDS, sizeof(double), ascending);
    return nanos[ROUNDS / 2];
}

static float *array(long n, float value) {
    float *a = aligned_alloc(64, (n * sizeof(float) + 63) / 64 * 64);
    for (long i = 0; i < n; i++) a[i] = value;
    return a;
}

static const char *known[] = {"peak", "add", "mul", "relu", "copy", "add_", "mul_", "relu_", "copy_"};

int main(void) {
    char line[256], operation[64];
#ifdef __clang__
    printf("{\"version\": \"%s\"}\n", __VERSION__);
#else
    printf("{\"version\": \"GCC %s\"}\n", __VERSION__);
#endif
    fflush(stdout);
    while (fgets(line, sizeof line, stdin)) {
        int threads = 0, found = 0;
        long elements = 0;
        int read = sscanf(line, "%d %63s %ld", &threads, operation, &elements);
        for (unsigned i = 0; i < sizeof known / sizeof *known; i++) found |= !strcmp(operation, known[i]);
        if (read < 2 || !found || threads < 1 || threads > MOST_THREADS) {
            printf("{\"error\": \"not a work of this program\"}\n");
        } else {
            job jobs[MOST_THREADS];
            float *a = array(elements, 1), *b = array(elements, *operation == 'a' ? 0 : 1), *c = array(elements, 0);
            for (int t = 0; t < threads; t++) {
                long from = elements * t / threads / 16 * 16;
                long to = t == threads - 1 ? elements : elements * (t + 1) / threads / 16 * 16;
                jobs[t] = (job) {operation, a + from, b + from, c + from, to - from, 0, 0};
            }
            double nanos = measure(jobs, threads);
            /* The peak is told for a billion operations; each thread has done its own share of them. */
            if (!strcmp(operation, "peak")) nanos *= 1e9 / (2.0 * LANES * CHAINS * threads);
            printf("{\"nanos\": %.3f}\n", nanos);
            free(a);
            free(b);
            free(c);
        }
        fflush(stdout);
    }
    return 0;
}
