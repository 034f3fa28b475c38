import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import { markup } from './scripts/build/markup.ts'

// scripts/steps.mjs builds beside the former build and exchanges the two when it went well.
const folder = process.env.TEMI_BUILD ?? 'dist'

// The oldest browsers that are served; they do without nesting and layers of newer syntax.
const browsers = ['chrome100', 'safari15.4']

// The feature's number in lightningcss: its replacement would need `color-scheme` in the same file, and ours comes from /mode.css.
const lightDark = 1 << 20

/** Writes `name.br` beside each file that compresses, so that the server never does it in a request. */
function compressed(): Plugin {
  return {
    name: 'temi-compressed',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client' && environment.config.isProduction,
    // Vite finishes the files in generateBundle, so only what was written is what the browser gets.
    writeBundle(options, bundle) {
      for (const fileName of Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const path = join(options.dir ?? folder, fileName)
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
        writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }))
      }
    },
  }
}

function escaped(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Writes letters beyond ASCII as escapes, which mean the same wherever a letter may stand: so the starter reads them. */
function inAscii(): Plugin {
  return {
    name: 'temi-in-ascii',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) if (part.type === 'chunk') part.code = escaped(part.code)
    },
  }
}

export default defineConfig({
  appType: 'custom',
  publicDir: false,
  logLevel: 'warn',
  builder: {},
  plugins: [markup(), compressed(), inAscii()],
  css: {
    lightningcss: { exclude: lightDark },
  },
  environments: {
    client: {
      build: {
        outDir: `${folder}/client`,
        manifest: 'manifest.json',
        target: browsers,
        cssTarget: browsers,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: ['src/browser.ts', 'src/design/design.css', 'src/design/inner.css', 'src/design/staff.css'],
        },
      },
    },
    // A service worker is one file that imports nothing, and it is asked for by its name.
    worker: {
      consumer: 'client',
      build: {
        outDir: `${folder}/worker`,
        target: browsers,
        rolldownOptions: {
          input: { 'service-worker': 'src/service-worker.ts' },
          output: { format: 'iife', entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    },
    // The file that is started; it runs the house with what was compiled the last time.
    starter: {
      consumer: 'server',
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'node26',
        minify: false,
        rolldownOptions: {
          input: { temi: 'src/quick-start.ts' },
          output: { format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true, external: ['sharp'] },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        target: 'node26',
        minify: false,
        rolldownOptions: {
          input: { temi: 'src/main.ts' },
          // `pg` looks for its native half and does well without it; sharp brings native code and stays in node_modules.
          external: ['pg-native', 'sharp'],
          // What is imported where it is used is a file of its own, so that no start has to read it.
          output: {
            ...{ format: 'cjs', strict: true, dynamicImportInCjs: false },
            ...{ entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
          },
        },
      },
    },
  },
})
