import { type BlockList, isIP } from 'node:net'
import { resolve } from 'node:path'
import { readMailServer } from './mail/server-address.ts'
import { operatorWords } from './operator-words.ts'
import { readS3Address } from './stores/s3-address.ts'
import { inTerminal } from './terminal.ts'
import { WrongSetting } from './wrong-setting.ts'

/** What the house reaches beyond its own folder and database. */
export interface Outside {
  /** Where the content of files lies: `s3://...`, or nothing for the data folder. */
  filesUrl: string | undefined
  /** A second place for backups: a folder or `s3://...`. */
  backupUrl: string | undefined
  /** `smtp://...` or `smtps://...`; without it letters stay in the outbox. */
  smtpUrl: string | undefined
  /** Whoever brings it may read `/metrics`. */
  metricsToken: string | undefined
  /** Addresses that lead to this machine itself, where they are not to be asked of the system. */
  ownNetworks?: BlockList
}

/** A house that reaches nothing beyond itself. */
export const nothingOutside: Outside = {
  filesUrl: undefined,
  backupUrl: undefined,
  smtpUrl: undefined,
  metricsToken: undefined,
}

const logLevels = ['error', 'warn', 'info'] as const
export type LogLevel = (typeof logLevels)[number]

/** What an operator sets through the environment; product documentation fixes the names. */
export interface Settings {
  host: string
  /** Undefined when the operator has not chosen one: then the next free port from 8080 is taken. */
  port: number | undefined
  dataFolder: string
  databaseUrl: string | undefined
  /** Undefined until set: then the address that is listened at. */
  publicUrl: string | undefined
  trustProxy: string | undefined
  outside: Outside
  contentFolder: string | undefined
  logLevel: LogLevel | undefined
  isDevelopment: boolean
}

export function readSettings(environment: Record<string, string | undefined>): Settings {
  return {
    host: environment.HOST || 'localhost',
    port: readPort(environment.PORT),
    dataFolder: resolve(environment.TEMI_DATA || 'data'),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL),
    publicUrl: readOrigin(environment.PUBLIC_URL),
    trustProxy: readProxies(environment.TRUST_PROXY),
    outside: {
      filesUrl: readFilesUrl(environment.FILES_URL),
      backupUrl: readBackupUrl(environment.BACKUP_URL),
      smtpUrl: readSmtpUrl(environment.SMTP_URL),
      metricsToken: environment.METRICS_TOKEN || undefined,
    },
    contentFolder: environment.TEMI_CONTENT || undefined,
    logLevel: readLogLevel(environment.TEMI_LOG),
    isDevelopment: environment.TEMI_DEV === '1',
  }
}

function readPort(given: string | undefined): number | undefined {
  if (!given) return undefined
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new WrongSetting(inTerminal(operatorWords).port(given))
}

function readDatabaseUrl(given: string | undefined): string | undefined {
  if (!given) return undefined
  if (/^postgres(ql)?:\/\//.test(given) && URL.canParse(given)) return given
  // The address may hold a password, so it is not repeated.
  throw new WrongSetting(inTerminal(operatorWords).databaseUrl)
}

function readFilesUrl(given: string | undefined): string | undefined {
  if (!given || isStore(given, 'FILES_URL')) return given || undefined
  // This address, like that of the mail server, may hold a password, so neither is repeated.
  throw new WrongSetting(inTerminal(operatorWords).filesUrl)
}

function readBackupUrl(given: string | undefined): string | undefined {
  if (!given || isStore(given, 'BACKUP_URL') || !/^[a-z][\w+.-]*:\/\//i.test(given)) return given || undefined
  throw new WrongSetting(inTerminal(operatorWords).backupUrl)
}

/** Whether it is a store, and one that can be read. */
function isStore(given: string, name: string): boolean {
  if (!given.startsWith('s3://')) return false
  try {
    readS3Address(given)
    return true
  } catch (error) {
    if (error instanceof WrongSetting) throw new WrongSetting(inTerminal(operatorWords).notRead(name, error.message))
    throw error
  }
}

function readSmtpUrl(given: string | undefined): string | undefined {
  if (!given || (/^smtps?:\/\/[^/]/.test(given) && isMailServer(given))) return given || undefined
  // It may hold a password, so it is not repeated.
  throw new WrongSetting(inTerminal(operatorWords).smtpUrl)
}

function isMailServer(given: string): boolean {
  try {
    return readMailServer(given).host !== ''
  } catch {
    return false
  }
}

function readProxies(given: string | undefined): string | undefined {
  if (!given) return undefined
  const named = ['loopback', 'linklocal', 'uniquelocal']
  const isProxy = (one: string) => {
    const [address = '', bits = '0', ...more] = one.split('/')
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    return named.includes(one) || (/^\d+$/.test(bits) && Number(bits) <= most && more.length === 0)
  }
  if (given.split(',').every((one) => isProxy(one.trim()))) return given
  throw new WrongSetting(inTerminal(operatorWords).trustProxy(given))
}

function readOrigin(given: string | undefined): string | undefined {
  if (!given) return undefined
  const url = URL.parse(given)
  if (url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/') return url.origin
  throw new WrongSetting(inTerminal(operatorWords).publicUrl(given))
}

function readLogLevel(given: string | undefined): LogLevel | undefined {
  if (!given) return undefined
  const level = logLevels.find((one) => one === given)
  if (level) return level
  throw new WrongSetting(inTerminal(operatorWords).logLevel(given, logLevels.join(', ')))
}
