interface Named {
  name: { ka: string; en: string }
}

/** Names that can only mean this association: its acronym, its places, its people, in both languages. */
export function* ownNames(pack: {
  organisation: { acronym: string }
  places: Array<Named & { kind: string }>
  contacts: { people: Named[] }
}): Generator<string> {
  yield pack.organisation.acronym
  for (const { kind, name } of pack.places) {
    if (kind === 'country') continue
    yield* [name.ka, name.en.replace(/ (region|municipality)$| \(.*\)$/, '')]
  }
  for (const { name } of pack.contacts.people) yield* [name.ka, name.en]
}
