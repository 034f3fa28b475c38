import type { App } from '#platform/app.ts'
import { listUnclean } from '#platform/files/cleaning.ts'
import { hasRoomForStrangers } from '#platform/files/files.ts'
import { say } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { checkStore } from '#platform/stores/open-store.ts'
import { messages } from './messages.ts'

/** What is so with pictures: whether the place they lie in can be reached, more are taken, and all of them are clean, and known. */
export async function findings(app: App): Promise<Finding[]> {
  const asked = [aboutPlace, aboutOther, aboutRoom, aboutCleaning, aboutUnknown]
  return (await Promise.all(asked.map((about) => about(app)))).flat()
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

/** Two houses with one store: one of them is a drill, or has been given the wrong address. */
async function aboutOther({ files }: App): Promise<Finding[]> {
  if (!files.isSweptByAnother()) return []
  return [{ state: 'look', what: say(messages, (m) => m.anothers), toDo: say(messages, (m) => m.ofAnothers) }]
}

async function aboutRoom({ db, clock }: App): Promise<Finding[]> {
  if (await hasRoomForStrangers(db, clock.now())) return []
  return [{ state: 'look', what: say(messages, (m) => m.usedUp), toDo: say(messages, (m) => m.waitForRoom) }]
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
