import type { Module } from '#platform/module.ts'
import { loadPack } from './pack.ts'
import { personPersonal } from './personal.ts'
import { personRecord } from './records.ts'

export { PeopleList } from './people-list.tsx'
export { findPhone, listPeople, type PersonRow } from './queries.ts'
export { personUrl } from './urls.ts'

export const people: Module = { name: 'people', records: [personRecord], personal: [personPersonal], loadPack }
