import { cleanOldPictures } from '#platform/files/cleaning.ts'
import { sizesJob } from '#platform/files/files.ts'
import { makeCopies } from '#platform/files/sizes.ts'
import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { findings } from './findings.ts'
import { dropClosedMedia, whyFileStays } from './keeping.ts'
import { messages } from './messages.ts'
import { publicRoutes } from './public.ts'

export {
  type DocumentItem,
  documentsPreviewed,
  documentsShown,
  endingOf,
  sortMedia,
} from './documents.ts'
export { findMedia, mediaAtOnce, mediaMatching } from './finding.ts'
export {
  closeMedia,
  describeMedia,
  findSame,
  getMedia,
  type MediaFacts,
  reopenMedia,
} from './keeping.ts'
export {
  addMedia,
  findWithoutConsent,
  getContent,
  getMediaContent,
  lacksConsent,
  listMedia,
  type MediaItem,
  type MediaShown,
  type MediaWords,
  mediaPreviewed,
  mediaShown,
  publishMedia,
  refuseWithoutConsent,
  withdrawMedia,
} from './library.ts'
export { shownIn, shownToEverybody } from './shown.ts'
export type { Consent } from './tables.ts'
export { documentUrl, libraryPictureUrl, libraryUrl } from './urls.ts'

export const media: Module = {
  name: 'media',
  label: say(messages, (m) => m.label),
  confidential: ['media_item'],
  publicRoutes,
  findings,
  holdsFile: whyFileStays,
  jobs: [
    { kind: sizesJob, label: say(messages, (m) => m.sizesJob), work: (app, { file }) => makeCopies(app, Number(file)) },
    {
      kind: 'closed-pictures',
      label: say(messages, (m) => m.closedJob),
      schedule: '50 3 * * *',
      destroysOld: true,
      work: (app) => app.changeByHouse('pictures taken out long ago', dropClosedMedia),
    },
    {
      kind: 'picture-cleaning',
      label: say(messages, (m) => m.cleaningJob),
      schedule: '40 3 * * *',
      work: cleanOldPictures,
    },
  ],
}
