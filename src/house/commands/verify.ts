import { pendingSteps } from '#platform/migrations.ts'
import type { Settings } from '#platform/settings.ts'
import { inTerminal } from '#platform/terminal.ts'
import { steps } from '../../migrations/index.ts'
import { verifyHouse } from '../verifying/verify.ts'
import { words as messages } from './messages.ts'
import { openAsItIs, say } from './opening.ts'
import { WrongWords } from './words.ts'

/** `temi verify`: walks the journal, compares the rows with it, and a head somebody has kept. Changes nothing. Georgian comes first, as with `doctor`. */
export async function verify(settings: Settings, words: string[]): Promise<void> {
  const head = headIn(words)
  const engine = await openAsItIs(settings)
  // What a newer version has written tells this one less than nothing: it would find what is in order.
  await pendingSteps(engine, steps)
  const { sentences, isWhole } = await verifyHouse(engine, head)
  await engine.close()
  for (const line of [...sentences.ka, '', ...sentences.en]) say(line)
  process.exitCode = isWhole ? 0 : 1
}

function headIn(words: string[]): string | undefined {
  if (words.length === 0) return undefined
  const [option, hash = '', ...more] = words
  if (option !== '--head' || more.length > 0 || !/^[0-9a-f]{64}$/i.test(hash))
    throw new WrongWords(inTerminal(messages).verifyCalled)
  return hash.toLowerCase()
}
