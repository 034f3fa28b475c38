import { assert, constantFrom, date, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { later } from '#platform/clock.ts'
import { copiesToKeep, type DatedCopy } from './keep-rule.ts'
import { nameOfCopy, nameOfSealed, readName } from './names.ts'

const moments = date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map(
  (date) => new Date(Math.floor(Number(date) / 1000) * 1000),
)
const copies = uniqueArray(moments, { maxLength: 120, selector: Number }).map((dates) =>
  dates.map((one): DatedCopy => {
    const made_at = one.toISOString()
    return { name: nameOfCopy('night', made_at), made_at, reason: 'night' }
  }),
)

describe('the keep rule', () => {
  it('keeps the newest copy, few others, and decides the same when asked again', () => {
    assert(
      property(copies, moments, (all, date) => {
        const now = date.toISOString()
        const kept = copiesToKeep(all, now)
        const left = all.filter(({ name }) => kept.has(name))
        const newest = all.toSorted((a, b) => (a.made_at < b.made_at ? -1 : 1)).at(-1)
        if (newest) expect(kept).toContain(newest.name)
        const old = left.filter(({ made_at }) => made_at <= later(now, '-P1D'))
        expect(old.length).toBeLessThanOrEqual(7 + 4 + 12)
        expect(copiesToKeep(left, now)).toEqual(kept)
      }),
    )
  })

  it('leaves, after two years of nights, seven days, four weeks and twelve months', () => {
    let held: DatedCopy[] = []
    let now = '2024-12-01T23:30:00.000Z'
    for (let night = 0; night < 730; night += 1) {
      held.push({ name: nameOfCopy('night', now), made_at: now, reason: 'night' })
      const kept = copiesToKeep(held, now)
      held = held.filter(({ name }) => kept.has(name))
      now = later(now, 'P1D')
    }
    // The last night is that of 1 December 2026 in Georgia, a Tuesday.
    const days = held.map(({ made_at }) => later(made_at, 'PT4H').slice(0, 10))
    expect(days.slice(-7)).toEqual(
      ['25', '26', '27', '28', '29', '30', '01'].map((day) => `2026-${day === '01' ? 12 : 11}-${day}`),
    )
    expect(days.slice(0, -7)).toEqual([
      ...['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
      ...['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-15', '2026-11-22'],
    ])
  })

  it('leaves a copy that is dated in days to come out of account, and keeps it', () => {
    const copyOf = (made_at: string): DatedCopy => ({ name: made_at, made_at, reason: 'night' })
    const now = '2026-12-01T23:30:00.000Z'
    const nights = Array.from({ length: 40 }, (_, before) => copyOf(later(now, `-P${before}D`)))
    const ahead = copyOf('2099-01-01T23:30:00.000Z')
    expect(copiesToKeep([...nights, ahead], now)).toEqual(copiesToKeep(nights, now).add(ahead.name))
  })

  it('keeps a copy before an update for 90 days, whatever else there is', () => {
    const made_at = '2026-09-02T09:00:00.000Z'
    const copy = { name: 'before', made_at, reason: 'update' as const }
    expect(copiesToKeep([copy], later(made_at, 'P89D'))).toEqual(new Set(['before']))
    expect(copiesToKeep([copy], later(made_at, 'P91D'))).toEqual(new Set())
  })
})

describe('the name of a copy', () => {
  it('says what is in it, and files of others are left alone', () => {
    assert(
      property(moments, constantFrom('night' as const, 'asked' as const), (date, reason) => {
        const made_at = date.toISOString()
        const name = nameOfCopy(reason, made_at)
        expect(readName(name)).toEqual({ name, made_at, reason, keyName: undefined })
        expect(readName(nameOfSealed(name, 'q9z3x7'))).toMatchObject({ made_at, reason, keyName: 'q9z3x7' })
      }),
    )
    const notOurs = ['temi-2026-12-01.tar.gz', 'photos.tar.gz', 'temi-2026-12-01T00-00-00.tar.gz.part']
    for (const name of [...notOurs, 'temi-2026-13-01T00-00-00.tar.gz']) expect(readName(name)).toBeUndefined()
  })

  it('carries the clock of Georgia, and older names that of UTC: both are read as the same moment', () => {
    const made_at = '2026-12-01T23:30:00.000Z'
    const now = nameOfCopy('night', made_at)
    const then = 'temi-2026-12-01T23-30-00.000Z.tar.gz'
    expect(now).toBe('temi-2026-12-02T03-30-00.tar.gz')
    for (const name of [now, then]) expect(readName(name)).toMatchObject({ made_at, reason: 'night' })
    expect(readName('temi-2026-12-01T23-30-00.000Z-q9z3x7.tar.gz.age')).toMatchObject({ made_at, keyName: 'q9z3x7' })
    expect(readName('before-update-2026-12-01T00-00-00.000Z.tar.gz')?.reason).toBe('update')

    // Of the same night in Georgia the later one stays, though by its name it is of the day before.
    const asked = '2026-12-01T22:00:00.000Z'
    const copies = [now, then, nameOfCopy('asked', asked), 'asked-2026-12-01T20-30-00.000Z.tar.gz']
    const dated = copies.map(readName).filter((copy) => copy !== undefined)
    expect(copiesToKeep(dated.slice(1), later(made_at, 'P5D'))).toEqual(new Set([then]))
  })
})
