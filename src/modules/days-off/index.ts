import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { dayOffEditing } from './editing.ts'
import { bringDaysOff, lacksDaysOff } from './first-days-off.ts'
import { daysOffHelp } from './help.ts'
import { messages } from './messages.ts'
import { readers, staffRoutes } from './staff.tsx'
import { daysOffUrl } from './urls.ts'

export { daysOffFor } from './queries.ts'
export { daysOffUrl } from './urls.ts'
export { addWorkingDays, endOfTime, isWorkingDay, type Time } from './working-days.ts'

export const daysOff: Module = {
  name: 'days-off',
  staffRoutes,
  help: daysOffHelp,
  open: ['day_off'],
  editables: [dayOffEditing],
  begins: { lacks: lacksDaysOff, bring: bringDaysOff, why: 'what the law says' },
  staffMenu: [
    {
      ...{ to: daysOffUrl, label: say(messages, (m) => m.heading), place: 'write', order: 70 },
      may: readers,
    },
  ],
}
