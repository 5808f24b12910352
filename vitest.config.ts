import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** One project per layer of tests; `scripts/test.mjs` gives each what it needs to run against. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: './web/vite.config.ts',
        root: '.',
        // The browser's bundle leaves the patterns out; what runs on Node has them.
        resolve: { alias: { re2js: fileURLToPath(import.meta.resolve('re2js')) } },
        test: {
          name: 'unit',
          include: ['{domain,web,functions,rules-runtime,scripts,tests/soak}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/node_modules/**', '**/dist*/**', 'functions/lib/**'],
          // Thousands of random cases take their time where the machine has other work.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'storage',
          include: ['tests/storage/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // The Storage emulator has one set of rules for everybody.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'functions',
          include: ['tests/functions/**/*.test.ts'],
          setupFiles: ['tests/functions/restFirst.ts'],
          // Above the limit of a single wait, which says what was waited for.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // They share one emulator, and clear it between files.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Above the limits of the single steps, which say what was waited for.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'soak',
          include: ['tests/soak/**/*.story.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
