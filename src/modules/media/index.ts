import { cleanOldPictures } from '#platform/files/cleaning.ts'
import { sizesJob } from '#platform/files/files.ts'
import { makeCopies } from '#platform/files/sizes.ts'
import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { findings } from './findings.ts'
import { messages } from './messages.ts'
import { publicRoutes } from './public.ts'

export {
  addMedia,
  getMediaContent,
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

export const media: Module = {
  name: 'media',
  confidential: ['media_item'],
  publicRoutes,
  findings,
  jobs: [
    { kind: sizesJob, label: say(messages, (m) => m.sizesJob), work: (app, { file }) => makeCopies(app, Number(file)) },
    {
      kind: 'picture-cleaning',
      label: say(messages, (m) => m.cleaningJob),
      schedule: '40 3 * * *',
      work: cleanOldPictures,
    },
  ],
}
