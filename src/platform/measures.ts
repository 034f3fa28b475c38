import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Db } from './database.ts'
import type { PageMemory } from './memory/front.ts'
import { soon } from './soon.ts'

/** What the house measures of itself, for `/metrics`. A part that has more to tell adds it to the registry. */
export interface Measures {
  registry: Registry
  answered(request: FastifyRequest, reply: FastifyReply): void
  change<T>(work: () => Promise<T>): Promise<T>
  /** Watches the event loop from now on. */
  begin(): void
  end(): void
}

const secondsOfAnswers = [0.001, 0.005, 0.02, 0.05, 0.1, 0.5, 1, 5]
const secondsOfChanges = [0.001, 0.005, 0.01, 0.025, 0.1, 0.5, 1, 5]

export function openMeasures(db: Db, memory: PageMemory): Measures {
  const registry = new Registry()
  const registers = [registry]
  const labels = ['method', 'route', 'status'] as const
  const answers = new Counter({ name: 'temi_answers_total', help: 'Requests answered', labelNames: labels, registers })
  const durations = new Histogram({
    ...{ name: 'temi_answer_seconds', help: 'Time to the end of an answer', labelNames: ['route'], registers },
    buckets: secondsOfAnswers,
  })
  const changes = new Histogram({
    ...{ name: 'temi_change_seconds', help: 'Time until a change is durable', labelNames: ['result'], registers },
    buckets: secondsOfChanges,
  })
  const loop = monitorEventLoopDelay({ resolution: 10 })
  measureProcess(registry, loop)
  countRows(registry, db)
  countPages(registry, memory)
  return {
    registry,
    answered: ({ method, routeOptions: { url: route = 'unknown' } }, reply) => {
      answers.inc({ method, route, status: reply.statusCode })
      durations.observe({ route }, reply.elapsedTime / 1000)
    },
    change: (work) => measured(changes, work),
    begin: () => void loop.enable(),
    end: () => void loop.disable(),
  }
}

async function measured<T>(changes: Histogram<'result'>, work: () => Promise<T>): Promise<T> {
  const end = changes.startTimer()
  let result = 'refused'
  try {
    const value = await work()
    result = 'kept'
    return value
  } finally {
    end({ result })
  }
}

function measureProcess(registry: Registry, loop: ReturnType<typeof monitorEventLoopDelay>): void {
  const registers = [registry]
  new Gauge({
    ...{ name: 'temi_memory_bytes', help: 'Memory of the process', labelNames: ['kind'], registers },
    collect() {
      const { rss, heapUsed, external } = process.memoryUsage()
      for (const [kind, bytes] of Object.entries({ rss, heapUsed, external })) this.set({ kind }, bytes)
    },
  })
  new Gauge({
    ...{ name: 'temi_event_loop_delay_seconds', help: 'How late timers came since the last look', registers },
    labelNames: ['quantile'],
    collect() {
      const at = { '0.5': loop.percentile(50), '0.99': loop.percentile(99), '1': loop.max }
      for (const [quantile, nanoseconds] of Object.entries(at)) this.set({ quantile }, nanoseconds / 1e9)
      loop.reset()
    },
  })
}

/** Answers from memory pass by the routes, so they stand in no other count. */
function countPages(registry: Registry, memory: PageMemory): void {
  new Gauge({
    ...{ name: 'temi_pages', help: 'Pages in memory, and how they were answered', labelNames: ['what'] },
    registers: [registry],
    collect() {
      for (const [what, many] of Object.entries(memory.counts())) this.set({ what }, many)
    },
  })
}

const counted = {
  job: ['waiting', 'running', 'failed'],
  mail: ['waiting', 'sending', 'unsure', 'failed', 'kept'],
} as const
type Counted = keyof typeof counted

/** While the database is away there are no counts, and everything else is told all the same. */
function countRows(registry: Registry, db: Db): void {
  const registers = [registry]
  const labelNames = ['state'] as const
  // All three ask when they are looked at together: the database is asked once.
  let looking: Promise<Record<Counted, Map<string, number>> | undefined> | undefined
  const look = () => {
    looking ??= soon(countAll(db)).finally(() => {
      looking = undefined
    })
    return looking
  }
  const count = (table: Counted) =>
    async function collect(this: Gauge<'state'>) {
      const known = await look()
      this.reset()
      if (known) for (const state of counted[table]) this.set({ state }, known[table].get(state) ?? 0)
    }
  new Gauge({ ...{ name: 'temi_jobs', help: 'Jobs that are not done', labelNames, registers }, collect: count('job') })
  new Gauge({
    ...{ name: 'temi_letters', help: 'Letters that were not sent', labelNames, registers },
    collect: count('mail'),
  })
  new Gauge({
    ...{ name: 'temi_database_up', help: 'Whether the database answers', registers },
    async collect() {
      this.set((await look()) ? 1 : 0)
    },
  })
}

async function countAll(db: Db): Promise<Record<Counted, Map<string, number>>> {
  const count = async (table: Counted) => {
    const rows = await db
      .selectFrom(table)
      .select((select) => ['state', select.fn.countAll<number>().as('many')])
      .where('state', 'in', counted[table])
      .groupBy('state')
      .execute()
    return new Map<string, number>(rows.map(({ state, many }) => [state, many]))
  }
  return { job: await count('job'), mail: await count('mail') }
}
