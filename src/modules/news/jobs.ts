import { leftAddresses, timesOf } from '#modules/writing/index.ts'
import { newsKind } from './kind.tsx'

export const jobs = [...timesOf(newsKind), leftAddresses(newsKind)]
