import { describe, expect, inject, it } from 'vitest'
import { newGround } from './ground.ts'
import { killAgainAndAgain } from './kills.ts'

describe('a house that is killed', () => {
  it('has lost nothing that it had confirmed, ten times over', { timeout: 120_000 }, async () => {
    const ground = await newGround(inject('templates').postgres)
    const result = await killAgainAndAgain(ground, 10)
    await ground.remove()
    const { kills, betweenBeginAndAnswer, confirmed, unanswered, inspection } = result
    console.log(
      `${ground.name}: ${kills} kills, ${betweenBeginAndAnswer} of them between begin and answer; ` +
        `${confirmed} messages confirmed, ${unanswered} unanswered, ${inspection.lost} lost`,
    )
    expect(result.faults).toEqual([])
    expect(betweenBeginAndAnswer).toBeGreaterThanOrEqual(4)
    expect(confirmed).toBeGreaterThan(0)
  })
})
