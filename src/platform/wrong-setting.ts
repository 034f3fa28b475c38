/** A setting that cannot be used. The message says which, and what to do. */
export class WrongSetting extends Error {
  override name = 'WrongSetting'
}
