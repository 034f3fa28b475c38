import { hurtEverything } from './everything.ts'

const minutes = Number(process.env.HURT_MINUTES ?? 30)
if (!(minutes > 0)) throw new Error(`HURT_MINUTES is "${process.env.HURT_MINUTES}". Write a number of minutes.`)
const wrong = await hurtEverything(minutes, process.argv.slice(2))
console.log(wrong === 0 ? '\nNothing was lost and nothing hung.' : `\n${wrong} of them went wrong.`)
console.log('The table stands in docs/hurt.md.')
process.exit(wrong === 0 ? 0 : 1)
