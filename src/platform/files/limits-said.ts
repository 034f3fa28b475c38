import { defineMessages, say } from '../messages.ts'
import { longestSide, mostMegapixels } from './pictures.ts'

const words = defineMessages(
  {
    points: (megapixels: number, thousands: number) =>
      `ვიღებთ ${megapixels} მეგაპიქსელამდე (16-ბიტიან PNG-ს – ამის ნახევრამდე), სიგრძესა და სიგანეში ${thousands} ათას პიქსელამდე.`,
  },
  {
    points: (megapixels, thousands) =>
      `We take up to ${megapixels} megapixels (half of that of a PNG with 16 bits), up to ${thousands} thousand pixels in width and height.`,
  },
)

/** How many points a picture may have, for whoever has sent one with more. */
export const pointsTaken = say(words, (m) => m.points(mostMegapixels, longestSide / 1000))
