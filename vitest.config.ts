import { defineConfig } from 'vitest/config'
import { markup } from './scripts/build/markup.ts'

const browserTests = '**/*.browser.test.ts'

// What no database has a part in runs once.
const withoutDatabase = ['src/**/*.unit.test.{ts,tsx}', 'src/house.test.ts', 'test/routes.test.ts', 'test/demo.test.ts']

// What is drawn, sent or weighed here is the same on both databases; that they give the same rows, others hold. On
// PostgreSQL these would only take their time again.
const onceIsEnough = [
  ...['test/site.test.ts', 'test/print.test.ts', 'test/linked-data.test.ts', 'test/commands.test.ts'],
  ...['src/modules/search/wanted.test.ts', 'src/platform/hostile-words.test.ts', 'src/platform/files/*.test.ts'],
  ...['src/modules/{cards,data,media,offline,places,statements,help,home}/*.test.{ts,tsx}'],
  ...['src/modules/projects/narrowing.test.ts', 'test/deploy.test.ts', 'src/platform/sqlite/*.test.ts'],
  // Where files, keys and copies lie is the same folder or bucket for both, and so is what a command is told.
  ...['test/read-only-disk.test.ts', 'test/rotten-files.test.ts', 'test/keys.test.ts', 'test/terminal.test.ts'],
  ...['src/modules/backups/{backups,found-copies,outside,second-place,two-houses}.test.ts'],
  ...['src/platform/limits/limits.test.ts'],
]

// Takes as long as npm takes; a project of its own lets it run beside the others from the beginning.
const startTest = 'test/start.test.ts'

const everywhere = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts']

export default defineConfig({
  // What is tested is drawn as what is built.
  plugins: [markup()],
  test: {
    // Nothing of ours happens on import, so test files may share what they import; most of their time would go into it.
    pool: 'threads',
    isolate: false,
    // Many tests wait for the disk, a process or a clock; others do something meanwhile.
    maxWorkers: 3,
    // Hooks copy and remove whole folders; a busy disk is no reason to fail.
    hookTimeout: 60_000,
    // Commands speak the language of the terminal; a test is read in one.
    env: { LC_ALL: 'C' },
    projects: [
      { extends: true, test: { name: 'start', include: [startTest] } },
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: everywhere,
          exclude: ['node_modules/**', browserTests, startTest, 'src/platform/postgres/**'],
          env: { TEMI_TEST_DATABASE: 'sqlite' },
          globalSetup: 'test/templates.ts',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: everywhere,
          exclude: ['node_modules/**', browserTests, startTest, ...withoutDatabase, ...onceIsEnough],
          env: { TEMI_TEST_DATABASE: 'postgres' },
          globalSetup: 'test/templates.ts',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [`src/${browserTests}`, `test/${browserTests}`],
          env: { TEMI_TEST_DATABASE: 'sqlite' },
          globalSetup: 'test/templates.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
