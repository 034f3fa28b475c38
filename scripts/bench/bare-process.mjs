// What the house is measured against: the same bytes and headers, sent by a bare node:http.
import { createServer, get } from 'node:http'

const [, , page, headers] = process.argv
get(page, { headers: JSON.parse(headers) }, (answer) => {
  const chunks = []
  answer.on('data', (chunk) => chunks.push(chunk))
  answer.on('end', () => serve(Buffer.concat(chunks), answer.headers))
})

function serve(body, headers) {
  const own = ['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length']
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)))
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === headers.etag) return response.writeHead(304, sent).end()
    return response.writeHead(200, { ...sent, 'content-length': body.length }).end(body)
  })
  server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`))
}

// How much processor time it has had, in milliseconds.
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send((user + system) / 1000)
})
