import { defineConfig } from 'vitest/config'
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { projects: [ { extends: true, test: { name: 'sqlite', include: ['src/**/*.test.ts','src/**/*.test.tsx','test/**/*.test.ts'], globalSetup: ['test/templates.ts'], env: {TEMI_TEST_DATABASE:'sqlite'} } } ] },
})
