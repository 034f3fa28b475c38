import { expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'
import { openCase } from './cases.ts'
import { endIncident, logIncident } from './incidents.ts'

const base = '/staff/personal-data'

it('what is not answered or ended yet is not erased together with its deadline', async () => {
  const house = await testHouse()
  const officer = house.worker('handle-personal-data')
  await house.change(async (tx) => {
    await openCase(tx, { wish: 'erase', channel: 'phone', person: 'ნინო, 599 12-34-56', received_on: '2026-12-01' })
    await logIncident(tx, { what: 'ნინოს ნომერი სხვას გაეგზავნა', noticed_at: tx.now })
  })
  const erase = async (row: string) => {
    const answer = await officer.post(`${base}/served`, {
      ...{ row, what: 'erase', reason: 'asked-by-the-person', phone: '599 12-34-56', name: 'ნინო' },
    })
    return [answer.status, /ჯერ (ღიაა|არ დამთავრებულა)/.exec(answer.text)?.[1]]
  }
  expect(await erase('rights_case:1')).toEqual([422, 'ღიაა'])
  expect(await erase('incident:1')).toEqual([422, 'არ დამთავრებულა'])
  await house.change((tx) => endIncident(tx, 1, 'ვაცნობეთ'))
  expect(await erase('incident:1')).toEqual([303, undefined])
})
