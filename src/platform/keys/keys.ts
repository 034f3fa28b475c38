import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Db } from '../database.ts'

/** The key of this house. It is made with the database and stays the same. */
export async function getSigningKey(db: Db): Promise<string> {
  const { key_secret } = await db.selectFrom('signing_key').select('key_secret').executeTakeFirstOrThrow()
  return key_secret
}

/** The text with a mark that only this house can make: `text.mark`. The text itself holds no full stop. */
export function signed(key: string, text: string): string {
  return `${text}.${markOf(key, text)}`
}

/** The text that this house has signed, or nothing when the mark is not ours. */
export function readSigned(key: string, given: string): string | undefined {
  const [text = '', mark = ''] = given.split('.', 2)
  const [one, other] = [Buffer.from(mark), Buffer.from(markOf(key, text))]
  return one.length === other.length && timingSafeEqual(one, other) ? text : undefined
}

function markOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, 22)
}
