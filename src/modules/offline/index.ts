import type { Module } from '#platform/module.ts'
import { publicRoutes } from './public.tsx'

export const offline: Module = { name: 'offline', publicRoutes }
