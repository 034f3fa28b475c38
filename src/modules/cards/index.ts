import type { Module } from '#platform/module.ts'
import { publicRoutes } from './public.ts'

export const cards: Module = { name: 'cards', publicRoutes }
