import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const answers: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Node names here the answer that is under way on a line, and decides by it itself where nobody else does. */
export type Line = Socket & { _httpMessage?: ServerResponse | null }

const waiting = new WeakSet<Socket>()

/**
 * What cannot even be read as a request is answered with a status and nothing else, and the line is closed. An answer to a
 * request before it, which was read whole, goes out first.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, line: Line): void {
  // Whatever comes after it on the line is told as well.
  if (waiting.has(line)) return
  const underWay = line._httpMessage
  if (!line.writable || error.code === 'ECONNRESET') line.destroy()
  else if (underWay?.req.complete) {
    waiting.add(line)
    underWay.once('close', () => {
      waiting.delete(line)
      answerUnreadable(error, line)
    })
  } else if (underWay?.headersSent) line.destroy()
  else {
    const status = answers[error.code ?? ''] ?? '400 Bad Request'
    line.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  }
}
