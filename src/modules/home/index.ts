import type { Module } from '#platform/module.ts'
import { publicRoutes } from './public.tsx'

export const home: Module = { name: 'home', publicRoutes }
