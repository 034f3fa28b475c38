// Loaded before the house: the clock of its machine stands so many days off. Waits are not moved by it.
const off = Number(process.env.TEMI_HURT_DAYS) * 24 * 60 * 60 * 1000
const { now } = Date
const RealDate = Date

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now() + off)
    else super(...given)
  }

  static now() {
    return now() + off
  }
}
