export const daysOffUrl = '/staff/days-off'

/** The days off of one year. */
export function daysOffOfYearUrl(year: number): string {
  return `/staff/days-off?year=${year}`
}

export const dayOffRecordsUrl = '/staff/records/day-off'
