import { copyToPostgres } from './copy-to-postgres.ts'
import { measureDrawing } from './draw.ts'
import { seedLarge, seedSmall } from './seed.ts'
import { seedWorkspace } from './seed-workspace.ts'
import { measureWrites } from './write.ts'

// The part of the bench that is made of the house's own source: `<verb> <folder> <pack> [database address]`, and
// `draw <folder> <pack> <client build> <paths>`.
const [verb, folder = '', pack = '', place = '', ...paths] = process.argv.slice(2)
if (verb === 'seed-large') await seedLarge(folder, pack)
if (verb === 'seed-small') await seedSmall(folder, place || undefined, pack)
if (verb === 'seed-workspace') console.log(await seedWorkspace(folder, pack))
if (verb === 'copy-to-postgres') await copyToPostgres(folder, place)
if (verb === 'write') console.log(JSON.stringify(await measureWrites(folder, place || undefined, pack)))
if (verb === 'draw') console.log(JSON.stringify(await measureDrawing(folder, pack, place, paths)))
