import type { Module } from '#platform/module.ts'
import { dayOffEditing } from './editing.ts'
import { bringDaysOff, lacksDaysOff } from './first-days-off.ts'
import { daysOffHelp } from './help.ts'
import { staffRoutes } from './staff.tsx'

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
}
