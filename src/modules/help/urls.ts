export { helpUrl } from '#design/addresses.ts'
export const helpListUrl = '/staff/help'
