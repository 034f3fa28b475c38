import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../test/source.ts'

const list = readFileSync(join(root, 'docs/browsers.md'), 'utf8')
const written = new Set([...list.matchAll(/`([^`]+)`/g)].map(([, feature]) => feature))
const tooNew = [...(/Not yet: (.*)\./.exec(list)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(([, word]) => word ?? '')

function read(patterns: string[]): Array<{ path: string; text: string }> {
  return globSync(patterns, { cwd: root }).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  }))
}

/** What a stylesheet asks of a browser: at-rules, selectors, functions and properties; not what is ours or prefixed. */
function featuresOf(css: string): string[] {
  const bare = css.replaceAll(/url\([^)]*\)/g, 'url()').replaceAll(/"[^"]*"/g, '')
  const found = [
    ...bare.matchAll(/@[a-z-]+/g),
    ...bare.matchAll(/::?[a-z][a-z-]+(?=[\s,{:)(.>+~[])(?=[^;}]*\{)/g),
    ...bare.matchAll(/(?<![-:\w])[a-z][a-z-]*\(/g),
    ...bare.matchAll(/(?<=^|[{;]\s*)[a-z][a-z-]*(?=:\s)/gm),
  ]
  return [...new Set(found.map(([word]) => word.replace(/\($/, '()')))]
}

describe('the oldest browsers', () => {
  it('are asked for nothing that is not in the written list', () => {
    const sheets = read(['src/design/styles/*.css', 'src/modules/*/islands/*.css'])
    expect(sheets.length).toBeGreaterThan(20)
    const unknown = sheets.flatMap(({ path, text }) =>
      featuresOf(text)
        .filter((feature) => !written.has(feature))
        .map((feature) => `${path}: ${feature}`),
    )
    expect(unknown).toEqual([])
    expect(featuresOf('@container x { a:has(b) { color: oklch(1 2 3); translate: 1px } }')).toEqual(
      expect.arrayContaining(['@container', ':has', 'oklch()', 'translate']),
    )
  })

  it('run no script that calls what they lack', () => {
    expect(tooNew.length).toBeGreaterThan(5)
    const scripts = read(['src/browser.ts', 'src/service-worker.ts', 'src/**/islands/*.tsx'])
    const calls = scripts.flatMap(({ path, text }) =>
      tooNew.filter((word) => new RegExp(`\\b${word}\\b`).test(text)).map((word) => `${path}: ${word}`),
    )
    expect(calls).toEqual([])
  })

  it('have both names of a mask', () => {
    const single = read(['src/design/styles/*.css', 'src/modules/*/islands/*.css']).flatMap(({ path, text }) =>
      [...text.matchAll(/^(\s*)(mask[a-z-]*):/gm)]
        .filter(([, , name]) => !text.includes(`-webkit-${name}`))
        .map(() => path),
    )
    expect(single).toEqual([])
  })
})
