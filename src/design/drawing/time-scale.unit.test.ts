import { describe, expect, it } from 'vitest'
import { spanOf, yearsOf } from './time-scale.ts'

const years = { first: 2015, count: 5 }

describe('a line of years', () => {
  it('is as long as what is known', () => {
    expect(yearsOf([{ from: '2017-06', to: '2017-08' }, { from: '2015', to: '2016' }, { from: '2019-03-12' }])).toEqual(
      years,
    )
    expect(yearsOf([])).toBeUndefined()
  })

  it('never draws more exactly than it is known', () => {
    expect(spanOf({ from: '2015', to: '2016' }, years)).toEqual({ shape: 'fuzzy', from: 0, to: 40, isOpen: false })
    expect(spanOf({ from: '2017-06', to: '2017-08' }, years)).toEqual({
      shape: 'bar',
      from: 48.3,
      to: 53.3,
      isOpen: false,
    })
    expect(spanOf({ from: '2017-06' }, years)).toMatchObject({ shape: 'bar', from: 48.3, to: 50 })
    expect(spanOf({ from: '2018-03-05' }, years)).toMatchObject({ shape: 'point', from: 63.6, to: 63.6 })
  })

  it('has no end where nobody knows one', () => {
    expect(spanOf({ from: '2018-03-20', to: null }, years)).toMatchObject({ shape: 'point', from: 64.4, isOpen: true })
    expect(spanOf({ from: '2018', to: null }, years)).toMatchObject({ shape: 'fuzzy', from: 60, to: 80, isOpen: true })
  })
})
