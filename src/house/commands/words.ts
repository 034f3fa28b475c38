/** The command was called with words it cannot use. The message says how it is called. */
export class WrongWords extends Error {
  override name = 'WrongWords'
}
