import type { Module } from '#platform/module.ts'

export type { PostContent, PostText } from './content.ts'
export { picturesOf } from './content.ts'
export { dayFields } from './forms.ts'
export { expiryJob } from './job-names.ts'
export type { KindWords, OwnRead, PostKind } from './kind.ts'
export { PreviewNotice } from './pages/preview-notice.tsx'
export { partsFor } from './parts.ts'
export { type Previewed, previewRoutes } from './previews.ts'
export { findMoved, numberOfPosts, onePost, somePosts } from './queries.ts'
export { postRecord, wordsOf } from './record.ts'
export { writingRoutes } from './staff-writing.tsx'
export type { PostColumns, PostState } from './tables.ts'
export { timesOf } from './times.ts'

export const writing: Module = {
  name: 'writing',
  open: ['written_redirect', 'written_media'],
  confidential: ['written_version'],
  passing: ['written_preview'],
}
