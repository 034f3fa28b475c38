import type { Row, Tx } from '#platform/database.ts'
import { type Amended, type Cell, type Edited, type Line, settleLines } from '#platform/editable.ts'
import { listDirectionLinks, listOrganisationLinks, listPlaceLinks, listTexts } from './lines.ts'
import type { ProjectTextKind } from './tables.ts'
import { certaintyIn, roleIn } from './words-of-links.ts'

/** The names of the lists of a project's texts in the form, and what each holds. */
const texts: Array<[string, ProjectTextKind]> = [
  ['objectives', 'objective'],
  ['activities', 'activity'],
  ['results', 'result'],
  ['groups', 'beneficiary'],
  ['further', 'source'],
]

/** A worker has changed what is written about a project. */
export async function amendProject(
  tx: Tx,
  was: Row<'project'>,
  { columns, lines }: Amended<'project'>,
  why: string,
): Promise<void> {
  await tx.amend('project', was, columns, why)
  await settleParts(tx, was.id, lines, why)
}

/** A worker has added a project; it stands at the end of the list until it has a date. */
export async function addProject(tx: Tx, { columns, lines }: Edited<'project'>, slug: string): Promise<number> {
  const last = await tx.selectFrom('project').select('position').orderBy('position', 'desc').executeTakeFirst()
  const id = await tx.create('project', { ...columns, slug, position: (last?.position ?? 0) + 1, closed_at: null })
  await settleParts(tx, id, lines)
  return id
}

async function settleParts(tx: Tx, project: number, lines: Record<string, Line[]>, why?: string): Promise<void> {
  for (const [name, kind] of texts) await settleTexts(tx, { project, kind, given: lines[name], why })
  await settleOrganisations(tx, project, lines.organisations, why)
  await settlePlaces(tx, project, lines.places, why)
  await settleDirections(tx, project, lines.directions, why)
}

interface GivenTexts {
  project: number
  kind: ProjectTextKind
  given: Line[] | undefined
  why: string | undefined
}

async function settleTexts(tx: Tx, { project, kind, given, why }: GivenTexts): Promise<void> {
  if (!given) return
  const was = await listTexts(tx, project, kind)
  await settleLines(was, given, {
    create: (line, position) =>
      tx.create('project_text', { ...textCells(line), project_id: project, kind, position, closed_at: null }),
    amend: (row, line) => tx.amend('project_text', row, textCells(line), why),
    close: (row) => tx.close('project_text', row, why ?? ''),
  })
}

function textCells({ cells }: Line) {
  return {
    text_ka: String(cells.text_ka ?? ''),
    text_en: String(cells.text_en ?? ''),
    age_from: numberOf(cells.age_from),
    age_to: numberOf(cells.age_to),
    communities: numberOf(cells.communities),
  }
}

async function settleOrganisations(tx: Tx, project_id: number, given: Line[] | undefined, why = ''): Promise<void> {
  if (!given) return
  const cellsOf = ({ cells }: Line) => ({
    organisation_id: Number(cells.organisation_id),
    role: roleIn(cells.role),
    evidence_ka: String(cells.evidence_ka ?? ''),
  })
  await settleLines(await listOrganisationLinks(tx, project_id), given, {
    create: (line) => tx.create('project_organisation', { project_id, ...cellsOf(line), closed_at: null }),
    amend: (row, line) => tx.amend('project_organisation', row, cellsOf(line), why),
    close: (row) => tx.close('project_organisation', row, why),
  })
}

async function settlePlaces(tx: Tx, project_id: number, given: Line[] | undefined, why = ''): Promise<void> {
  if (!given) return
  const cellsOf = ({ cells }: Line) => ({
    place_id: Number(cells.place_id),
    detail_ka: String(cells.detail_ka ?? ''),
    detail_en: String(cells.detail_en ?? ''),
    certainty: certaintyIn(cells.certainty),
  })
  await settleLines(await listPlaceLinks(tx, project_id), given, {
    create: (line) => tx.create('project_place', { project_id, ...cellsOf(line), closed_at: null }),
    amend: (row, line) => tx.amend('project_place', row, cellsOf(line), why),
    close: (row) => tx.close('project_place', row, why),
  })
}

async function settleDirections(tx: Tx, project_id: number, given: Line[] | undefined, why = ''): Promise<void> {
  if (!given) return
  const cellsOf = ({ cells }: Line) => ({ direction_id: Number(cells.direction_id) })
  await settleLines(await listDirectionLinks(tx, project_id), given, {
    create: (line) => tx.create('project_direction', { project_id, ...cellsOf(line), closed_at: null }),
    amend: (row, line) => tx.amend('project_direction', row, cellsOf(line), why),
    close: (row) => tx.close('project_direction', row, why),
  })
}

function numberOf(cell: Cell | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell)
}
