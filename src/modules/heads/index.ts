import type { Module } from '#platform/module.ts'
import { headJob } from './jobs.ts'

export { findNotedHead, type NotedHead } from './queries.ts'

export const heads: Module = { name: 'heads', jobs: [headJob], passing: ['noted_head'] }
