import type { Module } from '#platform/module.ts'

export { beginPost, publishPost, schedulePost, withdrawPost } from './actions.ts'
export type { PostContent } from './content.ts'
export { mediaOf } from './content.ts'
export { fieldMessages } from './field-messages.ts'
export { dayFields } from './forms.ts'
export { expiryJob } from './job-names.ts'
export type { KindWords, OwnRead, PostKind } from './kind.ts'
export { lackingEnglishTasks, unfinishedPosts } from './lacking-english.ts'
export { leftAddresses } from './left-addresses.ts'
export { messages } from './messages.ts'
export { PreviewNotice } from './pages/preview-notice.tsx'
export { partsFor } from './parts.ts'
export { type Previewed, previewRoutes } from './previews.ts'
export { publicPartOfPosts } from './public-part.ts'
export { findMoved, getPost, numberOfPosts, onePost, somePosts, somePostsUnfinished } from './queries.ts'
export { postRecord, wordsOf } from './record.ts'
export { attachMedia } from './shown-pictures.ts'
export { writingRoutes } from './staff-writing.tsx'
export type { PostColumns, PostState, PostText } from './tables.ts'
export { timesOf } from './times.ts'
export { newPostUrl, postUrl } from './urls.ts'
export { saveText } from './versions.ts'
export { erasedSlug, writtenPosts } from './written.ts'

export const writing: Module = {
  name: 'writing',
  open: ['written_redirect', 'written_media'],
  publicParts: [
    { table: 'written_redirect', rows: 'none' },
    { table: 'written_media', rows: 'none' },
  ],
  confidential: ['written_version'],
  passing: ['written_preview'],
}
