import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      'law/**/*.test.ts',
      'eval/**/*.test.ts',
      'bench/**/*.test.ts',
      'web/**/*.test.ts',
    ],
    setupFiles: ['test/support/propertySeed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One worker for each core: the default leaves one core to the main process, which waits most of the time.
    maxWorkers: '100%',
  },
});
