import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { newFolder } from './new-places.ts'
import { started } from './temi.ts'

/** A command from a terminal in Georgian: its exit code, and what it says. */
async function said({ folder, words, set }: Call & { folder: string }): Promise<[number, string]> {
  const child = started({ folder, url: undefined }, words, { LC_ALL: '', LANG: 'ka_GE.UTF-8', ...set })
  const ended = once(child, 'exit')
  const lines = await text(child.stdout)
  const [code] = await ended
  return [code, lines]
}

/** Words without which there is no English sentence. */
const english = /\b(the|a|an|is|are|was|were|has|be|not|no|of|to|in|it|and|or|from|with|call|set|name)\b/i

/** What is the same in every language: names, addresses, and how a command is written. */
const alike = /npm run [^\n:]+|<[^>]+>|\S*[/\\]\S*|[0-9a-f]{64}|--\w+|\b[A-Z]+_[A-Z_]+\b|\bpg_hba\.conf\b/g

interface Call {
  code: number
  words: string[]
  set?: NodeJS.ProcessEnv
  /** Instead of the folder of the house. */
  folder?: string
}

/** A house, a copy of it, and one that has lost its end. */
async function standing() {
  const folder = newFolder()
  const [archive, damaged] = ['whole', 'damaged'].map((name) => join(newFolder(), `${name}.tar.gz`)) as [string, string]
  await said({ code: 0, words: ['add-worker'], folder })
  await said({ code: 0, words: ['backup', archive], folder })
  writeFileSync(damaged, readFileSync(archive).subarray(0, -200))
  return { folder, archive, damaged }
}

/** Each call ends as it should, with sentences in Georgian and none in English. */
async function expectGeorgian(folder: string, calls: Call[]): Promise<void> {
  const answers = await Promise.all(calls.map((call) => said({ folder, ...call })))
  for (const [index, { code, words }] of calls.entries()) {
    expect([words, answers[index]?.[0]]).toEqual([words, code])
    const line = answers[index]?.[1] ?? ''
    expect([words, line]).toEqual([words, expect.stringMatching(/[ა-ჰ]/)])
    expect([words, line.replaceAll(alike, '')]).toEqual([words, expect.not.stringMatching(english)])
  }
}

describe('a terminal in Georgian', () => {
  it('is told how each command is called, and what is wrong with what it was given', { timeout: 120_000 }, async () => {
    const { folder, archive, damaged } = await standing()
    await expectGeorgian(folder, [
      { code: 2, words: ['restroe'] },
      { code: 0, words: ['--help'] },
      { code: 2, words: ['backup'] },
      { code: 2, words: ['backup', archive] },
      { code: 2, words: ['backup', join(folder, 'nowhere', 'house.tar.gz')] },
      { code: 2, words: ['backup', join(newFolder(), 'house.tar.gz')], folder: newFolder() },
      { code: 2, words: ['restore'] },
      { code: 2, words: ['restore', archive, '--chek'] },
      { code: 2, words: ['restore', join(folder, 'nothing.tar.gz')] },
      { code: 2, words: ['restore', archive] },
      { code: 2, words: ['restore', damaged, '--check'] },
      { code: 2, words: ['restore', join(folder, 'temi.sqlite'), '--check'] },
      { code: 2, words: ['move'] },
      { code: 2, words: ['move', 'sqlite'] },
      { code: 2, words: ['export'] },
      { code: 2, words: ['export', archive] },
      { code: 2, words: ['import', archive, 'more'] },
      { code: 2, words: ['verify', '--head', 'x'] },
      { code: 2, words: ['doctor', '--post'] },
      { code: 2, words: ['doctor', '--mail', 'nana@example.ge', '--dns', '8.8.8.8,1.1.1.1'] },
      { code: 2, words: ['keys', 'please'] },
      { code: 2, words: ['demo'] },
      { code: 2, words: ['add-worker', 'ნინო'] },
    ])
  })

  it('is told what is wrong with a setting, a folder or a server', { timeout: 120_000 }, async () => {
    const wrong = {
      ...{ PORT: 'many', DATABASE_URL: 'mysql://localhost', FILES_URL: 's3://nobody', SMTP_URL: 'mail.example.ge' },
      ...{ TRUST_PROXY: 'everybody', PUBLIC_URL: 'example.ge', TEMI_LOG: 'loud', BACKUP_URL: 'ftp://localhost' },
      TEMI_DATA: join(import.meta.dirname, 'temi.ts'),
    }
    const settings = Object.entries(wrong).map(([name, value]) => ({ [name]: value }))
    const silent = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    const calls = [...settings, silent].map((set) => ({ code: 1, words: ['migrate'], set }))
    await expectGeorgian(newFolder(), calls)
  })

  it('is told what a command has done', { timeout: 120_000 }, async () => {
    const { folder, archive } = await standing()
    await expectGeorgian(folder, [
      { code: 0, words: ['migrate'] },
      { code: 0, words: ['backup', join(newFolder(), 'house.tar.gz')] },
      { code: 0, words: ['restore', archive, '--check'] },
      { code: 0, words: ['restore', archive], folder: newFolder() },
      { code: 0, words: ['restore', archive, '--files'] },
      { code: 0, words: ['move', `sqlite:${newFolder()}`] },
      { code: 0, words: ['export', join(newFolder(), 'export')] },
    ])
  })
})
