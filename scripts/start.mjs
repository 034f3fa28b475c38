// npm start: installs, builds and serves. A second start finds both done.
import { prepare, runHouse } from './steps.mjs'

runHouse(
  prepare('start', (line) => console.log(line)),
  ['start'],
)
