import { copyToPostgres } from './copy-to-postgres.ts'
import { measureDrawing } from './draw.ts'
import { seedLarge, seedSmall } from './seed.ts'
import { measureWrites } from './write.ts'

// The part of the bench that is made of the house's own source: `<verb> <folder> <pack> [database address]`.
const [verb, folder = '', pack = '', url] = process.argv.slice(2)
const address = url || undefined
if (verb === 'seed-large') await seedLarge(folder, pack)
if (verb === 'seed-small') await seedSmall(folder, address, pack)
if (verb === 'copy-to-postgres') await copyToPostgres(folder, address ?? '')
if (verb === 'write') console.log(JSON.stringify(await measureWrites(folder, address, pack)))
if (verb === 'draw') console.log(JSON.stringify(await measureDrawing(folder, pack, ...drawn())))

/** `draw <folder> <pack> <client build> <paths>`. */
function drawn(): [client: string, paths: string[]] {
  const [client = '', ...paths] = process.argv.slice(5)
  return [client, paths]
}
