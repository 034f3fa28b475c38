import { leftAddresses, timesOf } from '#modules/writing/index.ts'
import { pageKind } from './kind.tsx'

export const jobs = [...timesOf(pageKind), leftAddresses(pageKind)]
