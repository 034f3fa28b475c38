import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { WrongSetting } from './wrong-setting.ts'

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

  it.each([
    ['BACKUP_URL', 's3://nokey'],
    ['BACKUP_URL', 's3://key:SEKRET@store.example.ge'],
    ['BACKUP_URL', 'ftp://key:SEKRET@store.example.ge/copies'],
    ['FILES_URL', 's3://nokey/bucket'],
    ['FILES_URL', 's3://key:SEKRET%@store.example.ge/bucket'],
    ['DATABASE_URL', 'postgres://temi:s3c#SEKRET@localhost/temi'],
    ['DATABASE_URL', 'postgres://temi:SEKRET@localhost:99999/temi'],
  ])('is refused by its name, and a secret in it is not repeated: %s %s', (name, given) => {
    expect(() => readSettings({ [name]: given })).toThrow(WrongSetting)
    expect(() => readSettings({ [name]: given })).toThrow(name)
    expect(() => readSettings({ [name]: given })).not.toThrow(/SEKRET/)
  })

  it('leaves alone what can be meant', () => {
    const SMTP_URL = 'smtp://letters%40example.ge:a%25b@smtp.example.ge:587?from=letters@example.ge'
    expect(readSettings({ SMTP_URL, TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8,192.168.1.1' }).outside.smtpUrl).toBe(
      SMTP_URL,
    )
    const store = 's3://key:a%2Fb@store.example.ge:9000/bucket/folder?region=eu-central-1&tls=off'
    expect(readSettings({ FILES_URL: store, BACKUP_URL: store }).outside).toMatchObject({
      filesUrl: store,
      backupUrl: store,
    })
    expect(readSettings({ BACKUP_URL: '../copies' }).outside.backupUrl).toBe('../copies')
  })
})
