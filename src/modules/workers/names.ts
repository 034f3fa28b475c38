import type { Db } from '#platform/database.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { teamMessages } from './team-messages.ts'

/** What everybody is called who works or has worked here. */
export interface WorkerNames {
  /** Also for a number nobody has. */
  of(id: number): Bilingual
  /** In the order of their names; those whose name was erased come last. */
  all: Array<{ id: number; name: Bilingual }>
}

/** What a worker is called wherever one is named: by name, and by number once the name was erased. */
export function calledWorker({ id, name }: { id: number; name: string | null }): Bilingual {
  return name ? { ka: name, en: name } : say(teamMessages, (m) => m.numbered(id))
}

/** The same for all of them at once. */
export async function workerNames(db: Db): Promise<WorkerNames> {
  const workers = await db.selectFrom('worker').select(['id', 'name']).orderBy('name').orderBy('id').execute()
  const names = new Map(workers.map((worker) => [worker.id, calledWorker(worker)]))
  const inOrder = [...workers.filter(({ name }) => name !== ''), ...workers.filter(({ name }) => name === '')]
  return {
    of: (id) => names.get(id) ?? calledWorker({ id, name: null }),
    all: inOrder.map((worker) => ({ id: worker.id, name: calledWorker(worker) })),
  }
}
