import type { Sharp } from 'sharp'
import type { PictureFacts, PictureFault } from './pictures.ts'
import { onPicture } from './sharp.ts'
import type { PictureType } from './tables.ts'

/** A longer side is of no use on a screen, and on paper it is 35 cm at 300 dots an inch. */
export const longestKept = 4096

export interface CleanPicture {
  content: Buffer
  facts: PictureFacts
}

/**
 * Draws a picture anew: upright, in the colours of the web, no longer than `longestKept`, and without anything a camera,
 * a telephone or a sender has written into it: place, time, owner, thumbnail, trailing data. This is what is kept.
 */
export async function cleanPicture(path: string, { type }: PictureFacts): Promise<CleanPicture | PictureFault> {
  try {
    const { data, info } = await onPicture(path, (picture) =>
      cleaned(picture, type).toBuffer({ resolveWithObject: true }),
    )
    return { content: data, facts: { type, width: info.width, height: info.height } }
  } catch (error) {
    return faultOf(error)
  }
}

function cleaned(picture: Sharp, type: PictureType): Sharp {
  const upright = picture
    .autoOrient()
    .resize({ width: longestKept, height: longestKept, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  if (type === 'image/png') return upright.png()
  if (type === 'image/webp') return upright.webp({ quality: 90, smartSubsample: true })
  return upright.jpeg({ quality: 90, mozjpeg: true })
}

/** What libvips says is wrong with the picture. A file that is not there at all is our mistake. */
function faultOf(error: unknown): PictureFault {
  const message = error instanceof Error ? error.message : ''
  if (/pixel limit|timeout/.test(message)) return 'huge'
  if (/missing/.test(message)) throw error
  return 'broken'
}
