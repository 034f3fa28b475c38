/** What was written on this device and has not been saved. */
export interface KeptCopy {
  fields: Array<[string, string]>
  /** It was sent with the whole form; whether it arrived is not known here. */
  isSent: boolean
}

/** The place on this device where a text is kept. A browser that keeps nothing only loses this second net. */
export function keptCopy(name: string) {
  const key = `written ${name}`
  return {
    read: (): KeptCopy | undefined => {
      const kept = attempt(() => localStorage.getItem(key))
      return kept ? JSON.parse(kept) : undefined
    },
    keep: (fields: KeptCopy['fields'], isSent = false) => {
      const written = fields.filter(([name]) => name !== 'form_token')
      attempt(() => localStorage.setItem(key, JSON.stringify({ fields: written, isSent } satisfies KeptCopy)))
    },
    drop: () => {
      attempt(() => localStorage.removeItem(key))
    },
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    // Private windows of some browsers forbid it, and a full device refuses.
    return undefined
  }
}
