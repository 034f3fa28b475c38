import type { Resolver } from 'node:dns/promises'

/** Asks the name service. Tests bring one of their own. */
export type NameService = Pick<Resolver, 'resolveTxt' | 'resolve4' | 'resolve6' | 'resolveMx'>

/** The name service did not say yes or no. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** What the name service knows; nothing where it says that there is nothing. */
export async function known<T>(question: Promise<T[]>): Promise<T[]> {
  try {
    return await question
  } catch (error) {
    if (['ENODATA', 'ENOTFOUND', 'EBADNAME'].includes(Object(error).code)) return []
    throw new NoAnswer('the name service does not answer', { cause: error })
  }
}

export async function textsAt(names: NameService, name: string): Promise<string[]> {
  return (await known(names.resolveTxt(name))).map((pieces) => pieces.join('').trim())
}

export async function addressesOf(names: NameService, host: string, family: 4 | 6): Promise<string[]> {
  return known(family === 4 ? names.resolve4(host) : names.resolve6(host))
}
