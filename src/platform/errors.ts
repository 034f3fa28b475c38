import type { Bilingual } from './messages.ts'

/** The page, person or record that was asked for is not there, or not for this reader. */
export class NotFound extends Error {
  override name = 'NotFound'
  readonly status = 404
}

/** It cannot be done now and may be in a while, such as when the disk is full. Nothing that was sent is lost by it. */
export class ComeBack extends Error {
  override name = 'ComeBack'
  readonly status: 429 | 503
  readonly reason: Bilingual
  readonly seconds: number

  constructor(status: 429 | 503, reason: Bilingual, seconds: number) {
    super(reason.en)
    this.status = status
    this.reason = reason
    this.seconds = seconds
  }
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
