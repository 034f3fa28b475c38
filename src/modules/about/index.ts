import type { Module } from '#platform/module.ts'
import { loadPack } from './pack.ts'
import { aboutRecord } from './records.ts'

export { messages as aboutMessages } from './messages.ts'
export { type AboutText, findAboutText, listAboutTexts } from './queries.ts'
export { aboutUrl } from './urls.ts'

export const about: Module = { name: 'about', open: ['about_text'], records: [aboutRecord], loadPack }
