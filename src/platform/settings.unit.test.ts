import { describe, expect, it } from 'vitest'
import { readSettings, WrongSetting } from './settings.ts'

describe('a setting that cannot be meant', () => {
  it.each([
    ['smtp://letters%40example.ge:SEKRET%pass@smtp.example.ge:587'],
    ['smtp://letters:SEKRETpass@smtp.exa mple.ge:587'],
    ['http://smtp.example.ge'],
  ])('is refused at the start, and a password in it is not repeated: %s', (SMTP_URL) => {
    expect(() => readSettings({ SMTP_URL })).toThrow(WrongSetting)
    expect(() => readSettings({ SMTP_URL })).not.toThrow(/SEKRET/)
  })

  it.each(['10.0.0.0/99', '10.0.0.0/abc', '::1/129', '10.0.0.0/8/8', 'proxy'])(
    'is refused: TRUST_PROXY %s',
    (given) => {
      expect(() => readSettings({ TRUST_PROXY: given })).toThrow(WrongSetting)
    },
  )

  it('leaves alone what can be meant', () => {
    const SMTP_URL = 'smtp://letters%40example.ge:a%25b@smtp.example.ge:587?from=letters@example.ge'
    expect(readSettings({ SMTP_URL, TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8,192.168.1.1' }).outside.smtpUrl).toBe(
      SMTP_URL,
    )
  })
})
