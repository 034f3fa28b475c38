/** A column whose name ends so is written to the journal as changed, never with its value. */
export function isSecretColumn(column: string): boolean {
  return /_(hash|secret)$/.test(column)
}
