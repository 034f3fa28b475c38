import type { Moment } from '../clock.ts'
import { readSigned, signed } from '../keys/keys.ts'

/** The names of the fields that `<Guard>` adds to a form for everybody. */
export const guardFields = { trap: 'homepage', stamp: 'drawn' } as const

/** Nobody reads a form, writes and sends it in less time. */
const quickest = 3

const mostLinks = 2

const link = /https?:\/\/|\bwww\./giu

// Nobody writes these by hand to an association; programs do, hoping that a page shows them as links.
const markup = /<a\s|\[url|\[link/iu

/** What a form carries so that we know later when it was drawn. */
export function newStamp(key: string, now: Moment): string {
  return signed(key, String(secondsOf(now)))
}

/** Whether what was sent looks like the work of a program. It is kept all the same, and looked at later. */
export function isSuspect(body: unknown, key: string, now: Moment): boolean {
  const { [guardFields.trap]: trapped, [guardFields.stamp]: stamp, ...fields } = Object(body)
  return Boolean(trapped) || wasTooQuick(String(stamp ?? ''), key, now) || advertises(fields)
}

function wasTooQuick(stamp: string, key: string, now: Moment): boolean {
  const drawn = readSigned(key, stamp)
  return drawn === undefined || secondsOf(now) - Number(drawn) < quickest
}

function advertises(fields: Record<string, unknown>): boolean {
  const texts = Object.values(fields).flat().map(String)
  const links = texts.reduce((count, text) => count + (text.match(link)?.length ?? 0), 0)
  return links > mostLinks || texts.some((text) => markup.test(text))
}

function secondsOf(moment: Moment): number {
  return Math.floor(Temporal.Instant.from(moment).epochMilliseconds / 1000)
}
