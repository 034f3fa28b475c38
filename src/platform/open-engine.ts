import type { Engine, EngineOptions } from './engine.ts'

/** Opens the engine the operator has chosen. Only one of the two is ever loaded. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { openEngine: open } = options.url ? await import('./postgres/engine.ts') : await import('./sqlite/engine.ts')
  return open(options)
}
