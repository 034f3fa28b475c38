/** An unguessable part of an address, such as a one-time link: whoever reads it could come in with it. */
const unguessable = /[\w-]{40,}/g

/** A letter's text for anybody but its reader: what opens a door for that one is left out. */
export function concealed(text: string): string {
  return text.replaceAll(unguessable, '…')
}
