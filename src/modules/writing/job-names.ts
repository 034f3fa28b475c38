import type { OfKind } from './queries.ts'

export function publishJob({ kind }: OfKind): string {
  return `${kind}-publishing`
}

export function expiryJob({ kind }: OfKind): string {
  return `${kind}-expiry`
}
