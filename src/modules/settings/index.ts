import type { Module } from '#platform/module.ts'
import { loadPack } from './pack.ts'

export { findAssociation, findSectionTitle, getAssociation, getSectionTitle, type SectionSlug } from './queries.ts'

export const settings: Module = { name: 'settings', open: ['association', 'section'], loadPack }
