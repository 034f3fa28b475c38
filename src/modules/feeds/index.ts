import type { Module } from '#platform/module.ts'
import { publicRoutes } from './public.ts'

export const feeds: Module = { name: 'feeds', publicRoutes }
