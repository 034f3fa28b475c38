import type { App } from '#platform/app.ts'
import { say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import type { PostKind } from './kind.ts'
import { messages } from './messages.ts'

/**
 * An address that was erased because it named somebody is forgotten where visits are counted, too: at night, when what every
 * process had still in memory has been written down.
 */
export function leftAddresses<Own extends object>(kind: PostKind<Own>): JobKind {
  const above = kind.url({ slug: '' }).replace(/\/$/, '')
  return {
    kind: `${kind.kind}-left-addresses`,
    label: say(messages, (m) => m.leftAddressesJob),
    schedule: '55 3 * * *',
    work: (app) => app.visits.forgetUnknown(above, (slug) => isKnown(app, kind, slug)),
  }
}

async function isKnown<Own extends object>({ db }: App, kind: PostKind<Own>, slug: string): Promise<boolean> {
  if (await kind.find(db, { slug })) return true
  const former = db.selectFrom('written_redirect').select('id').where('kind', '=', kind.kind).where('slug', '=', slug)
  return (await former.executeTakeFirst()) !== undefined
}
