// A process of its own, told over a channel which picture to draw anew, one after the other. It is started by
// drawing.ts with the place of sharp as its argument.
const { default: sharp } = await import(process.argv[1])
sharp.cache(false)
sharp.concurrency(1)

/** Bytes. What libvips has once used it seldom gives back, but the end of a process does. */
const mostMemory = 256 * 1024 * 1024

process.on('message', async (order) => {
  const answer = await draw(order).catch((error) => ({ fault: String(error?.message ?? error) }))
  const isLast = process.memoryUsage.rss() > mostMemory
  process.send({ ...answer, isLast }, () => isLast && process.disconnect())
})

async function draw({ path, pixels, width, height, isUpright, background, format, options }) {
  let picture = sharp(path, { failOn: 'error', limitInputPixels: pixels, sequentialRead: true })
  if (isUpright) picture = picture.autoOrient()
  picture = picture.resize({ width, height, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb')
  if (background) picture = picture.flatten({ background })
  const { data, info } = await picture.toFormat(format, options).toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
