// npm start: installs, builds and serves. A second start finds both done.
import { runHouse } from './run.mjs'
import { prepare } from './steps.mjs'

runHouse(
  prepare('start', (line) => console.log(line)),
  ['start'],
)
