import { describe, expect, it } from 'vitest'
import { everything } from '../../../test/everything.ts'
import { formOn } from '../../../test/form-on.ts'
import { type Answer, testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'

const base = '/staff/personal-data'
const reason = 'asked-by-the-person'

/** The rows a page offers. */
function rowsOn({ text }: Answer): string[] {
  const inputs = text.match(/<input[^>]*type="checkbox" name="row"[^>]*>/g) ?? []
  return inputs.map((input) => /value="([^"]*)"/.exec(input)?.[1] ?? '')
}

describe('what stands beside a record', () => {
  it('of somebody to contact, not public yet, is found, handed over and erased with the record', async () => {
    const house = await testHouse()
    const editor = house.worker('settle-association')
    const path = '/staff/records/person/1'
    const fields = formOn((await editor.get(path)).text)
    const draft = { line_ka: 'მისი ძმა ზვიადი ჟირკოვაძე უპასუხებს', 'line_ka-draft': 'on', why: 'მოვამზადეთ' }
    expect((await editor.post(path, { ...fields, ...draft })).status).toBe(303)
    const officer = house.worker('handle-personal-data')
    const found = await officer.post(`${base}/search`, { name: 'ზვიადი ჟირკოვაძე' })
    expect(rowsOn(found)).toEqual(['text_state:1'])
    expect(found.text).toContain('მონახაზი, რომელიც საიტზე ჯერ არ ჩანს')
    const served = { row: 'person:1', reason }
    expect((await officer.post(`${base}/served`, { ...served, what: 'text' })).text).toContain(draft.line_ka)
    expect((await officer.post(`${base}/served`, { ...served, what: 'erase' })).status).toBe(303)
    expect(await everything(house.house.engine)).not.toContain('ჟირკოვაძე')
  })

  it('of a text that is about nobody is no row of a person, and is left to its own form', async () => {
    const house = await testHouse()
    const project = await house.house.engine.read.selectFrom('project').select('id').executeTakeFirstOrThrow()
    const editor = house.worker('manage-projects')
    const path = `/staff/records/project/${project.id}`
    const fields = formOn((await editor.get(path)).text)
    const draft = { title_ka: 'ზვიადი ჟირკოვაძის ჭა', 'title_ka-draft': 'on', why: 'მოვამზადეთ' }
    expect((await editor.post(path, { ...fields, ...draft })).status).toBe(303)
    const found = await house.worker('handle-personal-data').post(`${base}/search`, { name: 'ზვიადი ჟირკოვაძე' })
    expect(rowsOn(found)).toEqual([])
    expect(found.text).toContain(`value="${path}"`)
  })
})

describe('a file that is found by its name', () => {
  it('is taken out where it stands before it is erased, and does not come back after', async () => {
    const house = await testHouse()
    const keeper = house.worker('keep-media')
    const taken = { credit: 'გია', people_consent: 'none-shown', guardian_consent: 'none-shown' }
    await keeper.upload('/staff/media/new', taken, [['pictures', 'zhirkovadze.png', pictures.png(40)]])
    const officer = house.worker('handle-personal-data')
    const found = await officer.post(`${base}/search`, { name: 'Zhirkovadze' })
    const [file = ''] = rowsOn(found)
    expect(file).toMatch(/^file:\d+$/)
    const fields = { row: file, reason, what: 'erase' }
    const refused = await officer.post(`${base}/served`, fields)
    expect([refused.status, refused.text.includes('ბიბლიოთეკის სურათია № 1')]).toEqual([422, true])

    expect((await keeper.post('/staff/media/1/closing', { why: 'სთხოვა' })).status).toBe(303)
    expect((await officer.post(`${base}/served`, fields)).status).toBe(303)
    const back = await keeper.post('/staff/media/1/reopening', {})
    expect([back.status, back.text.includes('სამუდამოდ წაიშალა')]).toEqual([409, true])
  })
})
