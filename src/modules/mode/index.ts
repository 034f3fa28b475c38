import type { Module } from '#platform/module.ts'
import { publicRoutes } from './public.ts'

export const mode: Module = { name: 'mode', publicRoutes }
