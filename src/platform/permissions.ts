/** Every permission of the house, added by the module that asks for it: `'verify-needs': true`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging.
export interface Permissions {}

export type Permission = keyof Permissions & string
