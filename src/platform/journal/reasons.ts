import { type Bilingual, say } from '../messages.ts'
import { importMessages, reasonMessages } from './reason-messages.ts'

/**
 * A reason for a reader: in their language where the software gave it, as it was written where a person did. Nothing
 * where only the address of a form is known.
 */
export function tellReason(why: string | undefined): Bilingual | undefined {
  if (!why || /^[A-Z]+ \//.test(why)) return undefined
  const { ka, en } = reasonMessages
  if (Object.hasOwn(ka, why)) return { ka: ka[why as keyof typeof ka], en: en[why as keyof typeof en] }
  const [, pack] = /^content pack (.+)$/.exec(why) ?? []
  if (pack) return say(importMessages, (m) => m.fromPack(pack))
  const [, day] = /^import of an export of (\d{4}-\d\d-\d\d)T/.exec(why) ?? []
  return day ? say(importMessages, (m) => m.imported(day)) : { ka: why, en: why }
}
