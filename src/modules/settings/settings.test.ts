import { describe, expect, it } from 'vitest'
import { formOn } from '../../../test/form-on.ts'
import { testHouse } from '../../../test/house.ts'

describe('the settings', () => {
  it('show what the association tells, and colours only that can be read', async () => {
    const house = await testHouse()
    const chair = house.worker('settle-association')
    const path = '/staff/records/association/1'
    const form = formOn((await chair.get(path)).text)
    expect((await house.get('/about')).text).toContain('ჯერ არ არის მოწოდებული')
    const told = { address_ka: 'მშვიდობის ქუჩა 1', address_en: '1 Peace Street', registration_number: '123456789' }
    const bank = { bank_ka: 'ბანკი', bank_en: 'A bank', bank_account: 'GE29NB0000000101904917', phone: '+995322000000' }
    const wrong = await chair.post(path, {
      ...form,
      ...told,
      ...bank,
      bank_account: 'GE29NB0000000101904918',
      colour_light: '#ff9999',
      why: 'წესდება',
    })
    expect(wrong.status).toBe(422)
    for (const words of ['field-bank-account-error', 'field-colour-light-error', 'მინიმუმ 4,5'])
      expect(wrong.text).toContain(words)
    const colours = { colour_light: '#1f5a46', colour_dark: '#8ccdb2' }
    const inGroups = { bank_account: 'ge29 NB00 0000 0101 9049 17', phone: '+995 (32) 200-00-00' }
    const right = { ...form, ...told, ...bank, ...inGroups, ...colours, why: 'წესდება' }
    expect((await chair.post(path, right)).status).toBe(303)
    const about = (await house.get('/en/about')).text
    for (const words of ['1 Peace Street', '123456789', 'GE29NB0000000101904917', 'A bank', 'tel:+995322000000'])
      expect(about).toContain(words)
    const sheet = /href="(\/colours\/[\w-]+\.css)"/.exec(about)?.[1] ?? ''
    const style = await house.get(sheet)
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8'])
    expect(style.text).toContain('#1f5a46')
  })

  it('say where a page stands in the menus, in which order and under which words', async () => {
    const house = await testHouse()
    const chair = house.worker('settle-association')
    const list = (await chair.get('/staff/records/menu-entry')).text
    const change = async (name: string, fields: Record<string, string>) => {
      const [, path = ''] = new RegExp(`href="(/staff/records/menu-entry/\\d+)"[^>]*>${name}<`).exec(list) ?? []
      const form = formOn((await chair.get(path)).text)
      expect((await chair.post(path, { ...form, ...fields, why: 'კრების ოქმი' })).status).toBe(303)
    }
    await change('სიახლეები', { place: 'main', position: '1', label_ka: 'ამბები' })
    await change('ადგილები', { place: 'nowhere' })
    const { text } = await house.get('/contact')
    const head = text.slice(0, text.indexOf('<main'))
    expect(head.indexOf('>ამბები<')).toBeGreaterThan(0)
    expect(head.indexOf('>ამბები<')).toBeLessThan(head.indexOf('href="/projects"'))
    expect(text).not.toContain('href="/places"')
    expect((await house.get('/en/contact')).text).toContain('>ამბები<')
  })
})
