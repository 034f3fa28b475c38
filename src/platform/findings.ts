import type { App } from './app.ts'
import { impersonal } from './impersonal.ts'
import { defineMessages, say } from './messages.ts'
import type { Finding } from './module.ts'
import type { Surroundings } from './server.ts'

const words = defineMessages(
  {
    notExamined: (part: string) => `ვერ შემოწმდა: „${part}“.`,
    notExaminedToDo: 'უთხარით მას, ვინც სერვერს უვლის: მიზეზი სისტემის ჩანაწერებშია (journalctl -u temi).',
  },
  {
    notExamined: (part) => `“${part}” could not be examined.`,
    notExaminedToDo:
      'Tell whoever looks after the server: the reason stands in the log of the system (journalctl -u temi).',
  },
)

/** What every part of the house has found. One that goes wrong at it is a finding itself, and hides nobody else's. */
export async function findingsOf(app: App, { modules, troubleOf }: Surroundings): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, label, findings: find, staffMenu = [] } of modules) {
    try {
      findings.push(...((await find?.(app)) ?? []))
    } catch (error) {
      // Where the database is away or full nothing can be examined, and whoever asks is told that.
      if (troubleOf(error)) throw error
      const called = label ?? staffMenu[0]?.label
      app.log.error({ part: name, error: impersonal(error) }, 'a part could not be examined')
      findings.push({
        state: 'wrong',
        what: say(words, (m, language) => m.notExamined(called?.[language] ?? name)),
        toDo: say(words, (m) => m.notExaminedToDo),
      })
    }
  }
  return findings
}
