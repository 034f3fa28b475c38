import { beforeAll, describe, expect, it } from 'vitest'
import { newInvitation } from '#modules/workers/index.ts'
import { formOn } from '../../../test/form-on.ts'
import { type Fields, type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'
import { isEmail } from './email.ts'

const whole = 'ელ. ფოსტის მისამართში მხოლოდ ლათინური ასოები იწერება. გადართეთ კლავიატურა'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse({ until: 'file' })
})

async function forms(): Promise<Array<[Visitor, string, Fields]>> {
  const staff = house.worker('administer-house', 'settle-association')
  const person = '/staff/records/person/1'
  const welcome = new URL(await newInvitation(house.house.app)).pathname
  return [
    [house, '/contact', { body: 'წყალი არ მოდის მესამე კვირაა.' }],
    [house, '/services/enquiries', { what: 'other', description: 'კაკლის ჩარჩო მინდა' }],
    [house, '/subscriptions', {}],
    [house, '/sign-in', { password: 'ვაშლი მსხალი ბალი' }],
    [house, '/sign-in/forgotten', {}],
    [house, welcome, { name: 'ნინო', password: 'ვაშლი მსხალი ბალი' }],
    [staff, '/staff/workers/invitations', { name: 'ზურა', roles: '1' }],
    [staff, person, { ...formOn((await staff.get(person)).text), why: 'ახალი მისამართი' }],
  ]
}

describe('an e-mail address', () => {
  it('in other letters, or with what no address has, is refused by every form, with a sentence, and stays typed', async () => {
    for (const [visitor, path, fields] of await forms()) {
      for (const email of ['ზურა@example.ge', 'ა@b.ge', 'нина@example.ge', 'zura@მაგალითი.გე']) {
        const answer = await visitor.post(path, { ...fields, email })
        expect([path, email, answer.status]).toEqual([path, email, 422])
        expect(answer.text).toContain(whole)
        expect(answer.text).toContain(`value="${email}"`)
      }
      const pointed = await visitor.post(path, { ...fields, email: '<a@example.ge>' })
      expect([path, pointed.status]).toEqual([path, 422])
      expect(pointed.text).not.toContain(whole)
    }
    expect((await house.post('/en/subscriptions', { email: 'ზურა@example.ge' })).text).toContain(
      'An e-mail address takes Latin letters only. Switch the keyboard',
    )
  })

  it('is taken as browsers take it', () => {
    for (const email of ['n.i+o_9@mail.example.ge', "o'neil@example.org", 'a@xn--lodaehvb.xn--node', 'A@B.GE'])
      expect([email, isEmail(email)]).toEqual([email, true])
    for (const email of [
      'nino',
      'nino@example',
      '@example.ge',
      'a b@c.ge',
      'a@b..ge',
      'a@-b.ge',
      'a@b.ge.',
      'a@b@c.ge',
      '',
    ])
      expect([email, isEmail(email)]).toEqual([email, false])
  })
})
