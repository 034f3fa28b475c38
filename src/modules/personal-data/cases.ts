import { daysOffFor, endOfTime } from '#modules/days-off/index.ts'
import { type Day, dayOf } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { ConversationKind, ConversationRow } from '#platform/intake/conversation.ts'
import { say } from '#platform/messages.ts'
import { caseMessages } from './case-messages.ts'
import { mostOfPerson } from './forms.ts'
import type { Channel, RightsRuleTable, Wish } from './tables.ts'

export type Rule = Pick<RightsRuleTable, 'amount' | 'unit'>

type DaysOff = Awaited<ReturnType<typeof daysOffFor>>

export function findRule(db: Db) {
  return db
    .selectFrom('rights_rule')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** Before anybody has said how long the law gives; no lawyer has checked it, and the page says so. */
const firstRule: Rule = { amount: 10, unit: 'working-day' }

export async function lacksRule(db: Db): Promise<boolean> {
  return (await findRule(db)) === undefined
}

export function bringRule(tx: Tx): Promise<void> {
  return settleRule(tx, firstRule)
}

/** The rights officer says how long the law gives. Cases that were never counted are counted by it. */
export async function settleRule(tx: Tx, rule: Rule): Promise<void> {
  const was = await findRule(tx)
  if (was) await tx.close('rights_rule', was, 'another rule')
  const rule_id = await tx.create('rights_rule', { ...rule, closed_at: null })
  const uncounted = tx.selectFrom('rights_case').selectAll().where('rule_id', 'is', null).where('state', '=', 'open')
  for (const one of await uncounted.where('closed_at', 'is', null).orderBy('id').execute())
    await tx.amend('rights_case', one, { rule_id })
}

/** A request, with the last day for an answer as far as it is known. */
export type Case = Row<'rights_case'> & { due_on: Day | null }

/** Counted anew whenever it is asked for, since days off are declared at any time. */
async function counted(db: Db, cases: Row<'rights_case'>[]): Promise<Case[]> {
  const rules = await db.selectFrom('rights_rule').selectAll().orderBy('id').execute()
  const off = await daysOffFor(db, 'everybody')
  return cases.map((one) => {
    const rule = rules.find(({ id }) => id === one.rule_id)
    return { ...one, due_on: rule ? dueOn(one, rule, off) : null }
  })
}

/** The time begins on the day after, and again after its end where it was made longer. */
function dueOn({ received_on, extended_on }: Row<'rights_case'>, rule: Rule, off: DaysOff): Day {
  const due = endOfTime(received_on, rule, off)
  return extended_on === null ? due : endOfTime(due, rule, off)
}

/** Open cases first, those with the nearest day before the others. */
export async function listCases(db: Db): Promise<Case[]> {
  const cases = db.selectFrom('rights_case').selectAll().where('closed_at', 'is', null).orderBy('id', 'desc')
  const order = ({ state, due_on }: Case) => (state === 'open' ? `0${due_on ?? '0'}` : '1')
  return (await counted(db, await cases.execute())).sort((a, b) => order(a).localeCompare(order(b)))
}

export async function getCase(db: Db, id: number): Promise<Case> {
  const [one] = await counted(db, [await getCaseRow(db, id)])
  if (!one) throw new NotFound(`case ${id}`)
  return one
}

async function getCaseRow(db: Db, id: number): Promise<Row<'rights_case'>> {
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

/** What a message or an enquiry tells of a request that stands in it. */
export function caseAbout(
  { label }: Pick<ConversationKind, 'label'>,
  { id, name, phone, email, words, received_at }: ConversationRow,
  wish: Wish,
): Asked {
  const number = `${label.ka} № ${id}`
  const person = [name, phone, email].filter(Boolean).join(', ').slice(0, mostOfPerson)
  return {
    ...{ wish, channel: 'form', person: person || number, words: `${number}: ${words}` },
    received_on: dayOf(received_at),
  }
}

/** Somebody asks for what the law gives them, and the clock begins. */
export async function openCase(
  tx: Tx,
  { wish, channel, person, words = undefined, received_on }: Asked,
): Promise<number> {
  const rule = await findRule(tx)
  return tx.create('rights_case', {
    ...{ wish, channel, person_secret: person, words_secret: words ?? null, received_on },
    ...{ rule_id: rule?.id ?? null, extended_on: null },
    ...{ state: 'open', done_on: null, outcome_secret: null, closed_at: null },
  })
}

/** The time is made longer once, by as much as it was. The person has to be told. */
export async function extendCase(tx: Tx, id: number): Promise<void> {
  const one = await getCaseRow(tx, id)
  if (one.rule_id === null || one.extended_on !== null || one.state !== 'open')
    throw new Refusal(say(caseMessages, (m) => m.notLonger))
  await tx.amend('rights_case', one, { extended_on: dayOf(tx.now) }, 'extended')
}

export interface Ended {
  state: 'done' | 'refused'
  outcome: string
}

export async function endCase(tx: Tx, id: number, { state, outcome }: Ended): Promise<void> {
  const one = await getCaseRow(tx, id)
  await tx.amend('rights_case', one, { state, outcome_secret: outcome, done_on: dayOf(tx.now) }, state)
}

/** It was not done after all. */
export async function reopenCase(tx: Tx, id: number): Promise<void> {
  await tx.amend('rights_case', await getCaseRow(tx, id), { state: 'open', done_on: null }, 'open again')
}
