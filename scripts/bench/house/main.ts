import { seedLarge, seedSmall } from './seed.ts'

const [verb, ...words] = process.argv.slice(2)
const [folder = '', pack = '', url] = words
if (verb === 'seed-large') await seedLarge(folder, pack)
if (verb === 'seed-small') await seedSmall(folder, url || undefined, pack)
if (verb === 'find') await (await import('./find-try.ts')).tryFind(folder, url || undefined)
