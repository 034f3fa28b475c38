import { jumpingClock } from './clocks.ts'
import { linesCut, lockedDatabase, newsLocked, oneOfTwo, serverRestarted } from './databases.ts'
import { diskFull, emptiedFile, noRoomForCopy, readOnlyFolder, truncatedContent, truncatedFile } from './disks.ts'
import { fuzzedFor, killedFifty, soakedFor } from './endurance.ts'
import { halfAnUpload, slowClients } from './lines.ts'
import type { Hardship } from './outcome.ts'
import { killedPublishing } from './searching.ts'
import { linesSilent } from './silence.ts'

/** One part of `npm run hurt`. */
export interface Part {
  /** As it is called by, and kept under. */
  name: string
  work: Hardship
  /** Minutes after which it is taken to hang. */
  within: number
}

const withinMinutes = 10

/** In the order in which they are done on each database; fuzz and soak take a quarter of the minutes there each. */
export function partsOf(minutes: number): Part[] {
  const long = minutes / 4 + 15
  return [
    { name: 'kills', work: killedFifty, within: 15 },
    { name: 'publishing', work: killedPublishing, within: withinMinutes },
    { name: 'disk-full', work: diskFull, within: withinMinutes },
    { name: 'no-room', work: noRoomForCopy, within: withinMinutes },
    { name: 'read-only', work: readOnlyFolder, within: withinMinutes },
    { name: 'truncated-database', work: truncatedFile, within: withinMinutes },
    { name: 'emptied-database', work: emptiedFile, within: withinMinutes },
    { name: 'truncated-content', work: truncatedContent, within: withinMinutes },
    { name: 'clock', work: jumpingClock, within: withinMinutes },
    { name: 'locked-database', work: lockedDatabase, within: withinMinutes },
    { name: 'locked-head', work: newsLocked, within: withinMinutes },
    { name: 'restart', work: serverRestarted, within: withinMinutes },
    { name: 'cut-lines', work: linesCut, within: withinMinutes },
    { name: 'silent-lines', work: linesSilent, within: withinMinutes },
    { name: 'half-upload', work: halfAnUpload, within: withinMinutes },
    { name: 'two-processes', work: oneOfTwo, within: withinMinutes },
    { name: 'fuzz', work: (server) => fuzzedFor(server, minutes / 4), within: long },
    { name: 'soak', work: (server) => soakedFor(server, minutes / 4), within: long },
  ]
}

/** Minutes of waiting and hardly any work: it goes along with the parts on SQLite, on both databases. */
export const beside: Part = { name: 'slow-clients', work: slowClients, within: 20 }
