import { readSettings, type Settings } from '#platform/settings.ts'
import { inTerminal } from '#platform/terminal.ts'
import { commands } from './house/commands/index.ts'
import { words as messages } from './house/commands/messages.ts'
import { adviceFor, exitCodeFor } from './house/start-problems.ts'

// Whoever was reading what we say has gone, as `head` does: the work goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const [verb, ...words] = process.argv.slice(2)
void main(verb, words)

async function main(verb: string | undefined, words: string[]): Promise<void> {
  const run = verb !== undefined && Object.hasOwn(commands, verb) ? commands[verb] : undefined
  if (!run) {
    const isHelp = ['--help', '-h', 'help'].includes(verb ?? '')
    const [m, names] = [inTerminal(messages), Object.keys(commands).join(', ')]
    process.stdout.write(`${verb && !isHelp ? m.unknownCommand(verb, names) : m.commands(names)}\n`)
    process.exitCode = isHelp ? 0 : 2
    return
  }
  // What the house writes is for the user that runs it, and for nobody else on the machine.
  process.umask(0o077)
  let settings: Settings | undefined
  try {
    settings = readSettings(process.env)
    await run(settings, words)
  } catch (error) {
    // Most of what goes wrong at a start is for the operator to mend; anything else is our mistake and shows where it was.
    const advice = adviceFor(error, settings)
    if (!advice) throw error
    process.stdout.write(`${advice}\n`)
    // Connections that are still being tried would keep the process alive.
    process.exit(exitCodeFor(error))
  }
}
