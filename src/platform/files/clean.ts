import { CannotDraw, type DrawingOrder, drawAnew } from './drawing.ts'
import { type Asker, Busy } from './drawing-turns.ts'
import { mostPixels, type PictureFacts, type PictureFault } from './pictures.ts'
import type { PictureType } from './tables.ts'

/** A longer side is of no use on a screen, and on paper it is 35 cm at 300 dots an inch. */
export const longestKept = 4096

export interface CleanPicture {
  content: Buffer
  facts: PictureFacts
}

const formats: Record<PictureType, Pick<DrawingOrder, 'format' | 'options'>> = {
  'image/jpeg': { format: 'jpeg', options: { quality: 90 } },
  'image/png': { format: 'png' },
  'image/webp': { format: 'webp', options: { quality: 90, effort: 2, smartSubsample: true } },
}

/**
 * Draws a picture anew: upright, in the colours of the web, no longer than `longestKept`, and without anything a camera,
 * a telephone or a sender has written into it: place, time, owner, thumbnail, trailing data. This is what is kept.
 */
export async function cleanPicture(
  path: string,
  { type }: PictureFacts,
  by: Asker,
): Promise<CleanPicture | PictureFault> {
  const size = { width: longestKept, height: longestKept, pixels: mostPixels }
  try {
    const { data, width, height } = await drawAnew({ path, ...size, isUpright: true, ...formats[type] }, by)
    return { content: data, facts: { type, width, height } }
  } catch (error) {
    if (error instanceof Busy) return 'busy'
    if (!(error instanceof CannotDraw)) throw error
    return /pixel limit|timeout/.test(error.message) ? 'huge' : 'broken'
  }
}
