import { jumpingClock } from './clocks.ts'
import { linesCut, lockedDatabase, newsLocked, oneOfTwo, serverRestarted } from './databases.ts'
import { diskFull, readOnlyFolder, truncatedContent, truncatedFile } from './disks.ts'
import { halfAnUpload } from './lines.ts'
import type { Hardship } from './outcome.ts'
import { killedPublishing } from './searching.ts'

/** In the order in which they are done. */
export const hardships: Hardship[] = [
  killedPublishing,
  diskFull,
  readOnlyFolder,
  truncatedFile,
  truncatedContent,
  jumpingClock,
  lockedDatabase,
  newsLocked,
  serverRestarted,
  linesCut,
  halfAnUpload,
  oneOfTwo,
]
