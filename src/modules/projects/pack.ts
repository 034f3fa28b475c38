import { type Static, Type } from 'typebox'
import { directionNumbers } from '#modules/directions/index.ts'
import { dateColumns, programmeNumbers } from '#modules/funding/index.ts'
import { organisationNumbers } from '#modules/organisations/index.ts'
import { placeNumbers } from '#modules/places/index.ts'
import type { Tx } from '#platform/database.ts'
import { columnsOf, type Pack, type packText, WrongPack } from '#platform/pack.ts'
import { type GivenProject, packProject } from './pack-project.ts'
import type { PlaceCertainty, ProjectTextKind } from './tables.ts'

export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const known = await knownNumbers(tx)
  for (const given of pack.read('association.json', 'projects', Type.Array(packProject))) {
    const project_id = await createProject(tx, given, known)
    await createTexts(tx, given, project_id)
    await createLinks(tx, given, project_id, known)
  }
}

async function knownNumbers(tx: Tx) {
  return {
    organisation: await organisationNumbers(tx),
    place: await placeNumbers(tx),
    programme: await programmeNumbers(tx),
    direction: await directionNumbers(tx),
  }
}

type KnownNumbers = Awaited<ReturnType<typeof knownNumbers>>

function createProject(tx: Tx, given: GivenProject, known: KnownNumbers): Promise<number> {
  const { programme } = given
  return tx.create('project', {
    slug: given.id,
    position: given.order,
    kind: given.kind,
    state: given.status,
    source_lines: given.sourceLines.join(', '),
    ...columnsOf('title', given.title),
    ...columnsOf('text', given.text),
    ...columnsOf('goal', given.goal),
    ...dateColumns(given.dates),
    umbrella_programme_id: programme ? numberIn(known.programme, programme, `${given.id}: programme`) : null,
    tags: (given.tags ?? []).join(' '),
    closed_at: null,
  })
}

type GivenText = Static<typeof packText>

async function createTexts(tx: Tx, given: GivenProject, project_id: number): Promise<void> {
  const noGroup = { age_from: null, age_to: null, communities: null }
  const kinds: Array<[ProjectTextKind, GivenText[] | undefined]> = [
    ['source', given.textMore],
    ['objective', given.objectives],
    ['activity', given.activities],
    ['result', given.results],
  ]
  for (const [kind, texts = []] of kinds) {
    for (const [index, text] of texts.entries()) {
      const row = { project_id, kind, position: index + 1, ...columnsOf('text', text), ...noGroup }
      await tx.create('project_text', { ...row, closed_at: null })
    }
  }
  for (const [index, { group, ageFrom = null, ageTo = null, communities = null }] of (
    given.beneficiaries ?? []
  ).entries()) {
    await tx.create('project_text', {
      ...{ project_id, kind: 'beneficiary', position: index + 1, age_from: ageFrom, age_to: ageTo, communities },
      ...columnsOf('text', group),
      closed_at: null,
    })
  }
}

async function createLinks(tx: Tx, given: GivenProject, project_id: number, known: KnownNumbers): Promise<void> {
  const closed_at = null
  for (const { org, role, kaEvidence = '' } of given.organisations ?? []) {
    const organisation_id = numberIn(known.organisation, org, `${given.id}: organisation`)
    await tx.create('project_organisation', { project_id, organisation_id, role, evidence_ka: kaEvidence, closed_at })
  }
  for (const { place, detail, note } of given.places ?? []) {
    const place_id = numberIn(known.place, place, `${given.id}: place`)
    const certainty = certaintyOf(note)
    await tx.create('project_place', { project_id, place_id, certainty, ...columnsOf('detail', detail), closed_at })
  }
  for (const number of given.directions ?? []) {
    const direction_id = numberIn(known.direction, number, `${given.id}: direction`)
    await tx.create('project_direction', { project_id, direction_id, closed_at })
  }
}

/** The note by which a pack says that the source names this place, but is wrong about it. */
function certaintyOf(note: string | undefined): PlaceCertainty {
  return note?.includes('as written in the seed') ? 'as-written' : 'certain'
}

function numberIn<K>(numbers: Map<K, number>, name: K, what: string): number {
  const number = numbers.get(name)
  if (number === undefined) throw new WrongPack(`association.json: "projects": ${what} "${name}" is not in the pack.`)
  return number
}
