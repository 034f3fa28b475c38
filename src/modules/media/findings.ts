import type { App } from '#platform/app.ts'
import { listUnclean } from '#platform/files/cleaning.ts'
import { say } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { checkStore } from '#platform/stores/open-store.ts'
import { messages } from './messages.ts'

/** What is so with pictures: whether the place they lie in can be reached, whether all of them are clean, and known. */
export async function findings(app: App): Promise<Finding[]> {
  return [...(await aboutPlace(app)), ...(await aboutCleaning(app)), ...(await aboutUnknown(app))]
}

async function aboutPlace({ outside }: App): Promise<Finding[]> {
  if (!outside.filesUrl) return []
  const isReached = await checkStore(outside.filesUrl).then(
    (trouble) => !trouble,
    () => false,
  )
  if (isReached) return [{ state: 'good', what: say(messages, (m) => m.reached) }]
  return [{ state: 'wrong', what: say(messages, (m) => m.unreached), toDo: say(messages, (m) => m.reach) }]
}

async function aboutCleaning(app: App): Promise<Finding[]> {
  const count = (await listUnclean(app)).length
  if (count === 0) return []
  return [{ state: 'look', what: say(messages, (m) => m.unclean(count)), toDo: say(messages, (m) => m.clean) }]
}

/** Files of a house whose database was lost, or of another one: nobody but an operator can tell. */
async function aboutUnknown({ files }: App): Promise<Finding[]> {
  const count = await files.countUnknown()
  if (count === 0) return []
  return [{ state: 'look', what: say(messages, (m) => m.unknown(count)), toDo: say(messages, (m) => m.ofUnknown) }]
}
