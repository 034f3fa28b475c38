/**
 * How the operator of this machine calls a command of the house: `temiCommand('verify')`. What the service runs says so by
 * `TEMI_COMMAND` (deploy/temi.service, deploy/temi, deploy/compose.yaml): `sudo temi`. Otherwise it is npm's, in the folder of
 * the code.
 */
export function temiCommand(words: string, isSilent = false): string {
  const begin = process.env.TEMI_COMMAND || (isSilent ? 'npm run --silent temi --' : 'npm run temi --')
  return `${begin} ${words}`
}

/** A file in such a command: what the service brings along runs in the folder of the code, wherever it is called. */
export function fileFor(name: string): string {
  return process.env.TEMI_COMMAND ? `/…/${name}` : name
}

/** How the house itself is started, or started anew. */
export function startCommand(): string {
  return process.env.TEMI_COMMAND === 'sudo temi' ? 'sudo systemctl restart temi' : 'npm start'
}
