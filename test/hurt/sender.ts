import { randomBytes, randomInt } from 'node:crypto'
import { Agent, request } from 'node:http'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import { formToken } from '#platform/tokens.ts'

/** What people have sent, and which of it the house has confirmed. */
export interface Ledger {
  /** Receipts that a sender has in hand: none of them may ever be lost. */
  confirmed: string[]
  /** Sent whole, and no answer came. The house may have kept it or not. */
  unanswered: number
  /** Answers that said no, by their status. */
  refused: Map<number, number>
}

export function newLedger(): Ledger {
  return { confirmed: [], unanswered: 0, refused: new Map() }
}

export interface Response {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** One request over a real connection; a line that breaks is an error. */
export function ask(
  origin: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '' as string | Buffer,
    agent = undefined as Agent | undefined,
    patience = 30_000,
  } = {},
): Promise<Response> {
  return new Promise((resolve, refuse) => {
    const going = request(origin + path, { method, headers, ...(agent ? { agent } : {}) }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece) => pieces.push(piece))
      answer.on('error', refuse)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(pieces).toString(),
        }),
      )
    })
    going.setTimeout(patience, () => going.destroy(new Error('no answer in time')))
    going.on('error', refuse)
    going.end(body)
  })
}

/** A message that nobody has sent before, from somebody of another address each time. */
export function aMessage(origin: string) {
  const body = new URLSearchParams({ body: `წყლის ტუმბო ${randomBytes(12).toString('hex')}`, phone: '599123456' })
  const headers = {
    origin,
    'content-type': 'application/x-www-form-urlencoded',
    'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
  }
  return { method: 'POST', headers, body: String(body) }
}

/** Sends one message and writes down what became of it. */
export async function sendOne(origin: string, ledger: Ledger, agent?: Agent): Promise<Response | undefined> {
  try {
    const answer = await ask(origin, '/contact', { ...aMessage(origin), agent })
    if (answer.status === 303) ledger.confirmed.push(String(answer.headers.location))
    else ledger.refused.set(answer.status, (ledger.refused.get(answer.status) ?? 0) + 1)
    return answer
  } catch {
    // The line broke: that is what these tests do, and what became of the message is what they ask afterwards.
    ledger.unanswered += 1
    return undefined
  }
}

/** Several people send one message after the other until they are told to go home, or nobody answers any more. */
export function sendAlong(
  origin: string,
  ledger: Ledger,
  people: number,
): { stop(): Promise<void>; over: Promise<void> } {
  const agent = new Agent({ keepAlive: true, maxSockets: people })
  let isOver = false
  const one = async () => {
    while (!isOver && (await sendOne(origin, ledger, agent)));
  }
  const over = Promise.all(Array.from({ length: people }, one)).then(() => agent.destroy())
  const stop = () => {
    isOver = true
    return over
  }
  return { stop, over }
}

/** How a worker who has come in sends forms; nothing where the line broke. */
export function asksOf(origin: string, session: string, agent: Agent) {
  return async (path: string, fields: Record<string, string>): Promise<Response | undefined> => {
    const body = String(new URLSearchParams({ form_token: formToken(session), ...fields }))
    const headers = {
      ...{ origin, cookie: `${sessionCookie}=${session}` },
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
    }
    try {
      return await ask(origin, path, { method: 'POST', headers, body, agent })
    } catch {
      // The house was killed: what became of the form is asked afterwards.
      return undefined
    }
  }
}
