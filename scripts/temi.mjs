// npm run temi -- <verb> [...]: one of the other commands of the house, prepared as for `npm start`.
import { prepare, runHouse } from './steps.mjs'

// What a verb prints may be piped somewhere, so the words about the preparation go beside it.
runHouse(
  prepare('start', (line) => console.error(line)),
  process.argv.slice(2),
)
