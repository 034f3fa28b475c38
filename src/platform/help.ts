import type { Bilingual } from './messages.ts'
import type { Permission } from './permissions.ts'

/** A short page that tells a worker how a task is done, step by step. */
export interface HelpTopic {
  /** The end of its address. */
  slug: string
  title: Bilingual
  steps: Bilingual[]
  /** Where the task is done: this page and those below it lead to the help, and the help leads there. */
  to: string
  /** Only those who may do it read about it; of several any will do. */
  may: Permission | readonly Permission[]
}

/** The same told in one language; buttons are called by the words that stand on them. */
interface Told {
  title: string
  steps: readonly string[]
}

/** A topic of help; both languages tell the same steps. */
export function helpTopic(place: Omit<HelpTopic, 'title' | 'steps'>, { ka, en }: { ka: Told; en: Told }): HelpTopic {
  const steps = ka.steps.map((step, at) => ({ ka: step, en: en.steps[at] ?? '' }))
  return { ...place, title: { ka: ka.title, en: en.title }, steps }
}
