import type { Socket } from 'node:net'
import type pg from 'pg'

export interface Silence {
  /** For as long a question may go without a word of an answer, in milliseconds. */
  limit: number
  /** Whether it may take as long as it likes just now. */
  isPatient?: () => boolean
}

/** Two that are near each other speak again within it, or never: the other machine has gone, or a wall between them forgets the line. */
export const keptAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 }

/**
 * Ends the lines of a pool that fall silent on a question without being closed, as when the other machine loses its power. The
 * system itself gives up after a quarter of an hour (tcp(7), `tcp_retries2`), and everybody who waits for the same would wait as long.
 * Whoever asked is told that the database is away. Lines that are asked nothing just then go with it: nobody knows of them
 * either, and the next ones who ask would each wait as long.
 */
export function endSilentLines(pool: pg.Pool, { limit, isPatient = () => false }: Silence): void {
  const lines = new Set<Line>()
  pool.on('connect', (client) => {
    const line = lineOf(Object(client).connection.stream)
    lines.add(line)
    line.stream.setTimeout(limit)
    line.stream.on('close', () => lines.delete(line))
    line.stream.on('timeout', () => {
      if (!line.isAsked()) return
      // Looked at again: a socket tells once that it is quiet.
      if (isPatient()) return void line.stream.setTimeout(limit)
      for (const other of [line, ...lines])
        if (other === line || !other.isAsked()) other.stream.destroy(new SilentLine())
    })
  })
}

interface Line {
  stream: Socket
  /** Whether a question is under way. */
  isAsked(): boolean
}

function lineOf(stream: Socket): Line {
  let writtenWhenAnswered = stream.bytesWritten
  stream.on('data', () => {
    writtenWhenAnswered = stream.bytesWritten
  })
  return { stream, isAsked: () => stream.bytesWritten > writtenWhenAnswered }
}

class SilentLine extends Error {
  override name = 'SilentLine'
  readonly code = 'ETIMEDOUT'

  constructor() {
    super('PostgreSQL did not answer')
  }
}
