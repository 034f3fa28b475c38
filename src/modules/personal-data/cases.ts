import { type Day, dayOf } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { caseMessages } from './case-messages.ts'
import type { Channel, RightsRuleTable, Wish } from './tables.ts'

export type Rule = Pick<RightsRuleTable, 'amount' | 'unit'>

export function findRule(db: Db) {
  return db
    .selectFrom('rights_rule')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** The rights officer says how long the law gives. Cases that have no day yet get one. */
export async function settleRule(tx: Tx, rule: Rule): Promise<void> {
  const was = await findRule(tx)
  if (was) await tx.close('rights_rule', was, 'another rule')
  await tx.create('rights_rule', { ...rule, closed_at: null })
  for (const one of (await listCases(tx)).filter(({ state, due_on }) => state === 'open' && due_on === null))
    await tx.amend('rights_case', one, { due_on: dueOn(one.received_on, rule) })
}

/** Saturday is 6, Sunday 7. Public holidays are not taken out, so the day the law means can only be later. */
const isWeekend = (day: Temporal.PlainDate) => day.dayOfWeek > 5

/** The last day of a time that begins after this day; one that ends at a weekend ends on the next working day. */
export function dueOn(from: Day, { amount, unit }: Rule): Day {
  let day = Temporal.PlainDate.from(from)
  if (unit === 'calendar-day') day = day.add({ days: amount })
  for (let left = unit === 'working-day' ? amount : 0; left > 0; ) {
    day = day.add({ days: 1 })
    if (!isWeekend(day)) left -= 1
  }
  while (isWeekend(day)) day = day.add({ days: 1 })
  return day.toString()
}

/** Open cases first, those with the nearest day before the others. */
export async function listCases(db: Db): Promise<Row<'rights_case'>[]> {
  const cases = await db
    .selectFrom('rights_case')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  const order = ({ state, due_on }: Row<'rights_case'>) => (state === 'open' ? `0${due_on ?? '0'}` : '1')
  return cases.sort((a, b) => order(a).localeCompare(order(b)))
}

export async function getCase(db: Db, id: number): Promise<Row<'rights_case'>> {
  const found = db.selectFrom('rights_case').selectAll().where('id', '=', id).where('closed_at', 'is', null)
  const one = await found.executeTakeFirst()
  if (!one) throw new NotFound(`case ${id}`)
  return one
}

export interface Asked {
  wish: Wish
  channel: Channel
  person: string
  words?: string | undefined
  received_on: Day
}

/** Somebody asks for what the law gives them, and the clock begins. */
export async function openCase(
  tx: Tx,
  { wish, channel, person, words = undefined, received_on }: Asked,
): Promise<number> {
  if (received_on > dayOf(tx.now)) throw new Refusal(say(caseMessages, (m) => m.notYet))
  const rule = await findRule(tx)
  return tx.create('rights_case', {
    ...{ wish, channel, person_secret: person, words_secret: words ?? null, received_on },
    ...{ due_on: rule ? dueOn(received_on, rule) : null, extended_on: null },
    ...{ state: 'open', done_on: null, outcome_secret: null, closed_at: null },
  })
}

/** The time is made longer once, by as much as it was. The person has to be told. */
export async function extendCase(tx: Tx, id: number): Promise<void> {
  const one = await getCase(tx, id)
  const rule = await findRule(tx)
  if (!rule || one.due_on === null || one.extended_on !== null || one.state !== 'open')
    throw new Refusal(say(caseMessages, (m) => m.notLonger))
  await tx.amend('rights_case', one, { due_on: dueOn(one.due_on, rule), extended_on: dayOf(tx.now) }, 'extended')
}

export interface Ended {
  state: 'done' | 'refused'
  outcome: string
}

export async function endCase(tx: Tx, id: number, { state, outcome }: Ended): Promise<void> {
  const one = await getCase(tx, id)
  await tx.amend('rights_case', one, { state, outcome_secret: outcome, done_on: dayOf(tx.now) }, state)
}

/** It was not done after all. */
export async function reopenCase(tx: Tx, id: number): Promise<void> {
  await tx.amend('rights_case', await getCase(tx, id), { state: 'open', done_on: null }, 'open again')
}
