import type { App } from './app.ts'
import { operatorWords } from './operator-words.ts'
import { inTerminal } from './terminal.ts'
import { WrongSetting } from './wrong-setting.ts'

/** Listens at the port that was chosen, or else at the next free one. Answers which it is. */
export async function listen(app: App, host: string, chosen: number | undefined, first: number): Promise<number> {
  for (let port = chosen ?? first; ; port += 1) {
    try {
      await app.listen({ host, port })
      const address = app.server.address()
      return typeof address === 'object' && address ? address.port : port
    } catch (error) {
      if (Object(error).code !== 'EADDRINUSE') throw error
      if (chosen !== undefined) throw new WrongSetting(inTerminal(operatorWords).portInUse(port))
    }
  }
}
