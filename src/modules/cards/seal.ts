import { sealDrawing } from '#design/seal.tsx'

/** The colours of the paper, as styles/tokens.css has them for light. */
export const colours = {
  paper: '#fbf8f2',
  ink: '#1f1b16',
  muted: '#5c5446',
  saperavi: '#7a1f35',
  gold: '#c08a2d',
}

/** The seal on its own, so many pixels wide; `margin` is the share of the width that stays free at each side. */
export function sealSvg(size: number, { ground, margin = 0 }: { ground?: string; margin?: number } = {}): string {
  const free = margin * 100
  const scale = 1 - 2 * margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100">`,
    ground === undefined ? '' : `<rect width="100" height="100" fill="${ground}"/>`,
    `<g transform="translate(${free} ${free}) scale(${scale})" color="${colours.saperavi}">${sealDrawing}</g></svg>`,
  ].join('')
}
