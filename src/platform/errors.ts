import type { Bilingual } from './messages.ts'

/** The page, person or record that was asked for is not there, or not for this reader. */
export class NotFound extends Error {
  override name = 'NotFound'
  readonly status = 404
}

/** The request is well formed, but a rule of the house says no. `reason` is shown to the reader. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number
  readonly reason: Bilingual

  constructor(reason: Bilingual, status = 409) {
    super(reason.en)
    this.reason = reason
    this.status = status
  }
}
