import { jumpingClock } from './clocks.ts'
import { linesCut, lockedDatabase, oneOfTwo } from './databases.ts'
import { diskFull, readOnlyFolder, truncatedFile } from './disks.ts'
import { halfAnUpload } from './lines.ts'
import type { Hardship } from './outcome.ts'

/** In the order in which they are done. */
export const hardships: Hardship[] = [
  diskFull,
  readOnlyFolder,
  truncatedFile,
  jumpingClock,
  lockedDatabase,
  halfAnUpload,
  oneOfTwo,
  linesCut,
]
