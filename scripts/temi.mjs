// npm run temi -- <verb> [...]: one of the other commands of the house.
import { runHouse } from './run.mjs'
import { prepareBeside } from './steps.mjs'

// What a verb prints may be piped somewhere, so the words about the preparation go beside it.
const words = process.argv.slice(2)
const { node, build } = prepareBeside((line) => console.error(line), words[0])
runHouse(node, words, build)
